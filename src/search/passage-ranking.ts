/**
 * Passages → a ranking; a question → passages, best first.
 *
 * The index is asked for the question's more telling terms; its first hits are compared with the question
 * character by character (signs.ts), and BM25 and the signs are summed up with weights. The rest
 * follow in BM25's order. One set of parameters serves few short passages and many long ones.
 */
import type { Analyzer } from "../analysis/analyzer.ts";
import { toCodes } from "./common-pieces.ts";
import { createPairRarity, type PairCounts, toPairCounts } from "./pair-rarity.ts";
import {
  type Entry,
  type IndexHit,
  type IndexTable,
  openPassageIndex,
  type QueryTerm,
  toIndexTable,
} from "./passage-index.ts";
import { openTexts, type TextTable, toLength, toTextTable } from "./passage-texts.ts";
import { type PruningLimits, toTellingTerms, toRarity } from "./rarity.ts";
import {
  type AskedText,
  type PassageText,
  type Question,
  type Signs,
  toAskedText,
  toSigns,
} from "./signs.ts";
import { toWeightedSum } from "./weighted-sum.ts";

type RankingField = "text" | "compounds" | "title";

export type RankedPassage = Entry<RankingField> & {
  /** Normalised; stands beside each sentence of the text. May be empty. */
  readonly title: string;
  readonly text: string;
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
  /** Does the passage with this number hold the term? */
  readonly holds: (place: number, term: string) => boolean;
};

/** A ranking that was built, as plain data to be kept and opened again. */
export type PassageTable = {
  readonly index: IndexTable;
  readonly texts: TextTable;
  readonly pairs: PairCounts;
};

/** The passages are taken one by one: what was read of them need not be held at the same time. */
export function toPassageTable(
  passages: Iterable<RankedPassage>,
  { boosts, bm25 }: RankingParameters = defaultParameters,
): PassageTable {
  const texts: PassageText[] = [];
  const index = toIndexTable(seen(passages, texts), { boosts, bm25 });
  return { index, texts: toTextTable(texts), pairs: toPairCounts(texts.map(({ text }) => text)) };
}

function* seen(
  passages: Iterable<RankedPassage>,
  texts: PassageText[],
): Iterable<Entry<RankingField>> {
  for (const passage of passages) {
    texts.push({ title: toCodes(passage.title), text: toCodes(passage.text) });
    yield passage;
  }
}

export function openPassageRanking(
  table: PassageTable,
  parameters: RankingParameters = defaultParameters,
): PassageRanking {
  const index = openPassageIndex(table.index);
  const texts = openTexts(table.texts);
  const rarity = {
    ofPair: createPairRarity(table.pairs),
    ofTerm: (term: string) => toRarity(index.holders(term), index.size),
  };
  const toScore = createScore(parameters.weights);

  function compare(hit: IndexHit, asked: AskedText, best: number): RankedHit {
    const text = texts.at(hit.place);
    const evidence = {
      ...toSigns(asked, text),
      bm25: hit.score / best,
      length: Math.log(toLength(text) / texts.meanLength),
    };
    return { ...hit, evidence, score: best * toScore(evidence) };
  }

  return {
    holds: index.holds,
    rank(question) {
      const hits = index.search(toTellingTerms(question.weighted, index, parameters.pruning));
      const asked = toAskedText(question, rarity);
      const best = hits[0]?.score ?? 0;
      const ranked = hits
        .slice(0, parameters.depth)
        .map((hit) => compare(hit, asked, best))
        .toSorted((a, b) => b.score - a.score);
      const least = ranked.at(-1)?.score ?? Infinity;
      const rest = hits.slice(parameters.depth);
      return [...ranked, ...rest.map((hit) => ({ ...hit, score: Math.min(hit.score, least) }))];
    },
  };
}

/** A passage that has every sign scores 1, so that scores keep the scale of BM25 sums. */
function createScore(weights: RankingParameters["weights"]): (evidence: Evidence) => number {
  const most = Object.values(weights).reduce((sum, weight) => sum + Math.max(0, weight), 0);
  return (evidence) => Math.max(0, toWeightedSum(weights, evidence) / most);
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
