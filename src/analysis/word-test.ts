/**
 * Texts → a test whether given words stand in them, white space aside.
 *
 * To look through all texts for each word of a question takes long where it is in none of them. The
 * runs of up to three characters that the texts have are marked in a Bloom filter: a word with a
 * run that is not marked is in none. https://doi.org/10.1145/362686.362692 (Bloom, 1970)
 */
import { toPlainText } from "./normalize.ts";

export type WordTestTable = {
  /** The texts without white space, one a line. */
  readonly texts: string;
  /** A bit for each hash of a run. */
  readonly marks: Uint8Array;
};

/** Eight for each of the 130,000 different runs of the corpus; a power of two. */
const bits = 2 ** 20;

const longestRun = 3;

export function toWordTestTable(all: readonly string[]): WordTestTable {
  const texts = all.map(withoutSpace).join("\n");
  const marks = new Uint8Array(bits / 8);
  for (let length = 1; length <= longestRun; length += 1) {
    for (let at = 0; at + length <= texts.length; at += 1) {
      const bit = toBit(texts, at, length);
      marks[bit >> 3]! |= 1 << (bit & 7);
    }
  }
  return { texts, marks };
}

/** Are these words, or a part of one, in the texts? */
export function createWordTest({ texts, marks }: WordTestTable): (words: string) => boolean {
  const mayHold = (word: string) => {
    const length = Math.min(word.length, longestRun);
    for (let at = 0; at + length <= word.length; at += 1) {
      const bit = toBit(word, at, length);
      if ((marks[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  };
  return (words) => {
    const word = withoutSpace(words);
    return mayHold(word) && texts.includes(word);
  };
}

function withoutSpace(text: string): string {
  return toPlainText(text).replace(/\s+/gu, "");
}

/** Of a run's characters, each multiplied by an odd constant of high entropy and rotated. */
function toBit(text: string, start: number, length: number): number {
  let hash = length;
  for (let at = start; at < start + length; at += 1)
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) ^ Math.imul(text.charCodeAt(at), 0x9e3779b1);
  return (hash ^ (hash >>> 12)) & (bits - 1);
}
