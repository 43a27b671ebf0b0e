/**
 * Titles and texts of all passages ⇄ one typed array, read as views of it.
 *
 * Characters are codes (common-pieces.ts). A passage is its title, and its text behind it.
 */
import type { PassageText } from "./signs.ts";

export type TextTable = {
  readonly codes: Uint16Array;
  /** Passage p: its title starts at `starts[2p]`, its text at `starts[2p + 1]`; the end comes last. */
  readonly starts: Uint32Array;
};

export type Texts = {
  readonly at: (place: number) => PassageText;
  readonly meanLength: number;
};

export function toTextTable(texts: readonly PassageText[]): TextTable {
  const parts = texts.flatMap(({ title, text }) => [title, text]);
  const starts = new Uint32Array(parts.length + 1);
  for (const [at, part] of parts.entries()) starts[at + 1] = starts[at]! + part.length;
  const codes = new Uint16Array(starts[parts.length]!);
  for (const [at, part] of parts.entries()) codes.set(part, starts[at]);
  return { codes, starts };
}

export function openTexts({ codes, starts }: TextTable): Texts {
  const size = (starts.length - 1) / 2;
  const at = (place: number) => ({
    title: codes.subarray(starts[2 * place], starts[2 * place + 1]),
    text: codes.subarray(starts[2 * place + 1], starts[2 * place + 2]),
  });
  let sum = 0;
  for (let place = 0; place < size; place += 1)
    sum += Math.max(1, starts[2 * place + 2]! - starts[2 * place]!);
  return { at, meanLength: sum / size };
}

/** Characters; at least one, for its logarithm. */
export function toLength({ title, text }: PassageText): number {
  return Math.max(1, title.length + text.length);
}
