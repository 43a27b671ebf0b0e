/**
 * A question as typed → the same with words restored that were misspelt, by sound or by one slip.
 *
 * A fallback: it looks only at what the corpus's vocabulary and the dictionary do not know, and
 * replaces it by a word of the vocabulary that sounds the same (all hiragana, romaji, a wrong
 * conversion) or differs by one slip; and at long compounds that sound like one of the corpus. A
 * clean question comes back as it went in.
 */
import { toKana } from "wanakana";
import { toEnglishTerm } from "./english.ts";
import { type HomophoneTable, mendHomophones } from "./homophones.ts";
import {
  editDistance,
  mayBeNear,
  toCharacterBits,
  toHiragana,
  toKatakana,
  toReadingKey,
  toLooseKey,
} from "./kana.ts";
import { normalize } from "./normalize.ts";
import { toTokenRuns } from "./token-runs.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

export type Spelling = {
  /** Normalised text → corrected text. */
  readonly correct: (normalized: string) => string;
};

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

export function toSpellingTable(
  { japanese, texts, english, stems, domain }: SpellingVocabulary,
  tokenize: Tokenizer,
): SpellingTable {
  const words = toWords([...japanese, ...nounsIn(texts, tokenize)], tokenize);
  const placed = domain.map((word, place) => ({ word, place }));
  const byShape = Map.groupBy(placed, ({ word }) => toShape(word, word.length));
  return { english, stems, domain: byShape, words };
}

/** `readTable` is asked only where something may have to be mended. */
export function createSpelling(
  tokenize: Tokenizer,
  readTable: ReadTable,
  homophones: HomophoneTable,
): Spelling {
  return {
    correct(normalized) {
      const plain = readsAsJapanese(normalized, readTable)
        ? fromRomaji(normalized, readTable)
        : normalized;
      const english = correctEnglish(plain, readTable);
      if (isMostlyKana(english)) return restoreByReading(english, readTable().words);
      const spelt = isSpaced(english) ? restoreSpaced(english, readTable().words) : english;
      const known = correctUnknown(spelt, tokenize(spelt), readTable);
      return mendHomophones(known, tokenize(known), homophones);
    },
  };
}

type ReadTable = () => SpellingTable;

type Words = {
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
const shortestSlip = 3;

/** One slip, which keeps the length, leaves the first or the last of three characters as it is. */
function toEnds(word: string): readonly [string, string] {
  return [`${word.length}^${word[0]}`, `${word.length}$${word.at(-1)}`];
}

function toCandidates(words: readonly string[]): ReadonlyMap<number, readonly Candidate[]> {
  const candidates = words.map((word) => ({ word, bits: toCharacterBits(word) }));
  return Map.groupBy(candidates, ({ word }) => word.length);
}

/** Does a reading key begin so? */
function isBeginning(text: string, { looseKeys }: Words): boolean {
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
const shortestReading = 3;

/** Undefined where a token has neither a reading nor kana of its own. */
function toReading(tokens: readonly Token[]): string | undefined {
  const parts = tokens.map(
    (token) => token.reading || (isKana(token.surface) ? token.surface : undefined),
  );
  return parts.includes(undefined) ? undefined : toReadingKey(parts.join(""));
}

function isKana(text: string): boolean {
  return /^[ぁ-ゖァ-ヺー]+$/u.test(text);
}

/** At most one letter in eight is a kanji, and there is a run of kana that long words could hide in. */
function isMostlyKana(text: string): boolean {
  const kana = text.match(/[ぁ-ゖァ-ヺー]/gu)?.length ?? 0;
  const kanji = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return kana >= 6 && kanji * 8 <= kana;
}

/**
 * Reads each run of kana as the row of words of the vocabulary, particles and other kana that costs
 * least: 「いまはいくら」 has いくら behind its は, not はいく (俳句).
 *
 * Where nothing is in hiragana, what is left between the words is: `"テレワークノホジョキンハアリマスカ"` has
 * its particles and endings in katakana, too. A long-vowel mark is a sign of a foreign word.
 */
function restoreByReading(text: string, words: Words): string {
  const isOneScript = !/[ぁ-ゖ]/u.test(text);
  const toRest = (rest: string) => (isOneScript && !rest.includes("ー") ? toHiragana(rest) : rest);
  const find = (run: string, at: number) => wordsAt(run, at, words);
  return text.replace(/[ぁ-ゖァ-ヺー]{3,}/gu, (run) => restoreRun(run, find, toRest));
}

/** やさしい日本語 has spaces between its words. */
function isSpaced(text: string): boolean {
  return (
    (text.match(/[\p{Script=Han}ぁ-ゖァ-ヺー] +(?=[\p{Script=Han}ぁ-ゖァ-ヺー])/gu)?.length ?? 0) >
    1
  );
}

/** 「月間に さんか できますか」: what stands between spaces is a word, with particles behind it at most. */
function restoreSpaced(text: string, words: Words): string {
  return text.replace(/(?<![^\s、。(])[ぁ-ゖー]{3,}(?![^\s、。?!)])/gu, (chunk) => {
    const [, stem = chunk, particles = ""] = withParticles.exec(chunk) ?? [];
    for (const [word, rest] of [
      [chunk, ""],
      [stem, particles],
    ] as const) {
      const key = toReadingKey(word);
      const found = key.length < shortestReading ? undefined : findSounding(word, key, words);
      if (!found || isKana(found.written)) continue;
      // What is asked is also recognised by how it is written: 「いくらまで」.
      return words.all.has(word) ? `${found.written} ${chunk}` : found.written + rest;
    }
    return chunk;
  });
}

const withParticles =
  /^(.+?)((?:は|が|の|を|に|で|と|も|へ|や|から|まで|など|です|ですか|でした|でしたか|か)*)$/u;

/** Foreign words in hiragana between kanji: 「社員のせみなー」. */
function restoreForeign(text: string, words: Words): string {
  const find = (run: string, at: number) =>
    wordsAt(run, at, words).filter(
      ({ written = "", length }) => length >= shortestForeign && /^[ァ-ヺー・]+$/u.test(written),
    );
  return text.replace(/[ぁ-ゖー]{4,}/gu, (run) => restoreRun(run, find, (rest) => rest));
}

/** Kana; shorter ones are found in any row of endings. */
const shortestForeign = 4;

type FindWords = (run: string, at: number) => readonly Step[];

function restoreRun(run: string, find: FindWords, toRest: (rest: string) => string): string {
  const steps = toCheapest(run, find);
  let [restored, rest] = ["", ""];
  for (let at = 0; at < run.length; at += steps[at]!.length) {
    const { written, length } = steps[at]!;
    if (written === undefined) rest += run.slice(at, at + length);
    else [restored, rest] = [restored + toRest(rest) + written, ""];
  }
  return restored + toRest(rest);
}

/** A word of the vocabulary as it is written, or one kana of the rest. */
type Step = { readonly length: number } & Partial<Sounding>;

/** `isLoose`: it but nearly sounds so, or its kana are others: ディ and でい. */
type Sounding = { readonly written: string; readonly isLoose: boolean };

/**
 * What a word costs, and each kana that belongs to none (set by hand): 「でいずには」 is デイズには before it is
 * ディズニーは.
 */
const costs = { word: 1, looseWord: 1.75, particle: 0.5, kana: 1 };

/** For each place of the run the first step of the cheapest way to its end. */
function toCheapest(run: string, find: FindWords): readonly Step[] {
  const steps: Step[] = [];
  const left: number[] = [];
  left[run.length] = 0;
  for (let at = run.length - 1; at >= 0; at -= 1) {
    steps[at] = { length: 1 };
    left[at] = left[at + 1]! + (isParticle(run[at]!) ? costs.particle : costs.kana);
    for (const step of find(run, at)) {
      if (beginsNoWord.test(run[at + step.length] ?? "")) continue;
      const cost = left[at + step.length]! + (step.isLoose ? costs.looseWord : costs.word);
      if (cost > left[at]!) continue;
      steps[at] = step;
      left[at] = cost;
    }
  }
  return steps;
}

/** What no word begins with is the last one's: 「どこに|でんわ」, not 「どこにで|んわ」. */
const beginsNoWord = /[んンゃゅょャュョー]/u;

function isParticle(kana: string): boolean {
  return "はがのをにでとへもやか".includes(toHiragana(kana));
}

/** Words that sound alike are all given; the ranking finds which one the rest speaks for. */
const mostHomophones = 2;

/** The shorter ones first. */
function wordsAt(run: string, at: number, words: Words): readonly Step[] {
  const found: Step[] = [];
  for (let length = 1; at + length <= run.length; length += 1) {
    const piece = run.slice(at, at + length);
    const key = toReadingKey(piece);
    // The last kana may yet turn into a ッ.
    if (!isBeginning(toLooseKey(key.slice(0, -1)), words)) break;
    const sounding = key.length < shortestReading ? undefined : findSounding(piece, key, words);
    if (sounding) found.push({ length, ...sounding });
  }
  return found;
}

function findSounding(piece: string, key: string, words: Words): Sounding | undefined {
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

/** Replaces runs of unknown katakana and kanji that sound like a word, or differ from it by one slip. */
function correctUnknown(text: string, tokens: readonly Token[], readTable: ReadTable): string {
  const odd = toTokenRuns(tokens, isPart).filter(isBroken);
  if (odd.length === 0) return text;
  const { words } = readTable();
  let corrected = restoreForeign(text, words);
  for (const run of toUnknownRuns(odd, words)) {
    const word = findSimilar(run, words);
    if (word !== undefined) corrected = corrected.replace(run.surface, word);
  }
  return corrected;
}

type Run = { readonly surface: string; readonly reading: string | undefined };

/** Neighbouring nouns, kana-written or unknown, that the vocabulary does not have as they stand. */
function toUnknownRuns(runs: readonly (readonly Token[])[], words: Words): Run[] {
  return runs
    .flatMap((run) => toPieces(run, words))
    .filter(({ surface }) => surface.length > 1 && !words.all.has(surface));
}

function isPart(token: Token): boolean {
  if (/^[a-z0-9\s]+$/u.test(token.surface)) return false;
  if (isBareVerb(token)) return true;
  const isWord =
    ["名詞", "接頭詞"].includes(token.pos) && !["代名詞", "非自立"].includes(token.detail);
  return (isWord || !token.known) && /^[\p{Script=Han}ぁ-ゖァ-ヺー]+$/u.test(token.surface);
}

/** A run, and each row of neighbours in it that holds a word which the dictionary does not know. */
function toPieces(run: readonly Token[], words: Words): Run[] {
  const whole = run.map((token) => token.surface).join("");
  if (whole.length > longestMended || isMostlyKnown(whole, words)) return [];
  const pieces: Run[] = [];
  for (let length = run.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= run.length; at += 1) {
      const part = run.slice(at, at + length);
      if (isBroken(part) && !part.some(({ detail }) => detail === "数")) {
        const surface = part.map((token) => token.surface).join("");
        pieces.push({ surface, reading: toReading(part) });
      }
    }
  }
  return pieces;
}

/** Characters; a longer run is no misspelt word. */
const longestMended = 24;

/** A word of the vocabulary makes up more than half of it. */
function isMostlyKnown(whole: string, words: Words): boolean {
  for (let length = whole.length; length > 2 && length > whole.length / 2; length -= 1) {
    for (let at = 0; at + length <= whole.length; at += 1) {
      if (words.all.has(whole.slice(at, at + length))) return true;
    }
  }
  return false;
}

/** An odd word, or two kanji side by side that are each a word or a name of its own: pieces of a broken word. */
function isBroken(part: readonly Token[]): boolean {
  return (
    part.some(isOdd) || part.some((token, at) => at > 0 && [part[at - 1]!, token].every(isSingle))
  );
}

/** Unknown, a single kanji that stands as a noun of its own, or a noun in hiragana. */
function isOdd(token: Token): boolean {
  const isNoun = token.pos === "名詞" && token.detail === "一般";
  return (
    !token.known || (isNoun && (token.surface.length === 1 || /^[ぁ-ゖ]+$/u.test(token.surface)))
  );
}

function isSingle(token: Token): boolean {
  const isNoun = ["一般", "固有名詞", "サ変接続"].includes(token.detail);
  return isBareVerb(token) || (isNoun && /^\p{Script=Han}$/u.test(token.surface));
}

/** A verb's kanji without its ending: 怒 in 「怒力」, but not 見 or 来, which have none. */
function isBareVerb({ surface, pos, reading }: Token): boolean {
  return pos === "動詞" && /^\p{Script=Han}$/u.test(surface) && reading.length > 1;
}

function findSimilar(run: Run, words: Words): string | undefined {
  const { surface, reading } = run;
  const sounding = reading === undefined ? undefined : words.byReading.get(reading);
  if (sounding?.[0]) return sounding[0];
  if (isKana(surface)) return findByKana(toReadingKey(surface), words);
  if (surface.length < shortestSlip) return undefined;
  const isNear = (place: number) => editDistance(words.withKanji[place]!, surface, 1) === 1;
  const near = toEnds(surface).flatMap((end) => words.byEnds.get(end)?.find(isNear) ?? []);
  return near.length > 0 ? words.withKanji[Math.min(...near)] : undefined;
}

/** One slip in four kana or more; two in eight or more. */
function findByKana(key: string, words: Words): string | undefined {
  if (key.length < 4) return undefined;
  const sounding = words.byLooseKey.get(toLooseKey(key))?.[0];
  if (sounding) return sounding;
  const limit = key.length >= 8 ? 2 : 1;
  const keyBits = toCharacterBits(key);
  let best: { word: string; distance: number } | undefined;
  for (let length = key.length - limit; length <= key.length + limit; length += 1) {
    for (const { word: reading, bits } of words.readingsByLength.get(length) ?? []) {
      if (!mayBeNear(bits, keyBits, limit)) continue;
      const distance = editDistance(reading, key, limit);
      const [word] = words.byReading.get(reading) ?? [];
      if (word && distance <= limit && distance < (best?.distance ?? limit + 1))
        best = { word, distance };
    }
  }
  return best?.word;
}

const romajiParticles =
  /\b(?:wa|no|ga|wo|ni|desu|desuka|ka|masu|masuka|kudasai|arimasu|arimasuka|mo|kara|made|oshiete)\b/gu;

/** Latin letters that read as Japanese nearly throughout, with particles or without an English word. */
function readsAsJapanese(text: string, readTable: ReadTable): boolean {
  if (/[\p{Script=Han}ぁ-ゖァ-ヺ]/u.test(text)) return false;
  const words = text.match(/[a-z]{2,}/gu) ?? [];
  const { english, words: ours } = readTable();
  if (words.length < 2) return words.some((word) => !english.has(word) && isOurs(word, ours));
  const kana = words.filter((word) => isKana(toKana(word)));
  const known = words.filter((word) => english.has(word) && word.length > 3 && !isOurs(word, ours));
  const particles = text.match(romajiParticles)?.length ?? 0;
  return (
    kana.length >= 0.7 * words.length && known.length <= (particles > 0 ? 0.3 : 0.1) * words.length
  );
}

/** A word of the vocabulary in Latin letters: `hojokin`. */
function isOurs(word: string, { byReading }: Words): boolean {
  return word.length >= shortestRomaji && byReading.has(toReadingKey(toKatakana(toKana(word))));
}

/** Letters; shorter ones are English words as well. */
const shortestRomaji = 5;

/**
 * `"terewaaku no hojo"` → `"テレワークノホジョ"`: a doubled a, e or o is a long-vowel mark; English
 * words (`telework`) stay.
 */
function fromRomaji(text: string, readTable: ReadTable): string {
  const { english } = readTable();
  const parts = text.split(/([a-z-]+)/u).map((part) => {
    // "days" cannot be read as kana.
    const isEnglish = english.has(part) && (part.length > 5 || !isKana(toKana(part)));
    if (isEnglish) return ` ${part} `;
    const marked = part.replace(/([aeo])\1/gu, "$1-");
    return /[a-z]/u.test(part) ? toKatakana(toKana(marked)) : part.replace(/[\s.,'’]+/gu, "");
  });
  return parts.join("").trim();
}

/** Letters of an English word of the vocabulary that may be meant; of a shorter one only two may be swapped. */
const shortestEnglish = 6;

/** Letters of one that is still known by its rest where two are wrong. */
const longEnglish = 8;

function toShape(word: string, length: number): string {
  return `${word[0]}${length}`;
}

/** Only towards words of the domain, and only where no known word is the same but for its ending. */
function correctEnglish(text: string, readTable: ReadTable): string {
  return text.replace(/[a-z]{5,}/gu, (word) => {
    const { english, stems, domain } = readTable();
    if (english.has(word) || stems.has(toEnglishTerm(word))) return word;
    const nearest = (far: number, isMeant: (candidate: string) => boolean) => {
      const lengths = Array.from({ length: 2 * far + 1 }, (_, at) => word.length - far + at);
      const alike = lengths.flatMap((length) => domain.get(toShape(word, length)) ?? []);
      const meant = alike.filter((one) => isMeant(one.word));
      return meant.toSorted((one, other) => one.place - other.place)[0]?.word;
    };
    const isSlip = (candidate: string) =>
      editDistance(candidate, word, 1) === 1 &&
      (candidate.length >= shortestEnglish || isSwap(candidate, word));
    const isLong = (candidate: string) =>
      candidate.length >= longEnglish && editDistance(candidate, word, 2) === 2;
    return nearest(1, isSlip) ?? nearest(2, isLong) ?? word;
  });
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].toSorted().join("") === [...b].toSorted().join("");
}
