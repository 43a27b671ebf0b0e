/**
 * Cues of facets.yaml and a question → the values of each facet that the question shows.
 *
 * A Japanese cue is a stem found anywhere in the question, white space aside; `…` is a gap of at
 * most eight characters. An English cue is a phrase whose words match by stem, in order; `…` is a
 * gap of at most three words.
 */
import { toEnglishTerm } from "../analysis/english.ts";
import { toPlainText } from "../analysis/normalize.ts";
import type { CueSet } from "../corpus/facets.ts";

/** A question in the two forms that cues are matched against. */
export type CueText = { readonly ja: string; readonly en: string };

export type CueMatcher<Value extends string> = (
  text: CueText,
) => ReadonlyMap<Value, readonly string[]>;

/** `normalized`: text after the char filters. */
export function toCueText(normalized: string): CueText {
  const words = normalized.match(/[a-z0-9%]+/gu) ?? [];
  return {
    ja: normalized.replace(/[\s・]+/gu, ""),
    en: ` ${words.map(toEnglishTerm).join(" ")} `,
  };
}

export function createCueMatcher<Value extends string>(
  sets: Readonly<Record<Value, CueSet>>,
): CueMatcher<Value> {
  const patterns = Object.entries<CueSet>(sets).map(([value, { cues }]) => ({
    value: value as Value,
    ja: toPattern(cues.ja.map(toJapanesePattern)),
    en: toPattern(cues.en.map(toEnglishPattern)),
  }));
  return (text) => {
    const found = new Map<Value, readonly string[]>();
    for (const { value, ja, en } of patterns) {
      const cues = [...matches(text.ja, ja), ...matches(text.en, en)];
      if (cues.length > 0) found.set(value, cues);
    }
    return found;
  };
}

function toPattern(sources: readonly string[]): RegExp {
  const longestFirst = sources.toSorted((a, b) => b.length - a.length);
  return sources.length === 0 ? /(?!)/gu : new RegExp(longestFirst.join("|"), "gu");
}

function toJapanesePattern(cue: string): string {
  const parts = toPlainText(cue)
    .replace(/[\s・]+/gu, "")
    .replaceAll("...", "…")
    .split("…")
    .map(escape);
  // An ASCII cue must not be found inside a longer word: ict in district.
  return parts
    .map((part) => (/^[a-z0-9]+$/u.test(part) ? `(?<![a-z0-9])${part}(?![a-z0-9])` : part))
    .join(".{0,8}?");
}

function toEnglishPattern(cue: string): string {
  const parts = toPlainText(cue)
    .replaceAll("...", "…")
    .split("…")
    .map((part) => (part.match(/[a-z0-9%]+/gu) ?? []).map(toEnglishTerm).map(escape).join(" "));
  return `(?<= )${parts.filter((part) => part !== "").join("(?: [^ ]+){0,3}? ")}(?= )`;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** Said to be not wanted: 「来てもらうほどではない」「補助ではなく」. */
const denied =
  /^.{0,3}?(?:ほどではな|ほどじゃな|までもな|ではなく|じゃなく|のは気が引け|のは遠慮|以外|必要はな|のではな|より)/u;

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)]
    .filter((match) => !denied.test(text.slice(match.index + match[0].length)))
    .map((match) => match[0]);
}
