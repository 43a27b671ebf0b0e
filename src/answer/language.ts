/**
 * A question → the language it is answered in.
 */
import { toReplyLanguage } from "../analysis/reply-language.ts";
import { isRomaji } from "../analysis/romaji.ts";
import type { Language } from "../corpus/vocabulary.ts";

/**
 * The one that it asks for. Otherwise any kana or kanji makes it Japanese, also in what it was read as
 * where that is known, unless they are but names in an English sentence; Latin letters alone make it
 * English, unless they are romaji.
 */
export function languageOf(question: string, readAs = ""): Language {
  const plain = question.normalize("NFKC").toLowerCase();
  const wanted = toReplyLanguage(plain);
  if (wanted !== undefined) return wanted;
  if (japanese.test(plain)) return namesInEnglish(plain) ? "en" : "ja";
  if (japanese.test(readAs)) return "ja";
  return /[a-z]/u.test(plain) && !isRomaji(plain) ? "en" : "ja";
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u;

/** “What is left of the 社会資本整備総合交付金?”: no word that joins Japanese ones but 「の」. */
function namesInEnglish(plain: string): boolean {
  const isJoined = /\p{Script=Hiragana}/u.test(
    plain.replaceAll(/(?<=[\p{Script=Han}\p{Script=Katakana}ー])の/gu, ""),
  );
  return !isJoined && (plain.match(joiners)?.length ?? 0) >= leastJoiners;
}

const joiners =
  /\b(?:an?|the|of|in|on|at|to|by|for|from|with|under|per|and|or|is|are|was|were|do|does|did|can|could|has|have|what|how|which|who|when|where|why|our|my|we|i|it|they)\b/gu;
const leastJoiners = 2;

/** Facts exist in Japanese and English; やさしい日本語 shows the Japanese ones. */
export function factLanguage(lang: Language): "ja" | "en" {
  return lang === "en" ? "en" : "ja";
}
