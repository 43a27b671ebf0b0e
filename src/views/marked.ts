/**
 * A passage and the words that matched → the passage with those words marked.
 */
import { html, type Html } from "./html.ts";

/** The words are taken as they stand in the text; where two overlap, the longer one is marked. */
export function marked(text: string, words: readonly string[]): readonly (string | Html)[] {
  const longestFirst = words.filter((word) => word !== "").toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [text];
  const pattern = new RegExp(`(${longestFirst.map(toPattern).join("|")})`, "gu");
  // Splitting by a captured group puts the matches at the odd places.
  return text
    .split(pattern)
    .map((part, index) => (index % 2 === 0 ? part : html`<mark>${part}</mark>`));
}

/** `C++` → `C\\+\\+` */
function toPattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
