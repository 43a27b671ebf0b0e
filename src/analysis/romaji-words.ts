/**
 * A question in Latin letters that reads as Japanese → the same in katakana, English words apart.
 */
import { toKana } from "wanakana";
import { toKatakana, toReadingKey } from "./kana.ts";
import { isKana, type ReadTable, type Words } from "./spelling-table.ts";

const romajiParticles =
  /\b(?:wa|no|ga|wo|ni|desu|desuka|ka|masu|masuka|kudasai|arimasu|arimasuka|mo|kara|made|oshiete)\b/gu;

/** Latin letters that read as Japanese nearly throughout, with particles or without an English word. */
export function readsAsJapanese(text: string, readTable: ReadTable): boolean {
  if (/[\p{Script=Han}ぁ-ゖァ-ヺ]/u.test(text) || englishFrame.test(text)) return false;
  const words = text.match(/[a-z]{2,}/gu) ?? [];
  const { english, words: ours } = readTable();
  if (words.length < 2) return words.some((word) => !english.has(word) && isOurs(word, ours));
  const kana = words.filter((word) => isKana(toKana(word)));
  const known = words.filter((word) => english.has(word) && word.length > 3 && !isOurs(word, ours));
  const particles = text.match(romajiParticles)?.length ?? 0;
  return (
    kana.length >= 0.7 * words.length && known.length <= (particles > 0 ? 0.3 : 0.1) * words.length
  );
}

/** “no, the one of …”: with no, one and the read as kana it would be Japanese. */
const englishFrame = /\b(?:the|of|is|are|was|were|what|which|who|how|with|and)\b/u;

/** A word of the vocabulary in Latin letters: `hojokin`. */
function isOurs(word: string, { byReading }: Words): boolean {
  return word.length >= shortestRomaji && byReading.has(toReadingKey(toKatakana(toKana(word))));
}

/** Letters; shorter ones are English words as well. */
const shortestRomaji = 5;

/**
 * `"terewaaku no hojo"` → `"テレワークノホジョ"`: a doubled a, e or o is a long-vowel mark; English
 * words (`telework`) stay.
 */
export function fromRomaji(text: string, readTable: ReadTable): string {
  const { english } = readTable();
  const parts = text.split(/([a-z-]+)/u).map((part) => {
    // "days" cannot be read as kana.
    const isEnglish = english.has(part) && (part.length > 5 || !isKana(toKana(part)));
    if (isEnglish) return ` ${part} `;
    const marked = part.replace(/([aeo])\1/gu, "$1-");
    return /[a-z]/u.test(part) ? toKatakana(toKana(marked)) : part.replace(/[\s.,'’]+/gu, "");
  });
  return parts.join("").trim();
}
