/**
 * A question → the language it is answered in.
 */
import { toReplyLanguage } from "../analysis/reply-language.ts";
import { isRomaji } from "../analysis/romaji.ts";
import type { Language } from "../corpus/vocabulary.ts";

/**
 * The one that it asks for. Otherwise any kana or kanji makes it Japanese, also in what it was read as
 * where that is known; Latin letters alone make it English, unless they are romaji.
 */
export function languageOf(question: string, readAs = ""): Language {
  const plain = question.normalize("NFKC").toLowerCase();
  const wanted = toReplyLanguage(plain);
  if (wanted !== undefined) return wanted;
  if ([plain, readAs].some((text) => japanese.test(text))) return "ja";
  return /[a-z]/u.test(plain) && !isRomaji(plain) ? "en" : "ja";
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u;

/** Facts exist in Japanese and English; やさしい日本語 shows the Japanese ones. */
export function factLanguage(lang: Language): "ja" | "en" {
  return lang === "en" ? "en" : "ja";
}
