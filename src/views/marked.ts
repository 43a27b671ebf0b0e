/**
 * A passage and the words that matched → the passage with those words marked.
 *
 * The words are looked for as they stand, one after the other: an answer has dozens of passages, each
 * with words of its own, and to compile a pattern for each took longer than to look.
 */
import { html, type Html } from "./html.ts";

/** Where two words begin at the same place, the longer one is marked. */
export function marked(text: string, words: readonly string[]): readonly (string | Html)[] {
  const longestFirst = words.filter((word) => word !== "").toSorted((a, b) => b.length - a.length);
  const parts: (string | Html)[] = [];
  let end = 0;
  for (;;) {
    const next = findFirst(text, longestFirst, end);
    if (!next) return [...parts, text.slice(end)];
    parts.push(text.slice(end, next.start), html`<mark>${next.word}</mark>`);
    end = next.start + next.word.length;
  }
}

function findFirst(text: string, words: readonly string[], from: number) {
  let first: { readonly word: string; readonly start: number } | undefined;
  for (const word of words) {
    const start = findWord(text, word, from);
    if (start >= 0 && (!first || start < first.start)) first = { word, start };
  }
  return first;
}

/** Where the word stands, or -1; of Latin letters and digits only whole ones: no “on” in “month”. */
function findWord(text: string, word: string, from: number): number {
  let start = text.indexOf(word, from);
  while (start >= 0 && isWithinWord(text, start, start + word.length))
    start = text.indexOf(word, start + 1);
  return start;
}

function isWithinWord(text: string, start: number, end: number): boolean {
  return isJoined(text, start) || isJoined(text, end);
}

/** Between two Latin letters or digits. */
function isJoined(text: string, at: number): boolean {
  return latin.test(text[at - 1] ?? "") && latin.test(text[at] ?? "");
}

const latin = /[A-Za-z0-9]/u;
