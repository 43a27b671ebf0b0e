/**
 * Names of the corpus's subjects and bodies → which of them a question names.
 *
 * A name counts where it stands in the question, spaces, dots and brackets aside; inside a longer
 * name that was also found it does not (「テレワークコース」 in 「新型コロナ…のためのテレワークコース」).
 */
import { toEnglishTerm } from "../analysis/english.ts";
import { normalize } from "../analysis/normalize.ts";
import { createLiteralFinder } from "./literals.ts";

export type Named<Item> = { readonly item: Item; readonly names: readonly string[] };

type NameMatch<Item> = {
  readonly item: Item;
  /** The name found, in compact form. */
  readonly name: string;
};

export type NameMatcher<Item> = (normalized: string) => {
  readonly named: readonly NameMatch<Item>[];
  /** Named as what is not meant: 「相談センター以外」. */
  readonly excluded: readonly NameMatch<Item>[];
};

/** Every name in compact form, in the order in which they were given. */
export type NameTable<Item> = readonly NameMatch<Item>[];

export function toNameTable<Item>(all: readonly Named<Item>[]): NameTable<Item> {
  const whole = all
    .flatMap(({ item, names }) => names.map((name) => ({ item, name: toCompact(normalize(name)) })))
    .filter(({ name }) => name.length >= shortestName);
  const given = new Set(whole.map(({ name }) => name));
  return whole.flatMap(({ item, name }) => {
    const short = name.replace(generalEnd, "");
    const isLeftOut = short !== name && short.length >= shortestLeft && !given.has(short);
    return (isLeftOut ? [name, short] : [name]).map((one) => ({ item, name: one }));
  });
}

/** What people leave out at the end of a long name. */
const generalEnd = /(?:事業|制度)$/u;

/** Characters; what is left of a shorter name is an everyday word. */
const shortestLeft = 9;

export function createNameMatcher<Item>(table: NameTable<Item>): NameMatcher<Item> {
  const find = createLiteralFinder(table.map(({ name }) => name));
  const entriesOf = Map.groupBy(table.keys(), (entry) => table[entry]!.name);
  return (normalized) => {
    const text = toCompact(normalized);
    const places = [...find(text)].map((name) => {
      const start = text.indexOf(name);
      const end = start + name.length;
      const isOut = denied.test(text.slice(end)) || deniedBefore.test(text.slice(0, start));
      return { name, start, end, isOut };
    });
    const joinedOut = places.map((place) => ({
      ...place,
      isOut:
        place.isOut ||
        places.some(
          (other) =>
            other.isOut &&
            (joins.test(text.slice(other.end, place.start)) ||
              joins.test(text.slice(place.end, other.start))),
        ),
    }));
    const toMatches = (all: typeof places) =>
      all
        .filter((place) => !all.some((other) => contains(other, place)))
        .flatMap(({ name }) => entriesOf.get(name) ?? [])
        .toSorted((a, b) => a - b)
        .map((entry) => table[entry]!);
    return {
      named: toMatches(joinedOut.filter(({ isOut }) => !isOut)),
      excluded: toMatches(joinedOut.filter(({ isOut }) => isOut)),
    };
  };
}

/** 「コロナの特例ではないほう」, 「相談センターを除いて」 */
const denied = /^(?:ではない|じゃない|ではなく|じゃなく|でない|以外|を(?:除|抜(?!け)|外|はず|引))/u;
/** “Apart from the support network”, by the stems of its words. */
const deniedBefore =
  /\|(?:apart\|from|asid\|from|other\|than|except(?:\|for)?|exclud|besid|minu)(?:\|the)?$/u;

/** Between two of a row that is left out: 「デイズと月間を除いて」, “apart from the Days and the Month”. */
const joins = /^(?:と|や|\|?(?:and|or)(?:\|the)?\|?)$/u;

/** Characters; shorter names (賞, 国) are found by accident. */
const shortestName = 2;

/** English words by their stems between bars, everything else without space and signs. */
export function toCompact(normalized: string): string {
  return normalized
    .replace(/[a-z]+/gu, (word) => `|${toEnglishTerm(word)}|`)
    .replace(/[^\p{L}\p{N}|ー]+/gu, "")
    .replace(/\|+/gu, "|");
}

type Place = { readonly start: number; readonly end: number };

function contains(outer: Place, inner: Place): boolean {
  const longer = outer.end - outer.start > inner.end - inner.start;
  return longer && outer.start <= inner.start && inner.end <= outer.end;
}
