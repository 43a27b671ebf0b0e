/**
 * Latin letters → are they Japanese, typed without an input method? Told by the letters alone, where
 * no dictionary is at hand; romaji-words.ts, which has one, reads such words as kana.
 */

/** Lower case. Most of the words are made of Japanese syllables, and one of them is Japanese grammar. */
export function isRomaji(text: string): boolean {
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
