/**
 * Texts → how rare each pair of neighbouring characters is in them, by hashed counters.
 *
 * A table of the pairs themselves would be as large as the index; two pairs that share a counter
 * only look a little more common than they are.
 */
import { toRarity } from "./rarity.ts";

/** idf of two neighbouring characters; 0 where the pair says nothing. */
export type PairRarity = (first: number, second: number) => number;

export type PairCounts = {
  /** Texts. */
  readonly size: number;
  /** Slot of a pair → texts that hold a pair of this slot. */
  readonly holders: Uint16Array | Uint32Array;
};

/** A power of two; three for each of the 170,000 pairs of 10,000 paragraphs. */
const counters = 2 ** 19;

export function toPairCounts(texts: readonly Uint16Array[]): PairCounts {
  const size = texts.length;
  const holders = size < 2 ** 16 ? new Uint16Array(counters) : new Uint32Array(counters);
  const lastText = new Uint32Array(counters);
  for (const [index, codes] of texts.entries()) {
    for (let at = 1; at < codes.length; at += 1) {
      const slot = toSlot(codes[at - 1]!, codes[at]!);
      if (lastText[slot] === index + 1) continue;
      lastText[slot] = index + 1;
      holders[slot]! += 1;
    }
  }
  return { size, holders };
}

export function createPairRarity({ size, holders }: PairCounts): PairRarity {
  return (first, second) => {
    if (first < 2 || second < 2 || (isHiragana(first) && isHiragana(second))) return 0;
    return toRarity(holders[toSlot(first, second)]!, size);
  };
}

/** Two multiplications by odd constants of high entropy; the upper 19 bits are mixed best. */
function toSlot(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 13;
}

/** Two of these are an ending or a particle. */
function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x3096;
}
