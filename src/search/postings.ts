/**
 * Postings in any order → those of each term one behind the other, in typed arrays.
 */
export type Posting = { readonly term: number; readonly holder: number; readonly impact: number };

export type PostingTable = {
  /** Term t's postings stand from `starts[t]` to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  /** Of each posting: the number of the text that has the term, and what the term adds there. */
  readonly holders: Uint16Array;
  readonly impacts: Float32Array;
};

/** `size`: number of terms. A term's postings keep their order. */
export function toPostingTable(postings: readonly Posting[], size: number): PostingTable {
  const byTerm = postings.toSorted((a, b) => a.term - b.term);
  const starts = new Uint32Array(size + 1);
  for (const { term } of byTerm) starts[term + 1]! += 1;
  for (let term = 0; term < size; term += 1) starts[term + 1]! += starts[term]!;
  return {
    starts,
    holders: Uint16Array.from(byTerm, ({ holder }) => holder),
    impacts: Float32Array.from(byTerm, ({ impact }) => impact),
  };
}
