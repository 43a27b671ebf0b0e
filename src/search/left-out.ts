/**
 * A question → where in it stands what is said not to be meant: 「表彰以外で」, “apart from awards”.
 *
 * Its words are no words of what is asked, and are not searched.
 */
import type { Token } from "../analysis/tokenizer.ts";
import type { Part } from "./asking-part.ts";

const leavesOut = /以外|を除(?:い|く|き|け)/gu;
const leavesOutEnglish =
  /\b(?:(?:apart|aside) from|other than|except(?: for)?|besides|excluding) (?:the |any )?[a-z' -]+?(?=[,?.!]| (?:what|which|who|where|when|is|are|do|does|can|in|on|of)\b|$)/gu;

/** In the order of the question; UTF-16 offsets in the normalised text. */
export function findLeftOut(normalized: string, tokens: readonly Token[]): readonly Part[] {
  const behind = [...normalized.matchAll(leavesOut)].map(({ index }) => ({
    start: toStart(index, tokens),
    end: index,
  }));
  const before = [...normalized.matchAll(leavesOutEnglish)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
  return [...behind, ...before].filter(({ start, end }) => start < end);
}

/** Where the nouns begin that stand before this place. */
function toStart(end: number, tokens: readonly Token[]): number {
  const before = tokens.filter(({ start }) => start < end).toReversed();
  const other = before.findIndex(({ pos, surface }) => !nouns.has(pos) && surface !== "・");
  return (other === -1 ? before : before.slice(0, other)).at(-1)?.start ?? end;
}

const nouns = new Set(["名詞", "接頭詞"]);

export function isWithin(one: Part, parts: readonly Part[]): boolean {
  return parts.some(({ start, end }) => start <= one.start && one.end <= end);
}

/** The text as long as it was, with nothing where the parts stand. */
export function blank(normalized: string, parts: readonly Part[]): string {
  return parts.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    normalized,
  );
}
