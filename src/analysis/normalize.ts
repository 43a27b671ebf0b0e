/**
 * Char filters: text as typed → text as the tokenizer should see it.
 *
 * NFKC does widths, half-width kana and circled numerals; the rest is what NFKC leaves: dashes and
 * a kanji 一 typed for a long-vowel mark, readings in brackets behind a kanji, era years, kanji
 * numerals before a counter. Length may change, so offsets are those of the result.
 */

import { foldedPlaceholder } from "./personal-data.ts";

/** The whole chain. */
export function normalize(text: string): string {
  return toArabicNumerals(
    toCommonEra(
      withKanjiCounters(withoutThousands(withoutReadings(toLongVowels(toPlainText(text))))),
    ),
  );
}

/**
 * NFKC, lower case, well formed; no control, bidi, tag or variation characters, and nothing where
 * personal data stood.
 */
export function toPlainText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKC")
    .replaceAll(foldedPlaceholder, " ")
    .replace(/[\r\n\t]/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\uFE00-\uFE0F\uFFFD]/gu, "")
    .toLowerCase();
}

/** `"テレワ-ク"`, `"テレワ一ク"`, `"テレワ―ク"` → `"テレワーク"`; `"セミナ〜"` → `"セミナー"` */
export function toLongVowels(text: string): string {
  return text
    .replace(/(?<=[ァ-ヶー])[-‐‑‒–—―−─~〜一](?=[ァ-ヶー])/gu, "ー")
    .replace(/(?<=[ァ-ヶ])[-‐‑‒–—―−─](?![\w\d])/gu, "ー")
    .replace(/(?<=[ァ-ヶ]{2})一(?![\p{Script=Han}\d])/gu, "ー")
    .replace(/(?<=[ぁ-ゖー])[-‐‑‒–—―−─](?=[ぁ-ゖー])/gu, "ー")
    .replace(/(?<=[ぁ-ゖ])[-‐‑‒–—―−─](?=[ 。、?!]|$)/gu, "ー")
    .replace(/(?<=[ァ-ヶぁ-ゖ])[〜~](?=[ァ-ヶぁ-ゖ 。、?!]|$)/gu, "ー")
    .replace(/ー{2,}/gu, "ー");
}

/** `"家（いえ）で"` → `"家で"`: a reading in brackets belongs to the kanji before it. */
export function withoutReadings(text: string): string {
  return text.replace(/(?<=\p{Script=Han}[ぁ-ゖ]?)[(][ぁ-ゖー ]+[)]/gu, "");
}

/** `"7,627億円"` → `"7627億円"` */
function withoutThousands(text: string): string {
  return text.replace(/(?<=\d),(?=\d{3}(?!\d))/gu, "");
}

const kanaCounters: Readonly<Record<string, string>> = {
  さい: "歳",
  にん: "人",
  ねんど: "年度",
  ねん: "年",
  がつ: "月",
  えん: "円",
};

/** `"2 さい です"` → `"2歳 です"`: behind a numeral these are counters and nothing else. */
export function withKanjiCounters(text: string): string {
  return text.replace(
    /(?<=\d) ?(さい|にん|ねんど|ねん|がつ|えん)/gu,
    (_, kana: string) => kanaCounters[kana] ?? kana,
  );
}

/** First year of each era, minus one; `"令和2年度"` → `"2020年度"`, `"h29"` → `"2017"` */
const eraStart: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  平成: 1988,
  h: 1988,
  昭和: 1925,
  れいわ: 2018,
  へいせい: 1988,
};

export function toCommonEra(text: string): string {
  return text
    .replace(
      /(令和|平成|昭和|れいわ|へいせい) ?(元|\d{1,2}|[一二三四五六七八九十]{1,3})(?=年|\.|$|[^\d])/gu,
      (_, era: string, year: string) => `${(eraStart[era] ?? 0) + toYearNumber(year)}`,
    )
    .replace(
      /(?<![a-z\d])([rh])(\d{1,2})(?=年|\.|$|[^\da-z])/gu,
      (_, era: string, year: string) => `${(eraStart[era] ?? 0) + Number(year)}`,
    );
}

function toYearNumber(year: string): number {
  if (year === "元") return 1;
  return /^\d+$/u.test(year) ? Number(year) : toNumber(year);
}

const kanjiDigits = "〇一二三四五六七八九";
const counters =
  "(?=[ ]?(?:人|名|社|円|万|億|年|月|日|回|件|歳|才|%|パーセント|割|分の|時|か所|箇所|台|か月|ヶ月|団体|地域))";

const factor = new RegExp(`(?<![\\d,.])(\\d+)([十百千])${counters}`, "gu");
const kanjiNumeral = new RegExp(
  `(?<![\\d統唯同均単随画専〇一二三四五六七八九十百千万])[〇一二三四五六七八九十百千]+${counters}`,
  "gu",
);

/**
 * `"三百人"` → `"300人"`, `"二十名"` → `"20名"`; only before a counter, so 百選 stays. Behind digits it is a
 * factor: `"3千人"` → `"3000人"`.
 */
export function toArabicNumerals(text: string): string {
  return text
    .replace(factor, (_, digits: string, unit: string) => `${Number(digits) * toNumber(unit)}`)
    .replace(kanjiNumeral, (digits) => `${toNumber(digits)}`);
}

/** Kanji numeral below ten thousand → number; a row of digits is read as one (`二〇二〇`). */
function toNumber(numeral: string): number {
  if (/^[〇一二三四五六七八九]+$/u.test(numeral)) {
    return Number([...numeral].map((digit) => kanjiDigits.indexOf(digit)).join(""));
  }
  let total = 0;
  let digit = 0;
  for (const char of numeral) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[char];
    if (unit === undefined) digit = kanjiDigits.indexOf(char);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

/** Normalised, without spaces and signs: 「周知・啓発」 is also written 「周知啓発」. */
export function toLetters(text: string): string {
  return normalize(text).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The text without the spaces between its Japanese words, as easy Japanese has them. */
export function toDense(normalized: string): string {
  return normalized.replace(
    /(?<=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー、。])\s+(?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])/gu,
    "",
  );
}
