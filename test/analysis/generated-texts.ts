/**
 * Texts that nobody would write, the same for the same seed: what users and attackers may send.
 */

/** Each piece is drawn as often as its kind is listed. */
const kinds: readonly ((random: () => number) => string)[] = [
  (random) => characterFrom(random, 0x3041, 0x3096),
  (random) => characterFrom(random, 0x3041, 0x3096),
  (random) => characterFrom(random, 0x30a1, 0x30fe),
  (random) => characterFrom(random, 0x4e00, 0x9fff),
  (random) => characterFrom(random, 0x20, 0x7e),
  (random) => characterFrom(random, 0x30, 0x39),
  (random) => characterFrom(random, 0x0, 0xffff),
  (random) => characterFrom(random, 0xd800, 0xdfff),
  (random) => characterFrom(random, 0x1f300, 0x1faff),
  (random) => characterFrom(random, 0xff01, 0xff9f),
  (random) => characterFrom(random, 0x391, 0x44f),
  (random) => pick(random, "、。・「」（）〜ー々〇一二三十百千万億年月日"),
];

const words =
  "テレワーク 在宅勤務 の を は が に で と 総務省 厚生労働省 補助金 働き方改革 令和 年度 円 ください " +
  "したい ありますか サテライトオフィス 国家公務員 自宅 東京都 2020 support telework すもも もも うち";

export function generateTexts(count: number, seed = 1): readonly string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => generateText(random));
}

/** One of two kinds of characters at a time, in runs, between real words. */
function generateText(random: () => number): string {
  const length = 1 + Math.floor(random() ** 2 * 40);
  return Array.from({ length }, () => {
    if (random() < 0.3) return pick(random, words.split(" "));
    const kind = pick(random, kinds);
    return Array.from({ length: 1 + Math.floor(random() ** 3 * 12) }, () => kind(random)).join("");
  }).join("");
}

function characterFrom(random: () => number, first: number, last: number): string {
  return String.fromCodePoint(first + Math.floor(random() * (last - first + 1)));
}

function pick<Value>(random: () => number, values: Iterable<Value>): Value {
  const all = [...values];
  return all[Math.floor(random() * all.length)]!;
}

/** Mulberry32: numbers from 0 up to, but without, 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
