/**
 * Phrasings of the corpus → an index; a query → the phrasings nearest to it.
 */
import type { Analyzer } from "../analysis/analyzer.ts";
import { toNamedWords, toPlainWords } from "../analysis/vocabulary.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { outside, type Phrasing } from "../corpus/phrasing.ts";
import { findElsewhere } from "./elsewhere.ts";
import type { Terms } from "./index-terms.ts";
import { createPassageIndex } from "./passage-index.ts";
import type { Query } from "./query.ts";
import { toRarerTerms, toRarity } from "./rarity.ts";

export type PhrasingHit = Phrasing & {
  /** BM25 sum. */
  readonly score: number;
  /** Cosine of the two texts' words weighted by rarity, 0 to 1: compares between questions too. */
  readonly likeness: number;
};

/** Sentences of one line each: words count once (k low), a longer line is a weaker match (b high). */
const phrasingIndexOptions = { boosts: { text: 1, grams: 1 }, bm25: { k: 0.6, b: 0.7, d: 0 } };

/** Of some 6,500 lines a question's rarer terms reach those near to it; the common ones cost most. */
const pruning = { postings: 2500, leastTerms: 8 };

/** Hits whose likeness is measured; further ones share too little to matter. */
const likenessDepth = 60;

/**
 * Without the outside ones that are known by how they are built: 「横浜市のテレワーク補助金」 shares
 * all its words but the place with questions that can be answered.
 */
export function toTellingPhrasings(corpus: Corpus, analyzer: Analyzer): readonly Phrasing[] {
  const known = { isNamed: toNamedWords(corpus), isTold: toPlainWords(corpus) };
  return corpus.phrasings.filter(({ target, text }) => {
    if (target !== outside) return true;
    const { normalized, tokens } = analyzer.analyze(text);
    return findElsewhere(normalized, tokens, known) === undefined;
  });
}

export function createPhrasingSearch(
  phrasings: readonly Phrasing[],
  toTerms: (text: string) => Terms,
) {
  const entries = phrasings.map(({ text }, at) => {
    const { words, compounds, grams } = toTerms(text);
    return { id: `${at}`, fields: { text: [...words, ...compounds], grams: [...new Set(grams)] } };
  });
  const index = createPassageIndex(entries, phrasingIndexOptions);
  const rarityOf = (term: string) => toRarity(index.holders(term), entries.length);
  const norms = entries.map(({ fields }) => toNorm(fields.text, rarityOf));
  return (query: Query): readonly PhrasingHit[] => {
    const asked = query.weighted.filter(({ text }) => !text.startsWith("~"));
    const terms = new Set(asked.map(({ text }) => text));
    const norm = toNorm([...terms], rarityOf);
    return index
      .search(toRarerTerms(query.weighted, index.holders, pruning))
      .flatMap(({ id, score }, rank) => {
        const [phrasing, entry] = [phrasings[Number(id)], entries[Number(id)]];
        if (!phrasing || !entry) return [];
        const shared =
          rank < likenessDepth
            ? [...new Set(entry.fields.text)].filter((term) => terms.has(term))
            : [];
        const product = shared.reduce((sum, term) => sum + rarityOf(term) ** 2, 0);
        return [
          {
            ...phrasing,
            score,
            likeness: product / Math.max(1e-9, norm * (norms[Number(id)] ?? 0)),
          },
        ];
      });
  };
}

function toNorm(terms: readonly string[], rarityOf: (term: string) => number): number {
  return Math.sqrt([...new Set(terms)].reduce((sum, term) => sum + rarityOf(term) ** 2, 0));
}

/** Likeness of the nearest phrasing of a target. */
export function toLikeness(hits: readonly PhrasingHit[], target: string): number {
  return Math.max(
    0,
    ...hits.filter((hit) => hit.target === target).map(({ likeness }) => likeness),
  );
}

/** The nearest phrasings of a target count most: several near ones are surer than one. */
export function toPhrasingScore(hits: readonly PhrasingHit[], target: string): number {
  const [first = 0, second = 0, third = 0] = hits
    .filter((hit) => hit.target === target)
    .map(({ score }) => score);
  return first + 0.5 * second + 0.3 * third;
}
