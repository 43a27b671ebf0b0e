/**
 * The corpus → the tables that measures are ranked by, as plain data.
 *
 * What is said of the measures is analysed once. From it come the tables that are counted, and those
 * that are fitted: these take as long as all others together, and may be made on another thread.
 */
import { remember } from "../analysis/remember.ts";
import type { Analyzer } from "../analysis/analyzer.ts";
import type { Synonyms } from "../analysis/synonyms.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Measure } from "../corpus/measure.ts";
import { type Passage, toPassages } from "../corpus/passages.ts";
import type { Phrasing } from "../corpus/phrasing.ts";
import type { Known } from "./elsewhere.ts";
import { type GapClassifierTable, toGapClassifierTable } from "./gap-classifier.ts";
import { type Terms, toIndexTerms } from "./index-terms.ts";
import { createLexicon, type Lexicon, type LexiconTable, toLexiconTable } from "./lexicon.ts";
import { type LikelihoodTable, toLikelihoodTable } from "./likelihood.ts";
import { type IndexTable, toIndexTable } from "./passage-index.ts";
import { type PassageModelTable, toPassageModelTable } from "./passage-likelihood.ts";
import {
  defaultParameters,
  type PassageTable,
  type RankedPassage,
  type RankingParameters,
  toPassageTable,
} from "./passage-ranking.ts";
import { type PhrasingTable, toPhrasingTable, toTellingPhrasings } from "./phrasing-index.ts";
import { type PhrasingClassifierTable, toPhrasingClassifierTable } from "./phrasing-classifier.ts";

/** Everything that is worked out of the corpus before the first question, as plain data. */
export type RankingTables = {
  readonly passages: PassageTable;
  readonly profiles: IndexTable;
  /** Terms of all that people and the corpus say of the measures. */
  readonly terms: LexiconTable;
  readonly phrasings: PhrasingTable;
  readonly likelihood: LikelihoodTable;
  readonly passageModels: PassageModelTable;
} & FittedTables;

export type FittedTables = {
  readonly gaps: GapClassifierTable;
  readonly classifier: PhrasingClassifierTable;
};

/** All that is said of the measures, analysed. */
export type Said = {
  readonly corpus: Corpus;
  readonly passages: readonly Passage[];
  readonly phrasings: readonly Phrasing[];
  readonly toTerms: (text: string) => Terms;
  readonly texts: ReturnType<typeof toModelTexts>;
  /** Terms of all the texts. */
  readonly terms: LexiconTable;
  readonly lexicon: Lexicon;
};

export type TermParts = {
  readonly analyzer: Analyzer;
  readonly synonyms: Synonyms;
  readonly known: Known;
};

export function toSaid(corpus: Corpus, parts: TermParts): Said {
  // Titles, names and phrasings enter several indexes.
  const toTerms = remember((text) => toIndexTerms(text, parts));
  const phrasings = toTellingPhrasings(corpus, parts);
  const texts = toModelTexts({ ...corpus, phrasings }, toTerms);
  const terms = toLexiconTable(texts.flatMap((text) => text.terms));
  const passages = toPassages(corpus);
  return { corpus, passages, phrasings, toTerms, texts, terms, lexicon: createLexicon(terms) };
}

export function toCountedTables(said: Said): Omit<RankingTables, keyof FittedTables> {
  const { corpus, passages, phrasings, toTerms, texts, terms, lexicon } = said;
  const ranked = passages.map((passage) => toRankedPassage(passage, said));
  const profiles = corpus.measures.map((measure) => toProfileEntry(measure, toTerms));
  return {
    passages: toPassageTable(ranked, passageParameters),
    profiles: toIndexTable(profiles, profileIndexOptions),
    terms,
    phrasings: toPhrasingTable(phrasings, toTerms, lexicon),
    likelihood: toLikelihoodTable(texts, lexicon),
    passageModels: toPassageModelTable({ passages, phrasings }, toTerms, lexicon),
  };
}

export function toFittedTables({ passages, phrasings, toTerms, lexicon }: Said): FittedTables {
  const gaps = new Set(passages.filter(({ kind }) => kind === "gap").map(({ id }) => id));
  return {
    gaps: toGapClassifierTable(phrasings, toTerms, (passage) => gaps.has(passage)),
    classifier: toPhrasingClassifierTable(phrasings, toTerms, lexicon),
  };
}

/**
 * What differs for some hundred short passages of rich data. Their length is editorial chance (b low,
 * no sign of length); people ask in other words than the text's, which BM25 knows as concepts and
 * the characters do not (bm25 counts more); every passage names telework and a year, so that a name
 * tells nothing; all passages of a measure should be compared (depth); and the terms found are grounds
 * for the answer, so that more postings are read (fewer than 1,200 cost facts, more find none).
 */
export const passageParameters: RankingParameters = {
  ...defaultParameters,
  bm25: { ...defaultParameters.bm25, b: 0.4 },
  depth: 60,
  pruning: { postings: 1200, leastTerms: 6 },
  weights: { ...defaultParameters.weights, bm25: 10, length: 0, names: 0 },
};

/** A profile is a bag of names: one mention is enough (k low), a long list is no fault (b 0.2). */
const profileIndexOptions = {
  boosts: { title: 1.5, names: 1.2, words: 1.2, lines: 0.8, grams: 1 },
  bm25: { k: 0.5, b: 0.2, d: 0.3 },
};

function toRankedPassage(passage: Passage, said: Pick<Said, "corpus" | "toTerms">): RankedPassage {
  const { corpus, toTerms } = said;
  const measure = corpus.measures.find((candidate) => candidate.id === passage.measureId);
  const subjects = measure?.subjects.filter((subject) => passage.about.includes(subject.id)) ?? [];
  const names = subjects.flatMap(({ names }) => [names.ja[0] ?? "", names.en[0] ?? ""]);
  const text = toTerms(`${passage.ja}\n${passage.en}`);
  const title = toTerms(`${measure?.title.ja}\n${measure?.title.en}\n${names.join("\n")}`);
  return {
    id: passage.id,
    title: "",
    text: text.normalized,
    fields: {
      text: text.words,
      compounds: text.compounds,
      title: [...new Set(title.words)],
    },
  };
}

function toProfileEntry(measure: Measure, toTerms: (text: string) => Terms) {
  const all = (texts: readonly string[]) => [
    ...new Set(texts.map(toTerms).flatMap(({ words, compounds }) => [...words, ...compounds])),
  ];
  const { title, summary, words, subjects, handout } = measure;
  return {
    id: measure.id,
    fields: {
      title: all([title.ja, title.en, summary.ja, summary.en]),
      names: all(subjects.flatMap(({ names }) => [...names.ja, ...names.en])),
      words: all([...words.ja, ...words.en]),
      lines: all([...handout.quotations, ...handout.budget].map((line) => line.text)),
      grams: [
        ...new Set(
          [title.ja, summary.ja, ...words.ja, ...subjects.flatMap(({ names }) => names.ja)].flatMap(
            (text) => toTerms(text).grams,
          ),
        ),
      ],
    },
  };
}

/** All that is said of a measure, by the corpus and by people, as the terms of one model. */
function toModelTexts(corpus: Corpus, toTerms: (text: string) => Terms) {
  const said = corpus.phrasings.map(({ target, text }) => ({ target, text }));
  const own = corpus.measures.flatMap(({ id, words, subjects, facts, handout, summary, title }) =>
    [
      ...words.ja,
      ...words.en,
      ...subjects.flatMap(({ names }) => [...names.ja, ...names.en]),
      ...facts.flatMap(({ ja, en }) => [ja, en]),
      ...handout.quotations.map(({ text }) => text),
      ...[title, summary].flatMap(({ ja, easy, en }) => [ja, easy, en]),
    ].map((text) => ({ target: id, text })),
  );
  return [...said, ...own].map(({ target, text }) => {
    const { words, compounds, grams } = toTerms(text);
    return { target, terms: [...words, ...compounds, ...grams] };
  });
}
