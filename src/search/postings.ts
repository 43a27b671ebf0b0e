/**
 * Postings in any order → those of each term one behind the other, in typed arrays.
 *
 * Impacts are kept as whole steps: the tables are read at every start, and half their size is seen there.
 */
export type Posting = { readonly term: number; readonly holder: number; readonly impact: number };

export type PostingTable = {
  /** Term t's postings stand from `starts[t]` to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  /** Of each posting: the number of the text that has the term, and what the term adds there, in steps. */
  readonly holders: Uint16Array;
  readonly impacts: Int16Array;
};

/** Impacts lie within ±64. */
export const impactStep = 1 / 512;

export function toSteps(impact: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(impact / impactStep)));
}

/** `size`: number of terms. A term's postings keep their order. */
export function toPostingTable(postings: readonly Posting[], size: number): PostingTable {
  const starts = new Uint32Array(size + 1);
  for (const { term } of postings) starts[term + 1]! += 1;
  for (let term = 0; term < size; term += 1) starts[term + 1]! += starts[term]!;
  const holders = new Uint16Array(postings.length);
  const impacts = new Int16Array(postings.length);
  const next = starts.slice();
  for (const { term, holder, impact } of postings) {
    const place = next[term]!;
    next[term] = place + 1;
    holders[place] = holder;
    impacts[place] = toSteps(impact);
  }
  return { starts, holders, impacts };
}
