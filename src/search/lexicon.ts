/**
 * Terms → their numbers, so that what is counted of them can stand in typed arrays.
 *
 * The terms stand one behind the other in one array, and a hash table with open addressing finds
 * them there: nothing has to be built when it is read from a file, and nothing in it is an object.
 */
import { toHash } from "./hash.ts";
export type Lexicon = {
  readonly size: number;
  readonly numberOf: (term: string) => number | undefined;
};

export type LexiconTable = {
  /** UTF-16 units of term t: from `starts[t]` up to, but without, `starts[t + 1]`. */
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** A power of two of slots: a term's number plus one, or 0. */
  readonly slots: Uint32Array;
};

/** A term's number is the place at which it is first met. */
export function toLexiconTable(all: Iterable<string>): LexiconTable {
  const terms = [...new Set(all)];
  const starts = new Uint32Array(terms.length + 1);
  for (const [number, term] of terms.entries()) starts[number + 1] = starts[number]! + term.length;
  const units = new Uint16Array(starts[terms.length]!);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * terms.length + 1)));
  for (const [number, term] of terms.entries()) {
    for (let at = 0; at < term.length; at += 1) units[starts[number]! + at] = term.charCodeAt(at);
    let slot = toMixedHash(term) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
  return { units, starts, slots };
}

export function createLexicon({ units, starts, slots }: LexiconTable): Lexicon {
  const last = slots.length - 1;

  function isAt(number: number, term: string): boolean {
    const start = starts[number]!;
    if (starts[number + 1]! - start !== term.length) return false;
    for (let at = 0; at < term.length; at += 1) {
      if (units[start + at] !== term.charCodeAt(at)) return false;
    }
    return true;
  }

  return {
    size: starts.length - 1,
    numberOf(term) {
      for (let slot = toMixedHash(term) & last; slots[slot] !== 0; slot = (slot + 1) & last) {
        const number = slots[slot]! - 1;
        if (isAt(number, term)) return number;
      }
      return undefined;
    },
  };
}

/** The upper bits are mixed better than the lower ones, which are taken. */
function toMixedHash(term: string): number {
  const hash = toHash(term);
  return (hash ^ (hash >>> 15)) >>> 0;
}
