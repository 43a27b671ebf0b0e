/**
 * Kana as people type them → one spelling, so that readings can be compared.
 */

/** Hiragana → katakana. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

const sameSound: Readonly<Record<string, string>> = {
  ヂ: "ジ",
  ヅ: "ズ",
  ヲ: "オ",
  ァ: "ア",
  ィ: "イ",
  ゥ: "ウ",
  ェ: "エ",
  ォ: "オ",
};

/**
 * A reading → its key: long-vowel marks gone, kana of one sound alike, a doubled consonant as ッ
 * (トクク and トック are both トック).
 */
export function toReadingKey(kana: string): string {
  let key = "";
  for (let at = 0; at < kana.length; at += 1) {
    const one = soundOf(kana, at);
    const isDoubled = (one === "ク" || one === "キ") && doubling.has(soundOf(kana, at + 1));
    if (one !== "ー") key += isDoubled ? "ッ" : one;
  }
  return key;
}

const doubling = new Set("カキクケコ");

function soundOf(kana: string, at: number): string {
  return sounds[kana.charCodeAt(at) - firstKana] ?? kana.charAt(at);
}

const small = "ヵヶッャュョヮ";
const large = "カケツヤユヨワ";

/**
 * The same without voicing marks and with small kana as large ones, for a second look:
 * `"ガイトライン"` finds ガイドライン, `"ホジヨ"` 補助.
 */
export function toLooseKey(key: string): string {
  let loose = "";
  for (let at = 0; at < key.length; at += 1)
    loose += looseSounds[key.charCodeAt(at) - firstKana] ?? key.charAt(at);
  return loose;
}

/** Both blocks, hiragana and katakana, stand together. */
const firstKana = 0x3040;
const blocks = Array.from({ length: 0xc0 }, (_, at) => String.fromCharCode(firstKana + at));
const sounds = blocks.map(toKatakana).map((one) => sameSound[one] ?? one);
const looseSounds = blocks.map((one) => {
  const unvoiced = one.normalize("NFD").charAt(0);
  return large[small.indexOf(unvoiced)] ?? unvoiced;
});

/** Units; longer texts are no words. */
const longest = 64;
const rows = [0, 1, 2].map(() => new Uint8Array(longest + 1)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/**
 * Edit distance with neighbouring characters swapped as one step (optimal string alignment), or
 * `limit + 1` as soon as it is larger.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || b.length > longest) return limit + 1;
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, limit + 1);
}

/**
 * The characters of a word as bits, several sharing one. A slip changes at most two, so that words
 * whose bits differ more need not be compared.
 */
export function toCharacterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 31);
  return bits;
}

/** Could the edit distance of words with these bits be within the limit? */
export function mayBeNear(a: number, b: number, limit: number): boolean {
  let differing = a ^ b;
  let count = 0;
  while (differing !== 0) {
    differing &= differing - 1;
    count += 1;
    if (count > 2 * limit) return false;
  }
  return true;
}
