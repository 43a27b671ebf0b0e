/**
 * Kana and romaji as people type them → one spelling, so that they can be compared from the left.
 *
 * Hepburn and Kunrei become one (shi, si), so do long vowels however written (ー, ou, oo, ō), and
 * what is unfinished stays the beginning of what it may become: `sh` gives s, `jos` gives zyos.
 */

/** Consonant, then the kana of a, i, u, e, o. */
const rows = [
  ["", "あいうえお"],
  ["k", "かきくけこ"],
  ["g", "がぎぐげご"],
  ["s", "さしすせそ"],
  ["z", "ざじずぜぞ"],
  ["t", "たちつてと"],
  ["d", "だぢづでど"],
  ["n", "なにぬねの"],
  ["h", "はひふへほ"],
  ["b", "ばびぶべぼ"],
  ["p", "ぱぴぷぺぽ"],
  ["m", "まみむめも"],
  ["y", "や〓ゆ〓よ"],
  ["r", "らりるれろ"],
  ["w", "わゐ〓ゑを"],
  ["b", "〓〓ゔ〓〓"],
];
const vowels = "aiueo";
const small = /([b-df-hj-np-tv-z]?)([aiueo]?)([ゃゅょぁぃぅぇぉ])/gu;

/** @type {Map<string, string>} */
const latin = new Map([["ん", "n"]]);
for (const [consonant = "", kana = ""] of rows) {
  for (const [at, one] of [...kana].entries()) latin.set(one, consonant + vowels[at]);
}

/** @param {string} text */
export function toHiragana(text) {
  return text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/**
 * Hiragana → latin letters, long vowels and all; anything else stays: `"しょうpc"` → `"syoupc"`
 *
 * @param {string} text
 */
export function toLatin(text) {
  return text
    .replace(/[ぁ-ゖ]/gu, (kana) => latin.get(kana) ?? kana)
    .replace(small, (_, consonant, vowel, kana) => joinSmall(consonant + vowel, kana))
    .replace(/っ+(\w?)/gu, (_, next) => (vowels.includes(next) ? next : next + next));
}

/**
 * じ + ゃ → zya, ふ + ぁ → ha, て + ぃ → ti, う + ぃ → wi
 *
 * @param {string} before
 * @param {string} kana
 */
function joinSmall(before, kana) {
  const large = latin.get(String.fromCharCode(kana.charCodeAt(0) + 1)) ?? "";
  const consonant = before.slice(0, -1);
  if (before === "u") return `w${large}`;
  const glides = before.endsWith("i") && kana === "ぇ";
  return consonant + (glides ? "ye" : large);
}

/** Hepburn → Kunrei, from the specific to the general; `$` stands for what is still being typed. */
const spellings = /** @type {const} */ ([
  [/[\u0300-\u0304'ー-]/gu, ""],
  [/shi/gu, "si"],
  [/sh$/u, "s"],
  [/sh/gu, "sy"],
  [/c(?=ch|$)/gu, "t"],
  [/chi/gu, "ti"],
  [/ch$/u, "t"],
  [/ch/gu, "ty"],
  [/c(?=y)/gu, "t"],
  [/ts/gu, "t"],
  [/f/gu, "h"],
  [/ji/gu, "zi"],
  [/j$/u, "z"],
  [/jy?/gu, "zy"],
  [/([dt])h(?=[iu]|$)/gu, "$1"],
  [/dz/gu, "z"],
  [/v/gu, "b"],
  [/m(?=[bpm])/gu, "n"],
]);

/** What sounds alike, or is written now so and now so: ぢ and じ, を and お, long vowels. */
const sounds = /** @type {const} */ ([
  [/ー/gu, ""],
  [/d(?=[iuy])/gu, "z"],
  [/wo/gu, "o"],
  [/n+/gu, "n"],
  [/o[ou]+/gu, "o"],
  [/([aiue])\1+/gu, "$1"],
]);

/**
 * What someone types, in kana and romaji → its key: `"shi"`, `"し"` → `"si"`; `"jou"`, `"jō"` → `"zyo"`
 *
 * @param {string} typed
 */
export function toKey(typed) {
  const text = toLatin(typed).normalize("NFD");
  return toSoundKey(spellings.reduce((key, [from, to]) => key.replace(from, to), text));
}

/**
 * The same for what `toLatin` made of kana alone.
 *
 * @param {string} text
 */
export function toSoundKey(text) {
  return sounds.reduce((key, [from, to]) => key.replace(from, to), text);
}
