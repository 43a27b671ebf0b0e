/**
 * The corpus → the stations of an answer: question reader, ranking, passages.
 *
 * What takes time is worked out once as plain data (`Tables`), which can be kept between starts
 * (snapshot.ts); the stations are opened from it.
 */
import { setImmediate } from "node:timers/promises";
import { createAnalyzer } from "../analysis/analyzer.ts";
import { type HomophoneTable, toHomophoneTable } from "../analysis/homophones.ts";
import { remember } from "../analysis/remember.ts";
import { createSpelling } from "../analysis/spelling.ts";
import { type SpellingTable, toSpellingTable } from "../analysis/spelling-table.ts";
import { createSynonyms, type SynonymTable, toSynonymTable } from "../analysis/synonyms.ts";
import { createTokenizer, rememberLast, type Tokenizer } from "../analysis/tokenizer.ts";
import {
  type KnownWords,
  toKatakanaWords,
  toKnownWords,
  toSpellingVocabulary,
} from "../analysis/vocabulary.ts";
import { createWordTest } from "../analysis/word-test.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { type Passage, toPassages } from "../corpus/passages.ts";
import { createCountryFinder, toCountryNames } from "../search/countries.ts";
import { type NamesakeTable, toNamesakeTable } from "../search/namesakes.ts";
import { createQueryReader, type Query, type QueryTables, toQueryTables } from "../search/query.ts";
import { createRanking, type Ranking } from "../search/ranking.ts";
import {
  type FittedTables,
  type RankingTables,
  toCountedTables,
  toFittedTables,
  toSaid,
} from "../search/ranking-tables.ts";

export type Tables = {
  readonly katakanaWords: ReadonlySet<string>;
  readonly spelling: SpellingTable;
  readonly homophones: HomophoneTable;
  readonly synonyms: SynonymTable;
  readonly known: KnownWords;
  /** Names of other countries. */
  readonly countries: readonly string[];
  readonly namesakes: NamesakeTable;
  readonly query: QueryTables;
  readonly ranking: RankingTables;
};

export type Parts = {
  readonly corpus: Corpus;
  readonly ranking: Ranking;
  readonly readQuery: (question: string) => Query;
  readonly passages: ReadonlyMap<string, Passage>;
  /** Those of each measure. */
  readonly passagesOf: ReadonlyMap<string, readonly Passage[]>;
  /** Does a fact, a quotation or a name use these words? */
  readonly knows: (words: string) => boolean;
};

/**
 * Loads the dictionary on the first call in a process. `fitting`: the fitted tables, where another
 * thread makes them.
 */
export async function toTables(corpus: Corpus, fitting?: Promise<FittedTables>): Promise<Tables> {
  // Texts come several times.
  const tokenize = remember(await createTokenizer());
  const { analyzer, words, said } = analyse(corpus, tokenize);
  const counted = toCountedTables(said);
  const vocabulary = toSpellingVocabulary(corpus);
  return {
    ...words,
    namesakes: toNamesakeTable(corpus, analyzer),
    spelling: toSpellingTable(vocabulary, tokenize),
    homophones: toHomophoneTable(vocabulary.japanese, tokenize),
    query: toQueryTables(corpus),
    ranking: { ...counted, ...(await (fitting ?? toFittedTables(said))) },
  };
}

/** The part of the tables that is fitted. */
export async function fitTables(corpus: Corpus): Promise<FittedTables> {
  return toFittedTables(analyse(corpus, await createTokenizer()).said);
}

function analyse(corpus: Corpus, tokenize: Tokenizer) {
  const katakanaWords = toKatakanaWords(corpus);
  const analyzer = createAnalyzer(tokenize, katakanaWords);
  const synonyms = toSynonymTable(corpus.synonyms, analyzer);
  const words = {
    katakanaWords,
    synonyms,
    known: toKnownWords(corpus),
    countries: toCountryNames(),
  };
  const said = toSaid(corpus, {
    analyzer,
    synonyms: createSynonyms(synonyms),
    known: toKnown(words),
  });
  return { analyzer, words, said };
}

/** `tables`: of the same corpus. */
export async function createParts(corpus: Corpus, tables?: Tables): Promise<Parts> {
  const all = tables ?? (await toTables(corpus));
  const { katakanaWords, synonyms, query, ranking } = all;
  const tokenize = rememberLast(await createTokenizer());
  const known = toKnown(all);
  const opened = createRanking(corpus, ranking);
  // While a new corpus is opened, questions are answered by the one before.
  await setImmediate();
  const passages = toPassages(corpus);
  return {
    corpus,
    ranking: opened,
    readQuery: createQueryReader(query, {
      analyzer: createAnalyzer(tokenize, katakanaWords),
      synonyms: createSynonyms(synonyms),
      spelling: createSpelling(tokenize, () => all.spelling, all.homophones),
      known,
      namesakes: all.namesakes,
    }),
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    passagesOf: Map.groupBy(passages, ({ measureId }) => measureId),
    knows: known.isTold,
  };
}

function toKnown({ known: { named, told }, countries }: Pick<Tables, "known" | "countries">) {
  return {
    isNamed: createWordTest(named),
    isTold: createWordTest(told),
    findCountry: createCountryFinder(countries),
  };
}
