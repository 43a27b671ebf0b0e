/**
 * A question → the language it is answered in.
 */
import type { Language } from "../corpus/vocabulary.ts";

/** Any kana or kanji makes it Japanese; Latin letters alone make it English, unless they are romaji. */
export function languageOf(question: string): Language {
  const plain = question.normalize("NFKC").toLowerCase();
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u.test(plain)) return "ja";
  return /[a-z]/u.test(plain) && !isRomaji(plain) ? "en" : "ja";
}

/** Most of the words are made of Japanese syllables, and one of them is Japanese grammar. */
function isRomaji(text: string): boolean {
  const words = text.match(/[a-z]+/gu) ?? [];
  const ofSyllables = words.filter((word) => syllables.test(word));
  return ofSyllables.length >= 0.7 * words.length && words.some((word) => grammar.has(word));
}

const syllables =
  /^(?:(?:[kgsztdnhbpmyrwjf]|[kgnhbpmr]y|sh|ch|ts)?[aiueo]|n(?![aiueo])|([kstp])(?=\1))+$/u;

/** Particles, endings and interrogatives that are no English words. */
const grammar: ReadonlySet<string> = new Set(
  (
    "wa ga wo ni mo ka tte desu desuka masu masuka kudasai arimasu arimasuka aru kara oshiete shita " +
    "shitai suru shite sareta nan nani nannin nannen doko itsu dare dou donna ikura"
  ).split(" "),
);

/** Facts exist in Japanese and English; やさしい日本語 shows the Japanese ones. */
export function factLanguage(lang: Language): "ja" | "en" {
  return lang === "en" ? "en" : "ja";
}
