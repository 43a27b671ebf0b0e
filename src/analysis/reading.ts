/**
 * Text → its words, each with its reading: what a reader may type for it, in kanji or by ear.
 */
import type { Tokenizer } from "./tokenizer.ts";

export type ReadWord = {
  /** As it stands in the text, without marks around it. */
  readonly surface: string;
  /** Katakana; empty where the surface is kana itself, or where no reading is known. */
  readonly reading: string;
};

/** IPADIC is older than 令和, and reads 日本 as in 日本橋's namesake in Osaka. */
const corrections: Readonly<Record<string, string>> = { 令: "レイ", 日本: "ニホン" };

/** `"テレワーク・デイズの窓口"` → テレワーク, デイズ, の, 窓口（マドグチ） */
export function toReadWords(text: string, tokenize: Tokenizer): readonly ReadWord[] {
  return tokenize(text.normalize("NFKC")).flatMap(({ surface, reading }) => {
    const parts = surface.split(/[^\p{Letter}\p{Number}]+/u).filter((part) => part !== "");
    const read = /\p{Script=Han}/u.test(surface) ? (corrections[surface] ?? reading) : "";
    return parts.length === 1
      ? [{ surface: parts[0] ?? surface, reading: read }]
      : parts.map((part) => ({ surface: part, reading: "" }));
  });
}
