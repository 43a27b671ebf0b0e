/**
 * やさしい日本語 with readings in brackets → the same with ruby: `"府省（ふしょう）"` → 府省 under ふしょう.
 *
 * A bracket is a reading where it begins with kana that the word before it can be read as; what
 * follows a colon in it is an explanation and stays in brackets. Any other bracket stays as it is.
 */
import type { Language } from "../corpus/vocabulary.ts";
import { html, type Html } from "./html.ts";

/** Only やさしい日本語 has readings; other languages come back as they are. */
export function ruby(text: string, lang: Language): readonly (string | Html)[] {
  if (lang !== "easy") return [text];
  const parts: (string | Html)[] = [];
  let rest = 0;
  for (const match of text.matchAll(bracket)) {
    const [whole, reading = "", explanation] = match;
    const base = baseOf(text.slice(rest, match.index), reading);
    if (base === "") continue;
    parts.push(text.slice(rest, match.index - base.length), annotated(base, reading));
    if (explanation) parts.push(`（${explanation.slice(1).trim()}）`);
    rest = match.index + whole.length;
  }
  return [...parts, text.slice(rest)];
}

const bracket = /（([\p{Script=Hiragana}\p{Script=Katakana}ー]+)(：[^）]*)?）/gu;

/** Browsers without ruby show the brackets. */
function annotated(base: string, reading: string): Html {
  return html`<ruby>${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`;
}

/** The longest end of the text, from a kanji on, that can be read so: `"国の省"`, `"しょう"` → `"省"` */
function baseOf(text: string, reading: string): string {
  const [word = ""] =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]*$/u.exec(text) ?? [];
  const starts = [...word.matchAll(/(?<![\p{Script=Han}々])\p{Script=Han}/gu)];
  const ends = starts.map(({ index }) => word.slice(index));
  return ends.find((end) => isReadAs(end, reading)) ?? "";
}

/** Kana of the word stand in its reading as they are; a kanji is read by one to five hiragana. */
function isReadAs(word: string, reading: string): boolean {
  const pattern = word.replace(
    /[\p{Script=Han}々]+/gu,
    (kanji) => `[\\p{Script=Hiragana}ー]{1,${5 * kanji.length}}`,
  );
  return new RegExp(`^${pattern}$`, "u").test(reading);
}
