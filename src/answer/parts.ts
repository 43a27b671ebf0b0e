/**
 * The corpus → the stations of an answer, built once: index, question reader, passages.
 */
import { createAnalyzer } from "../analysis/analyzer.ts";
import { createSpelling } from "../analysis/spelling.ts";
import { createSynonyms } from "../analysis/synonyms.ts";
import { createTokenizer, remember } from "../analysis/tokenizer.ts";
import { toKatakanaWords, toPlainWords, toSpellingVocabulary } from "../analysis/vocabulary.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { type Passage, toPassages } from "../corpus/passages.ts";
import { createQueryReader, type Query } from "../search/query.ts";
import { createRanking, type Ranking } from "../search/ranking.ts";

export type Parts = {
  readonly corpus: Corpus;
  readonly ranking: Ranking;
  readonly readQuery: (question: string) => Query;
  readonly passages: ReadonlyMap<string, Passage>;
  /** Does a fact, a quotation or a name use these words? */
  readonly knows: (words: string) => boolean;
};

/** Loads the dictionary on the first call in a process. */
export async function createParts(corpus: Corpus): Promise<Parts> {
  const tokenize = await createTokenizer();
  const remembered = remember(tokenize);
  const katakanaWords = toKatakanaWords(corpus);
  const analyzer = createAnalyzer(tokenize, katakanaWords);
  const building = createAnalyzer(remembered, katakanaWords);
  const spelling = createSpelling(tokenize, toSpellingVocabulary(corpus), remembered);
  const synonyms = createSynonyms(corpus.synonyms, building);
  return {
    corpus,
    ranking: createRanking(corpus, { analyzer: building, synonyms }),
    readQuery: createQueryReader(corpus, { analyzer, synonyms, spelling }),
    passages: new Map(toPassages(corpus).map((passage) => [passage.id, passage])),
    knows: toPlainWords(corpus),
  };
}
