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
  const starts = new Uint32Array(size + 1);
  for (const { term } of postings) starts[term + 1]! += 1;
  for (let term = 0; term < size; term += 1) starts[term + 1]! += starts[term]!;
  const holders = new Uint16Array(postings.length);
  const impacts = new Float32Array(postings.length);
  const next = starts.slice();
  for (const { term, holder, impact } of postings) {
    const place = next[term]!;
    next[term] = place + 1;
    holders[place] = holder;
    impacts[place] = impact;
  }
  return { starts, holders, impacts };
}
