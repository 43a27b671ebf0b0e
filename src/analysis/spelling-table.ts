/**
 * The corpus's vocabulary → its words by how they sound, by their length and by their ends: what a misspelt
 * word is looked up in.
 */
import { toCharacterBits, toHiragana, toLooseKey, toReadingKey } from "./kana.ts";
import { normalize } from "./normalize.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

export type SpellingVocabulary = {
  /** Japanese words and phrases, the surer ones first. */
  readonly japanese: readonly string[];
  /** Sentences whose nouns come after those words. */
  readonly texts: readonly string[];
  /** English words in lower case, their stems, and those of them that are the domain's own. */
  readonly english: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly domain: readonly string[];
};

/** The vocabulary as it is looked up. */
export type SpellingTable = Pick<SpellingVocabulary, "english" | "stems"> & {
  readonly words: Words;
  /** Words of the domain by their first letter and length, with their places: the surer ones first. */
  readonly domain: ReadonlyMap<string, readonly Placed[]>;
};

type Placed = { readonly word: string; readonly place: number };

/** Asked only where something may have to be mended. */
export type ReadTable = () => SpellingTable;

export function toSpellingTable(
  { japanese, texts, english, stems, domain }: SpellingVocabulary,
  tokenize: Tokenizer,
): SpellingTable {
  const words = toWords([...japanese, ...nounsIn(texts, tokenize)], tokenize);
  const placed = domain.map((word, place) => ({ word, place }));
  const byShape = Map.groupBy(placed, ({ word }) => toShape(word, word.length));
  return { english, stems, domain: byShape, words };
}

export type Words = {
  /** Reading key → words that sound like it. */
  readonly byReading: ReadonlyMap<string, readonly string[]>;
  readonly byLooseKey: ReadonlyMap<string, readonly string[]>;
  readonly all: ReadonlySet<string>;
  /** Words with a kanji, and their places by their length with the first and the last character. */
  readonly withKanji: readonly string[];
  readonly byEnds: ReadonlyMap<string, readonly number[]>;
  /** Reading keys by their length: a slip keeps it, or changes it by one. */
  readonly readingsByLength: ReadonlyMap<number, readonly Candidate[]>;
  /** Loose keys in order: what begins like one stands beside it. */
  readonly looseKeys: readonly string[];
};

type Candidate = { readonly word: string; readonly bits: number };

function toWords(phrases: readonly string[], tokenize: Tokenizer): Words {
  const byReading = new Map<string, string[]>();
  const byLooseKey = new Map<string, string[]>();
  const all = new Set(phrases.map((phrase) => normalize(phrase).replace(/[\s・]+/gu, "")));
  for (const word of all) {
    const reading = toReading(tokenize(word));
    if (reading === undefined || reading.length < shortestReading) continue;
    add(byReading, reading, word);
    add(byLooseKey, toLooseKey(reading), word);
  }
  const withKanji = [...all].filter((word) => /\p{Script=Han}/u.test(word));
  return {
    byReading,
    byLooseKey,
    all,
    withKanji,
    byEnds: toBuckets(withKanji),
    readingsByLength: toCandidates([...byReading.keys()]),
    looseKeys: [...byLooseKey.keys()].toSorted(),
  };
}

function toBuckets(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const buckets = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    if (word.length >= shortestSlip) for (const end of toEnds(word)) add(buckets, end, place);
  }
  return buckets;
}

/** Characters; in a shorter word a slip leaves too little. */
export const shortestSlip = 3;

/** One slip, which keeps the length, leaves the first or the last of three characters as it is. */
export function toEnds(word: string): readonly [string, string] {
  return [`${word.length}^${word[0]}`, `${word.length}$${word.at(-1)}`];
}

function toCandidates(words: readonly string[]): ReadonlyMap<number, readonly Candidate[]> {
  const candidates = words.map((word) => ({ word, bits: toCharacterBits(word) }));
  return Map.groupBy(candidates, ({ word }) => word.length);
}

/** Does a reading key begin so? */
export function isBeginning(text: string, { looseKeys }: Words): boolean {
  let [low, high] = [0, looseKeys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (looseKeys[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return looseKeys[low]?.startsWith(text) ?? false;
}

/** Nouns with a kanji, the more frequent ones first. */
function nounsIn(texts: readonly string[], tokenize: Tokenizer): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { surface, pos, detail } of tokenize(normalize(text))) {
      const isNoun = pos === "名詞" && ["一般", "サ変接続", "形容動詞語幹"].includes(detail);
      if (isNoun && /^\p{Script=Han}{2,}$/u.test(surface))
        counts.set(surface, (counts.get(surface) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([surface]) => surface);
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Kana; shorter readings (会う, 買う) are found everywhere. */
export const shortestReading = 3;

/** Undefined where a token has neither a reading nor kana of its own. */
export function toReading(tokens: readonly Token[]): string | undefined {
  const parts = tokens.map(
    (token) => token.reading || (isKana(token.surface) ? token.surface : undefined),
  );
  return parts.includes(undefined) ? undefined : toReadingKey(parts.join(""));
}

export function isKana(text: string): boolean {
  return /^[ぁ-ゖァ-ヺー]+$/u.test(text);
}

/** `isLoose`: it but nearly sounds so, or its kana are others: ディ and でい. */
export type Sounding = { readonly written: string; readonly isLoose: boolean };

/** Words that sound alike are all given; the ranking finds which one the rest speaks for. */
const mostHomophones = 2;

export function findSounding(piece: string, key: string, words: Words): Sounding | undefined {
  if (piece.endsWith("っ")) return undefined;
  if (words.all.has(piece) && /[ァ-ヶ]/u.test(piece)) return { written: piece, isLoose: false };
  const same = words.byReading.get(key);
  const found = same ?? (key.length >= 5 ? words.byLooseKey.get(toLooseKey(key)) : undefined);
  if (!found) return undefined;
  const other = found.filter((word) => /[^ぁ-ゖー]/u.test(word));
  const written = other.length > 0 ? other.slice(0, mostHomophones).join(" ") : found[0]!;
  const isOtherwiseSpelt = isKana(written) && toHiragana(written) !== toHiragana(piece);
  return { written, isLoose: same === undefined || isOtherwiseSpelt };
}

/** The first letter and the length of a word of the domain. */
export function toShape(word: string, length: number): string {
  return `${word[0]}${length}`;
}
