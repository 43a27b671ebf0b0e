/**
 * Question and text → the pieces they have in common: at each position of the question, the longest
 * piece ending there that the text has too.
 *
 * The table of the longest common substring, one row at a time and only where characters are equal,
 * so that a text is read in little more than its length.
 */

/** Characters as UTF-16 units; a sentence's end is 1, any other sign 0, and neither is ever equal. */
export function toCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = toCode(text.charCodeAt(at));
  return codes;
}

export const sentenceEnd = 1;

/** Codes of the units met so far, plus one. */
const known = new Uint32Array(0x10000);

function toCode(unit: number): number {
  if (known[unit] === 0) known[unit] = 1 + classify(unit);
  return known[unit]! - 1;
}

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  if (/[。!?\n]/u.test(char)) return sentenceEnd;
  return /[\p{L}\p{N}\p{M}\p{Cs}々ー]/u.test(char) ? unit : 0;
}

export type PieceTable = {
  readonly size: number;
  /**
   * Raises `longest` to the lengths found in `text[start, end)`; gives the weight of the heaviest
   * piece, which is the sum of `weights` at its positions but the first.
   */
  readonly read: (
    text: Uint16Array,
    range: readonly [number, number],
    longest: Uint8Array,
  ) => number;
};

/** At most 255 characters of a question, since a length is one byte. */
export const longestQuestion = 255;

export function createPieceTable(question: Uint16Array, weights: Float64Array): PieceTable {
  const size = question.length;
  const { last, earlier } = toChains(question);
  const lengths = new Uint8Array(size);
  const sums = new Float64Array(size);
  const row = new Int32Array(size);
  return {
    size,
    read(text, [start, end], longest) {
      row.fill(-2);
      let heaviest = 0;
      for (let place = start; place < end; place += 1) {
        const code = text[place]!;
        if (code <= sentenceEnd) continue;
        for (let at = last[code & mask]! - 1; at >= 0; at = earlier[at]!) {
          if (question[at] !== code) continue;
          const goesOn = at > 0 && row[at - 1] === place - 1;
          const length = goesOn ? lengths[at - 1]! + 1 : 1;
          const sum = goesOn ? sums[at - 1]! + weights[at]! : 0;
          lengths[at] = length;
          sums[at] = sum;
          row[at] = place;
          if (length > longest[at]!) longest[at] = length;
          if (sum > heaviest) heaviest = sum;
        }
      }
      return heaviest;
    },
  };
}

/** Characters with the same last bits share a chain: a small table stays in the processor's cache. */
const mask = 0x3ff;

/**
 * Each character's positions, from its last one (plus one, so that 0 is none) to earlier ones; -1
 * ends the chain. Backwards, so that a row may be written over the one before.
 */
function toChains(question: Uint16Array) {
  const last = new Int16Array(mask + 1);
  const earlier = new Int16Array(question.length);
  for (let at = 0; at < question.length; at += 1) {
    const chain = question[at]! & mask;
    earlier[at] = last[chain]! - 1;
    last[chain] = at + 1;
  }
  return { last, earlier };
}
