/**
 * Question and text → the pieces they have in common: at each position of the question, the longest
 * piece ending there that the text has too.
 *
 * The table of the longest common substring, one row at a time and only where two characters are
 * equal, so that a text is read in little more than its length.
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
   * Raises `longest`, all 0 or what another text has left, to the lengths found in `text[start, end)`;
   * gives the weight of the heaviest piece, which is the sum of `weights` at its positions but the first.
   */
  readonly read: (
    text: Uint16Array,
    range: readonly [number, number],
    longest: Uint8Array,
  ) => number;
};

/** At most 255 characters of a question, since a length is one byte. */
export const longestQuestion = 255;

/** `single`: positions at which a character counts alone; the others are found in pairs only. */
export function createPieceTable(
  question: Uint16Array,
  weights: Float64Array,
  single: ReadonlySet<number>,
): PieceTable {
  const size = question.length;
  const characters = toChains(question.map((code, at) => (single.has(at) ? code : none)));
  const pairs = toChains(question.map((code, at) => toPair(question[at - 1] ?? none, code)));
  const lengths = new Uint8Array(size);
  const sums = new Float64Array(size);
  const row = new Int32Array(size);

  /** Once a text has a character, it is marked wherever it counts alone. */
  function mark(code: number, longest: Uint8Array): void {
    for (let at = characters.last[code & mask]! - 1; at >= 0; at = characters.earlier[at]!) {
      if (question[at] !== code) continue;
      if (longest[at]! > 0) return;
      longest[at] = 1;
    }
  }

  return {
    size,
    read(text, [start, end], longest) {
      row.fill(-2);
      let [before, heaviest] = [0, 0];
      for (let place = start; place < end; place += 1) {
        const code = text[place]!;
        if (code > sentenceEnd) mark(code, longest);
        const pair = toPair(before, code);
        for (let at = pairs.last[pair & mask]! - 1; at >= 0; at = pairs.earlier[at]!) {
          if (question[at] !== code || question[at - 1] !== before) continue;
          const goesOn = row[at - 1] === place - 1;
          const length = goesOn ? lengths[at - 1]! + 1 : 2;
          const sum = goesOn ? sums[at - 1]! + weights[at]! : weights[at]!;
          lengths[at] = length;
          sums[at] = sum;
          row[at] = place;
          if (length > longest[at]!) longest[at] = length;
          if (sum > heaviest) heaviest = sum;
        }
        before = code;
      }
      return heaviest;
    },
  };
}

/** Keys with the same last bits share a chain: a small table stays in the processor's cache. */
const mask = 0x3ff;

const none = 0;

/** Never `none` where both are letters. */
function toPair(before: number, code: number): number {
  const isPair = before > sentenceEnd && code > sentenceEnd;
  return isPair ? (mask + 1) | ((31 * before + code) & mask) : none;
}

/**
 * The positions of each key but signs, from its last one (plus one, so that 0 is none) to earlier ones;
 * -1 ends the chain. Backwards, so that a row may be written over the one before.
 */
function toChains(keys: Uint16Array) {
  const last = new Int16Array(mask + 1);
  const earlier = new Int16Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    if (keys[at] === none) continue;
    const chain = keys[at]! & mask;
    earlier[at] = last[chain]! - 1;
    last[chain] = at + 1;
  }
  return { last, earlier };
}
