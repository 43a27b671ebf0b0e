/**
 * Cues of facets.yaml and a question → the values of each facet that the question shows.
 *
 * A Japanese cue is a stem found anywhere in the question, white space aside; its を may be left out, as
 * in speech (賞を取った, 賞取った); `…` is a gap of at most eight characters. An English cue is a phrase whose words match by stem, in order; `…` is a
 * gap of at most three words.
 */
import { toEnglishTerm } from "../analysis/english.ts";
import { toPlainText } from "../analysis/normalize.ts";
import type { CueSet } from "../corpus/facets.ts";
import { createLiteralFinder } from "./literals.ts";

/** A question in the two forms that cues are matched against. */
export type CueText = { readonly ja: string; readonly en: string };

/** Values that a question shows → the cues by which it does. */
export type Cues<Value extends string> = ReadonlyMap<Value, readonly string[]>;

/** The cues of each value as one pattern for each language. */
export type CueTable<Value extends string> = readonly (Readonly<
  Record<keyof CueText, CuePattern>
> & {
  readonly value: Value;
})[];

type CuePattern = {
  /** Of a regular expression. */
  readonly source: string;
  /** How the cues begin: in a text that has none of these the pattern finds nothing. */
  readonly beginnings: readonly string[];
};

/** `normalized`: text after the char filters; a last sentence without a mark gets one, for cues of its end (いつ。). */
export function toCueText(normalized: string): CueText {
  const words = normalized.match(/[a-z0-9%]+/gu) ?? [];
  return {
    ja: normalized.replace(/[\s・]+/gu, "").replace(/(?<=[^。?!])$/u, "。"),
    en: ` ${words.map(toEnglishTerm).join(" ")} `,
  };
}

export function toCueTable<Value extends string>(
  sets: Readonly<Record<Value, CueSet>>,
): CueTable<Value> {
  return Object.entries<CueSet>(sets).map(([value, { cues }]) => ({
    value: value as Value,
    ja: toPattern(cues.ja.map(toJapaneseParts), toJapanesePattern),
    en: toPattern(cues.en.map(toEnglishParts), toEnglishPattern),
  }));
}

export type CueTables<Values extends Readonly<Record<string, string>>> = {
  readonly [Facet in keyof Values]: CueTable<Values[Facet]>;
};

/** What is found of each facet. */
export type FoundCues<Values extends Readonly<Record<string, string>>> = {
  readonly [Facet in keyof Values]: Cues<Values[Facet]>;
};

export function createCueReader<Values extends Readonly<Record<string, string>>>(
  tables: CueTables<Values>,
): (text: CueText) => FoundCues<Values> {
  const facets = Object.entries<CueTable<string>>(tables);
  const all = facets.flatMap(([, table]) => table);
  const finders = {
    ja: createCueFinder(all.map(({ ja }) => ja)),
    en: createCueFinder(all.map(({ en }) => en)),
  };
  return (text) => {
    const [ja, en] = [finders.ja(text.ja), finders.en(text.en)];
    const read = (table: CueTable<string>) => {
      const found = new Map<string, readonly string[]>();
      for (const { value, ...patterns } of table) {
        const cues = [...ja(patterns.ja), ...en(patterns.en)];
        if (cues.length > 0) found.set(value, cues);
      }
      return found;
    };
    const found = facets.map(([facet, table]) => [facet, read(table)]);
    return Object.fromEntries(found) as FoundCues<Values>;
  };
}

/** A text → (one of the patterns → the cues it finds); most patterns need not be tried. */
function createCueFinder(patterns: readonly CuePattern[]) {
  const pairs = patterns.flatMap((pattern) => pattern.beginnings.map((one) => ({ one, pattern })));
  const find = createLiteralFinder(pairs.map(({ one }) => one));
  const startedBy = Map.groupBy(pairs, ({ one }) => one);
  const compiled = new Map<CuePattern, RegExp>();
  const compile = (pattern: CuePattern) => {
    const known = compiled.get(pattern) ?? new RegExp(pattern.source, "gu");
    compiled.set(pattern, known);
    return known;
  };
  return (text: string) => {
    const begun = [...find(text)].flatMap((one) => startedBy.get(one) ?? []);
    const tried = new Set(begun.map(({ pattern }) => pattern));
    return (pattern: CuePattern) => (tried.has(pattern) ? matches(text, compile(pattern)) : []);
  };
}

type Parts = readonly string[];

function toPattern(
  cues: readonly Parts[],
  toSource: (parts: Parts) => { readonly source: string; readonly beginning: string },
): CuePattern {
  const all = cues.map(toSource);
  const longestFirst = all.map(({ source }) => source).toSorted((a, b) => b.length - a.length);
  const beginnings = new Set(all.map(({ beginning }) => beginning));
  return { source: longestFirst.join("|"), beginnings: [...beginnings] };
}

/** The pieces of a cue between its gaps. */
function toJapaneseParts(cue: string): Parts {
  const plain = toPlainText(cue).replace(/[\s・]+/gu, "");
  return plain.replaceAll("...", "…").split("…");
}

function toJapanesePattern(parts: Parts) {
  // An ASCII cue must not be found inside a longer word: ict in district.
  const pieces = parts
    .map(escape)
    .map((part) => (/^[a-z0-9]+$/u.test(part) ? `(?<![a-z0-9])${part}(?![a-z0-9])` : part));
  return {
    source: pieces.map((part) => part.replace(object, "を?")).join(".{0,8}?"),
    beginning: parts.find((part) => part !== "")?.split(object)[0] ?? "",
  };
}

/** Between the thing and what is done with it. */
const object = /(?<=.)を(?=.)/u;

function toEnglishParts(cue: string): Parts {
  const parts = toPlainText(cue).replaceAll("...", "…").split("…");
  return parts
    .map((part) => (part.match(/[a-z0-9%]+/gu) ?? []).map(toEnglishTerm).join(" "))
    .filter((part) => part !== "");
}

function toEnglishPattern(parts: Parts) {
  const source = `(?<= )${parts.map(escape).join("(?: [^ ]+){0,3}? ")}(?= )`;
  return { source, beginning: ` ${parts[0] ?? ""} ` };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** Said to be not wanted: 「来てもらうほどではない」「補助ではなく」「表彰とか相談はいりません」. */
const denied =
  /^(?:(?:とか|や|と|も)[^。、]{1,8}?)?.{0,3}?(?:ほどではな|ほどじゃな|までもな|ではなく|じゃなく|のは気が引け|のは遠慮|以外|を除|必要はな|のではな|より|は(?:いり|要り)ませんの?(?![かよ?])|は(?:いら|要ら)な(?:くて|い(?:ので|から|[。、し]|$)))/u;

/** Between a thing and what is done with it, that it is not given: 「お金を払わずに見てもらう」. */
const unpaid = /払わ(?:ず|な[いく])|(?:かけ|かから)(?:ず|な[いく])/u;

/** `pattern`: global. It is not copied, as by `matchAll`: a copy of so many cues may be compiled anew. */
function matches(text: string, pattern: RegExp): string[] {
  const found: string[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (unpaid.test(match[0]) || denied.test(text.slice(pattern.lastIndex))) continue;
    found.push(match[0]);
  }
  return found;
}
