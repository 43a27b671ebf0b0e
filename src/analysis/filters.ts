/**
 * Token filters: which tokens carry a subject, and in which form they are indexed.
 */
import { toEnglishTerm } from "./english.ts";
import type { Token } from "./tokenizer.ts";
import { readWordList } from "./word-list.ts";

const stopTags: ReadonlySet<string> = new Set(readWordList("stop-tags.txt"));
export const stopWords: ReadonlySet<string> = new Set(readWordList("stop-words.txt"));

/** False for particles, auxiliaries, signs, general verbs, and a suffix that means nothing alone. */
export function isContent(token: Token): boolean {
  if (!/[\p{L}\p{N}]/u.test(token.surface)) return false;
  if (stopTags.has(token.pos) || stopTags.has(`${token.pos}-${token.detail}`)) return false;
  if (token.detail === "接尾" && token.surface.length < 2) return false;
  if (/^[ぁ-ゖー]$/u.test(token.surface)) return false;
  return !stopWords.has(token.base) && !stopWords.has(token.surface);
}

/** Dictionary form; an English word by its stem; a numeral as it stands. */
export function toIndexForm(token: Token): string {
  return /^[a-z]+$/u.test(token.surface) ? toEnglishTerm(token.surface) : token.base;
}
