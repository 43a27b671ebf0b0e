/**
 * A piece of a question → the measure that it asks for, where it is sure of one by itself.
 */
import { toGrams } from "../analysis/grams.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Query } from "../search/query.ts";
import { findGrounds, readEvidence } from "./evidence.ts";
import type { Parts } from "./parts.ts";

/** `start`: UTF-16 offset in the question. */
export type Piece = { readonly text: string; readonly start: number };

/** By the classifier alone: most pieces of a long question end here, before anything is ranked. */
export function findOwner(
  { text, start }: Piece,
  query: Query,
  { ranking, corpus, leastProbability }: Parts & { readonly leastProbability: number },
): string | undefined {
  const end = start + text.length;
  const isInside = (one: { readonly start: number; readonly end: number }) =>
    start <= one.start && one.end <= end;
  const terms = [
    ...query.terms.filter(isInside).map((term) => term.text),
    ...query.concepts.filter(isInside).map(({ term }) => term),
    ...toGrams(text),
  ];
  const weighted = terms.map((term) => ({ text: term, weight: 1 }));
  const { ofTarget } = ranking.classesOf({ ...query, weighted });
  const isLikely = ({ id }: Measure) => Math.exp(ofTarget(id)) >= leastProbability;
  return corpus.measures.find(isLikely)?.id;
}

/** `own`: the piece read for itself; `margin`: log odds above the next measure. */
export function isSureOf(
  measureId: string,
  own: Query,
  { margin, ...parts }: Pick<Parts, "ranking" | "knows"> & { readonly margin: number },
): boolean {
  const [best, next] = parts.ranking.rank(own);
  if (best?.measure.id !== measureId) return false;
  if (best.score - (next?.score ?? 0) < margin) return false;
  return findGrounds(own, readEvidence(own, best, parts)).outcome === "enough";
}

/** Different words; their parts and compounds aside. */
export function countWords({ terms }: Query): number {
  return new Set(terms.filter(({ kind }) => kind === "word").map(({ text }) => text)).size;
}
