/**
 * A run of katakana that the dictionary does not know → the words it is made of.
 *
 * kuromoji leaves 「テレワークデイズ」 as one unknown word, so that it would not be found by
 * 「テレワーク」. The run is covered from the left by the longest words of the list; what is left
 * over between them stays as it is. A run that holds none of them stays whole.
 */
import type { Token } from "./tokenizer.ts";

/** Shorter words are found inside others by accident: ラボ in コラボ. */
const shortestWord = 3;

export function splitKatakana(token: Token, words: ReadonlySet<string>): readonly Token[] {
  if (token.known || !/^[ァ-ヶー・]+$/u.test(token.surface) || words.has(token.surface)) return [token];
  const parts = toParts(token.surface, words);
  if (parts.length === 1) return [token];
  let start = token.start;
  return parts.map((surface) => {
    const part = { ...token, surface, base: surface, reading: surface, start };
    start += surface.length;
    return surface === "・" ? { ...part, pos: "記号", detail: "一般" } : part;
  });
}

function toParts(run: string, words: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  let rest = "";
  let at = 0;
  while (at < run.length) {
    const word = run[at] === "・" ? "・" : longestWordAt(run, at, words);
    if (word === undefined) {
      rest += run[at];
      at += 1;
      continue;
    }
    if (rest !== "") parts.push(rest);
    rest = "";
    parts.push(word);
    at += word.length;
  }
  return rest === "" ? parts : [...parts, rest];
}

function longestWordAt(run: string, at: number, words: ReadonlySet<string>): string | undefined {
  for (let end = run.length; end - at >= shortestWord; end -= 1) {
    const candidate = run.slice(at, end);
    if (words.has(candidate)) return candidate;
  }
  return undefined;
}
