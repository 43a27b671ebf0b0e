/**
 * Passages → a ranking; a question → passages, best first.
 *
 * The index is asked for the question's more telling terms; its first hits are compared with the question
 * character by character (signs.ts), and BM25 and the signs are summed up with weights. The rest
 * follow in BM25's order. One set of parameters serves few short passages and many long ones.
 */
import type { Analyzer } from "../analysis/analyzer.ts";
import { toCodes } from "./common-pieces.ts";
import { createPairRarity } from "./pair-rarity.ts";
import {
  createPassageIndex,
  type IndexHit,
  type IndexOptions,
  type IndexTable,
  openPassageIndex,
  type PassageIndex,
  type QueryTerm,
} from "./passage-index.ts";
import { type PruningLimits, toTellingTerms, toRarity } from "./rarity.ts";
import { toWeightedSum } from "./weighted-sum.ts";
import { type PassageText, type Question, type Signs, toAskedText, toSigns } from "./signs.ts";

type RankingField = "text" | "compounds" | "title";

export type RankedPassage = {
  readonly id: string;
  /** Normalised; stands beside each sentence of the text. May be empty. */
  readonly title: string;
  readonly text: string;
  /** Terms by field; one that no passage has is not indexed. */
  readonly fields: Readonly<Partial<Record<RankingField, readonly string[]>>>;
};

export type RankingParameters = {
  /** Weight of each field's BM25 sum. */
  readonly boosts: Readonly<Record<RankingField, number>>;
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
  readonly pruning: PruningLimits;
  /** Hits that are compared with the question character by character. */
  readonly depth: number;
  readonly weights: Readonly<Record<keyof Evidence, number>>;
};

/** What the score is made of. */
export type Evidence = Signs & {
  /** BM25 sum, as a share of the best hit's. */
  readonly bm25: number;
  /** Logarithm of the length against the mean: a long passage has much by chance. */
  readonly length: number;
};

/**
 * Found on the questions of every other passage of 10,871 paragraphs of Japanese Wikipedia
 * (`test/bench/fit-passages.ts`); effects are on recall@1 or time there.
 */
export const defaultParameters: RankingParameters = {
  // Compounds stand beside their parts: +1.4 and +1.0 points before the signs are added. A compound of a
  // question has half a word's weight, so that .8 makes it .4 of a word.
  boosts: { text: 1, compounds: 0.8, title: 0.3 },
  // k: a second mention says little more; b: a long paragraph holds much by chance (.4 suits
  // passages of one line); d: any mention counts beside none, in a long paragraph too.
  bm25: { k: 0.8, b: 0.85, d: 0.5 },
  // 15 times fewer postings than all terms at the 99th percentile; the gold passage is among the
  // best 30 in .981 and .988 (all terms: .984, .991). A constant, so that time does not grow with
  // the corpus; two terms, since one rare word may be another text's by chance.
  pruning: { postings: 600, leastTerms: 2 },
  // Beyond 20 recall@1 hardly moves; each further hit costs its comparison.
  depth: 20,
  weights: {
    bm25: 4.36,
    pairs: 3.06,
    piece: 1.88,
    words: 3.4,
    names: 2.92,
    sentence: 2.71,
    sentenceWords: 3.81,
    counter: 2.76,
    title: 1.39,
    length: -0.81,
  },
};

type AskedPassages = Question & { readonly weighted: readonly QueryTerm[] };

export type RankedHit = IndexHit & {
  /** Only of the hits that were compared with the question. */
  readonly evidence?: Evidence;
};

export type PassageRanking = {
  readonly rank: (question: AskedPassages) => readonly RankedHit[];
  readonly toTable: () => PassageTable;
};

/** A ranking that was built, to be kept and opened again. */
export type PassageTable = {
  readonly passages: readonly Pick<RankedPassage, "id" | "title" | "text">[];
  readonly fields: readonly RankingField[];
  readonly index: IndexTable;
};

export function createPassageRanking(
  passages: readonly RankedPassage[],
  parameters: RankingParameters = defaultParameters,
): PassageRanking {
  const fields = toUsedFields(passages, parameters);
  const entries = passages.map(({ id, fields: own }) => ({
    id,
    fields: Object.fromEntries(fields.map((field) => [field, own[field] ?? []])) as Record<
      RankingField,
      readonly string[]
    >,
  }));
  const index = createPassageIndex(entries, toIndexOptions(fields, parameters));
  return toPassageRanking({ passages, fields, index }, parameters);
}

export function openPassageRanking(
  { passages, fields, index }: PassageTable,
  parameters: RankingParameters,
): PassageRanking {
  const opened = openPassageIndex(index, toIndexOptions(fields, parameters));
  return toPassageRanking({ passages, fields, index: opened }, parameters);
}

function toPassageRanking(
  built: Omit<PassageTable, "index"> & { readonly index: PassageIndex },
  parameters: RankingParameters,
): PassageRanking {
  const { passages, fields, index } = built;
  const texts = passages.map(({ title, text }) => ({ title: toCodes(title), text: toCodes(text) }));
  const textOf = new Map(passages.map(({ id }, at) => [id, texts[at]]));
  const meanLength = texts.reduce((sum, text) => sum + toLength(text), 0) / texts.length;
  const rarity = {
    ofPair: createPairRarity(texts.map(({ text }) => text)),
    ofTerm: (term: string) => toRarity(index.holders(term), passages.length),
  };
  return {
    rank(question) {
      const hits = index.search(toTellingTerms(question.weighted, index, parameters.pruning));
      const asked = toAskedText(question, rarity);
      const best = hits[0]?.score ?? 0;
      const compared = hits.slice(0, parameters.depth).map((hit) => {
        const text = textOf.get(hit.id) ?? { title: noCodes, text: noCodes };
        const evidence = {
          ...toSigns(asked, text),
          bm25: hit.score / best,
          length: Math.log(toLength(text) / meanLength),
        };
        return { ...hit, evidence, score: best * toScore(evidence, parameters.weights) };
      });
      const ranked = compared.toSorted((a, b) => b.score - a.score);
      const least = ranked.at(-1)?.score ?? Infinity;
      const rest = hits.slice(parameters.depth);
      return [...ranked, ...rest.map((hit) => ({ ...hit, score: Math.min(hit.score, least) }))];
    },
    toTable: () => ({
      passages: passages.map(({ id, title, text }) => ({ id, title, text })),
      fields,
      index: index.toTable(),
    }),
  };
}

const noCodes = new Uint16Array();

/** Characters; at least one, for its logarithm. */
function toLength({ title, text }: PassageText): number {
  return Math.max(1, title.length + text.length);
}

/** A passage that has every sign scores 1, so that scores keep the scale of BM25 sums. */
function toScore(evidence: Evidence, weights: RankingParameters["weights"]): number {
  const names = Object.keys(weights) as (keyof Evidence)[];
  const most = names.reduce((most, name) => most + Math.max(0, weights[name]), 0);
  return Math.max(0, toWeightedSum(weights, evidence) / most);
}

/** A field that no passage has is not indexed. */
function toUsedFields(
  passages: readonly RankedPassage[],
  { boosts }: RankingParameters,
): RankingField[] {
  const all = Object.keys(boosts) as RankingField[];
  return all.filter((field) => passages.some(({ fields }) => fields[field] !== undefined));
}

function toIndexOptions(
  fields: readonly RankingField[],
  { boosts, bm25 }: RankingParameters,
): IndexOptions<RankingField> {
  const own = Object.fromEntries(fields.map((field) => [field, boosts[field]]));
  return { boosts: own as Record<RankingField, number>, bm25 };
}

/** A text of which nothing more is known, its title joined to it. */
export function toPlainPassage(
  passage: { readonly id: string; readonly title?: string; readonly text: string },
  analyzer: Analyzer,
): RankedPassage {
  const [title, text] = [analyzer.analyze(passage.title ?? ""), analyzer.analyze(passage.text)];
  const ofKind = (kind: string) =>
    [...title.terms, ...text.terms].filter((term) => term.kind === kind).map((term) => term.text);
  return {
    id: passage.id,
    title: title.normalized,
    text: text.normalized,
    fields: { text: ofKind("word"), compounds: ofKind("compound") },
  };
}
