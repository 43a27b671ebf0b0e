/**
 * How much a term tells: idf as BM25 has it, and the choice of the terms that an index is asked for.
 */
import type { QueryTerm } from "./passage-index.ts";

/** idf of Robertson and Spärck Jones, never below 0; `holders` of `texts` hold the term. */
export function toRarity(holders: number, texts: number): number {
  return Math.log(1 + (texts - holders + 0.5) / (holders + 0.5));
}

export type PruningLimits = {
  /** Postings read for one question: the sum of the terms' holders. */
  readonly postings: number;
  /** Terms always asked for, however common. */
  readonly leastTerms: number;
};

/**
 * The terms that can add most to a score, as many as the postings allow. The time of a search is the
 * number of postings read, and common terms, which have the most, change the order least.
 */
export function toTellingTerms(
  terms: readonly QueryTerm[],
  index: { readonly holders: (term: string) => number; readonly size: number },
  { postings, leastTerms }: PruningLimits,
): readonly QueryTerm[] {
  const known = terms
    .map((term) => ({ term, count: index.holders(term.text) }))
    .filter(({ count }) => count > 0)
    .map(({ term, count }) => ({ term, count, most: term.weight * toRarity(count, index.size) }))
    .toSorted((a, b) => b.most - a.most);
  let read = 0;
  return known.flatMap(({ term, count }, rank) => {
    read += count;
    return rank < leastTerms || read <= postings ? [term] : [];
  });
}
