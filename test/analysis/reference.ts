/**
 * kuromoji.js as the reference: text → the tokens that ours must equal.
 *
 * It throws at U+0000 and at a high surrogate that stands alone, and behind neighbouring characters
 * of two units each (emoji) it skips some text. So it is given U+FFFD for the former and one of the
 * latter for all, which changes no category; its tokens are then laid on the text.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import kuromoji from "kuromoji";
import type { Token, Tokenizer } from "../../src/analysis/tokenizer.ts";

type Kuromoji = kuromoji.Tokenizer<kuromoji.IpadicFeatures>;

export function loadKuromoji(): Promise<Kuromoji> {
  const home = dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: join(home, "dict") }).build((error, tokenizer) => {
      if (error) reject(error);
      else resolve(tokenizer);
    });
  });
}

export async function createReference(): Promise<Tokenizer> {
  const tokenizer = await loadKuromoji();
  return (text) => {
    const { safe, places } = toSafe(text);
    let at = 0;
    return tokenizer.tokenize(safe).map((word) => {
      const [start = 0, end = 0] = [places[at], places[at + word.surface_form.length]];
      at += word.surface_form.length;
      return toToken(word, text.slice(start, end), start);
    });
  };
}

/** The text as kuromoji.js can read it, and where each of its units, and its end, is in the text. */
function toSafe(text: string): { readonly safe: string; readonly places: readonly number[] } {
  let safe = "";
  const places: number[] = [];
  const readable = text.toWellFormed().replaceAll("\0", "\uFFFD");
  for (const { 0: piece, index } of readable.matchAll(/[\u{10000}-\u{10FFFF}]+|./gsu)) {
    const [character = ""] = piece;
    safe += character;
    for (let unit = 0; unit < character.length; unit += 1) places.push(index + unit);
  }
  return { safe, places: [...places, text.length] };
}

function toToken(word: kuromoji.IpadicFeatures, surface: string, start: number): Token {
  return {
    surface,
    base: word.basic_form === "*" ? surface : word.basic_form,
    reading: word.reading ?? "",
    pos: word.pos,
    detail: word.pos_detail_1,
    kind: word.pos_detail_2,
    known: word.word_type === "KNOWN",
    start,
  };
}
