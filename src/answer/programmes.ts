/**
 * A query → the programmes of the budget that it names: by a part of their names, by some of their words
 * in a row of several, or in other words.
 */
import { normalize, toLetters } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { BudgetLine, Measure } from "../corpus/measure.ts";
import type { Query } from "../search/query.ts";
import type { Line } from "./budget-statements.ts";
import type { Piece } from "./pieces.ts";

/**
 * Programmes of which the question holds a part that is no other's (「気運の醸成事業」), or an item of a
 * row whose words are in no other's name (「相談センター、特区の援助」).
 */
export function findProgrammes(
  query: Query,
  lines: readonly Line[],
  { programmes: called }: Pick<Corpus, "programmes">,
): ReadonlySet<string> {
  const { normalized, aspects } = query;
  const programmes = [...new Set(lines.map(({ programme }) => programme))];
  const items = toItems(query);
  const isItem = (programme: string) =>
    items.some(
      ({ words }) =>
        holdsAll(programme, words) &&
        programmes.filter((other) => holdsAll(other, words)).length === 1,
    );
  // サテライトオフィス is in one programme's name, and in the title of a measure that is not its own.
  const isOthers = (part: string, programme: string) => {
    const titled = lines.filter(({ hit }) => toLetters(hit.measure.title.ja).includes(part));
    const isOfIt = (line: Line) => line.programme === programme;
    return titled.length > 0 && !titled.some(isOfIt);
  };
  const isOwn = (part: string) =>
    part.replace(toldOfAll, "").length >= shortestPart &&
    (aspects.has("budget") || asProgramme.test(part)) &&
    programmes.filter((other) => toLetters(other).includes(part)).length === 1;
  const asked = toLetters(normalized);
  return new Set(
    programmes.filter((programme) => {
      const part = longestShared(toLetters(programme), asked);
      const isCalled = aliasOf(programme, called).some(({ letters }) => asked.includes(letters));
      return isItem(programme) || isCalled || (isOwn(part) && !isOthers(part, programme));
    }),
  );
}

type Alias = { readonly text: string; readonly letters: string };

/** A corpus does not change: every answer looks for its names. */
const known = new WeakMap<Corpus["programmes"], ReadonlyMap<string, readonly Alias[]>>();

/** What people call the programme, normalised. */
function aliasOf(programme: string, called: Corpus["programmes"]): readonly Alias[] {
  const all = known.get(called) ?? toAliases(called);
  known.set(called, all);
  return all.get(programme) ?? [];
}

function toAliases(called: Corpus["programmes"]) {
  return new Map(called.map(({ name, alias }) => [name, alias.map(toAlias)]));
}

function toAlias(called: string): Alias {
  const text = normalize(called);
  return { text, letters: toLetters(text) };
}

/** Where the text names a programme by a part that is no other's; UTF-16 offsets. */
export function partsOfProgrammes(
  normalized: string,
  lines: readonly Pick<Line, "programme">[],
  { programmes: called }: Pick<Corpus, "programmes">,
): readonly { readonly programme: string; readonly start: number; readonly end: number }[] {
  const programmes = [...new Set(lines.map(({ programme }) => programme))];
  const names = programmes.map(normalize);
  return programmes.flatMap((programme, at) => {
    const isOwn = (part: string) => names.filter((other) => other.includes(part)).length === 1;
    const alias = aliasOf(programme, called);
    const shared = longestShared(names[at]!, normalized, isOwn);
    const isLong = shared.replace(toldOfAll, "").length >= shortestPart;
    const part = isLong ? shared : alias.find(({ text }) => normalized.includes(text))?.text;
    if (part === undefined) return [];
    const start = normalized.indexOf(part);
    return [{ programme, start, end: start + part.length }];
  });
}

/** Lines of the measure whose programme the text names by a part that is no other's. */
export function findNamedLines(
  { normalized }: Query,
  { handout }: Measure,
  corpus: Corpus,
): readonly BudgetLine[] {
  // Every answer asks.
  if (handout.budget.length === 0) return [];
  const all = corpus.measures.flatMap((measure) => measure.handout.budget);
  const named = new Set(
    partsOfProgrammes(normalized, all, corpus).map(({ programme }) => programme),
  );
  return handout.budget.filter(({ programme }) => named.has(programme));
}

function holdsAll(name: string, words: readonly string[]): boolean {
  return words.every((word) => name.includes(word));
}

/** 「機器の助成」: an item of a row that has no programme's words means the only one of its measure. */
export function findMeant(
  query: Query,
  {
    all,
    byName,
    ownerOf,
  }: {
    readonly all: readonly Line[];
    readonly byName: ReadonlySet<string>;
    readonly ownerOf: (piece: Piece) => string | undefined;
  },
): readonly string[] {
  if (byName.size === 0) return [];
  const rest = toItems(query).filter(
    ({ words }) => ![...byName].some((one) => holdsAll(one, words)),
  );
  return rest.flatMap((item) => {
    const owner = ownerOf(item);
    const own = new Set(
      all.filter(({ hit }) => hit.measure.id === owner).map(({ programme }) => programme),
    );
    return own.size === 1 ? [...own] : [];
  });
}

type Item = Piece & { readonly words: readonly string[] };

/** The items of a row: 「相談センター、特区の援助、テレワークコース」. */
function toItems({ normalized, terms }: Query): readonly Item[] {
  const bounds = [...normalized.matchAll(/[(（、,・]/gu)].map(({ index }) => index);
  if (bounds.length === 0) return [];
  const words = terms.filter(({ kind }) => kind === "word");
  const ends = [...bounds, normalized.length];
  return [-1, ...bounds]
    .map((start, at) => {
      const behind = normalized.slice(start + 1, ends[at]);
      const length = /[)）。]|の?(?:合計|総額|予算)/u.exec(behind)?.index ?? behind.length;
      const text = behind.slice(0, length);
      const isInside = (word: (typeof words)[number]) =>
        start < word.start && word.end <= start + 1 + length;
      return { text, start: start + 1, words: words.filter(isInside).map((word) => word.text) };
    })
    .filter((item) => item.words.length >= fewestWords);
}

/** One word alone is in the name of too much. */
const fewestWords = 2;

/** Characters of a programme's name, beside what all of them say. */
const shortestPart = 6;
const toldOfAll = /の?テレワーク[のに]?/gu;
const asProgramme = /事業|施策|支援|交付金|助成金|project/u;

/** The longest part of the name, of those long enough, that stands in the text and that `admits`. */
function longestShared(
  name: string,
  text: string,
  admits: (part: string) => boolean = () => true,
): string {
  let longest = "";
  for (let start = 0; start < name.length; start += 1) {
    const least = Math.max(shortestPart, longest.length + 1);
    for (let end = start + least; end <= name.length; end += 1) {
      const part = name.slice(start, end);
      if (!text.includes(part)) break;
      if (admits(part)) longest = part;
    }
  }
  return longest;
}
