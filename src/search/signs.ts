/**
 * A question beside a passage's text → what speaks for the passage beyond BM25, from 0 to 1 each.
 *
 * BM25 counts words wherever they stand. Whoever asks about a text repeats pieces of one of its
 * sentences, so the signs look at the characters in their order: which of the question's pieces the
 * passage has, how heavy the longest is, and whether one sentence has them together. A piece counts
 * by its rarity.
 */
import type { Term } from "../analysis/analyzer.ts";
import type { Token } from "../analysis/tokenizer.ts";
import {
  createPieceTable,
  longestQuestion,
  type PieceTable,
  sentenceEnd,
  toCodes,
} from "./common-pieces.ts";
import type { PairRarity } from "./pair-rarity.ts";

export type Signs = {
  /** Pairs of the question's characters that the passage has. */
  readonly pairs: number;
  /** The heaviest piece in common. */
  readonly piece: number;
  /** Words that the passage has. */
  readonly words: number;
  /** Names and foreign words among them. */
  readonly names: number;
  /** Pairs and words in the best of its sentences, beside the title. */
  readonly sentence: number;
  readonly sentenceWords: number;
  /** 「何年」「何人」: a number with that unit, in the passage (½) and in its best sentence (½). */
  readonly counter: number;
  /** The whole title stands in the question. */
  readonly title: number;
};

export type PassageText = { readonly title: Uint16Array; readonly text: Uint16Array };

/** The question as all its candidates are compared with it. */
export type AskedText = {
  readonly table: PieceTable;
  /** Rarity of the pair that ends at each position, and of all. */
  readonly pairs: Float64Array;
  readonly pairSum: number;
  readonly words: readonly AskedWord[];
  readonly names: readonly AskedWord[];
  readonly counters: ReadonlySet<number>;
};

type AskedWord = {
  readonly start: number;
  readonly end: number;
  readonly rarity: number;
};

export type Question = {
  readonly normalized: string;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
};

export function toAskedText(
  question: Question,
  rarity: { readonly ofPair: PairRarity; readonly ofTerm: (term: string) => number },
): AskedText {
  const codes = toCodes(question.normalized.slice(0, longestQuestion));
  const pairs = new Float64Array(codes.length);
  for (let at = 1; at < codes.length; at += 1)
    pairs[at] = rarity.ofPair(codes[at - 1] ?? 0, codes[at] ?? 0);
  const names = new Set(question.tokens.filter(isName).map(({ start }) => start));
  const words = question.terms
    .filter(({ kind, end }) => kind === "word" && end <= codes.length)
    .map(({ text, start, end }) => ({ start, end, rarity: rarity.ofTerm(text) }));
  const single = words.filter(({ start, end }) => end - start === 1).map(({ start }) => start);
  return {
    table: createPieceTable(codes, pairs, new Set(single)),
    pairs,
    pairSum: pairs.reduce((sum, one) => sum + one, 0),
    words,
    names: words.filter(({ start }) => names.has(start)),
    counters: toCounters(question.normalized),
  };
}

function isName({ detail, surface }: Token): boolean {
  return detail === "固有名詞" || /^[ァ-ヶーa-z0-9]+$/u.test(surface);
}

/** Units of 「何年」「何人」; whoever asks when may be told a year. */
function toCounters(normalized: string): ReadonlySet<number> {
  const asked = normalized.matchAll(
    /何(?:番目の)?([年月日人名個回歳円万億台件本冊枚社戦位度km%])/gu,
  );
  const units = [...asked].map(([, unit = ""]) => unit.charCodeAt(0));
  return new Set(/いつ|時期|年号/u.test(normalized) ? [...units, year] : units);
}

const year = "年".charCodeAt(0);

export function toSigns(asked: AskedText, passage: PassageText): Signs {
  const { table, words, names, pairSum } = asked;
  const titled = new Uint8Array(table.size);
  let piece = table.read(passage.title, [0, passage.title.length], titled);
  const whole = titled.slice();
  const longest = new Uint8Array(table.size);
  const best = { pairs: 0, words: 0, counter: 0 };
  let counter = 0;
  for (const range of toSentences(passage.text)) {
    longest.set(titled);
    piece = Math.max(piece, table.read(passage.text, range, longest));
    const pairs = pairShare(asked, longest, whole);
    const tells = tellsCounter(passage.text, range, asked.counters) ? 1 : 0;
    counter = Math.max(counter, tells);
    best.words = Math.max(best.words, wordShare(words, longest));
    if (pairs > best.pairs) [best.pairs, best.counter] = [pairs, tells];
  }
  return {
    pairs: pairShare(asked, whole),
    piece: pairSum > 0 ? piece / pairSum : 0,
    words: wordShare(words, whole),
    names: wordShare(names, whole),
    sentence: best.pairs,
    sentenceWords: best.words,
    counter: (counter + best.counter) / 2,
    title: passage.title.length > 0 && Math.max(...titled) >= passage.title.length ? 1 : 0,
  };
}

function toSentences(text: Uint16Array): (readonly [start: number, end: number])[] {
  const sentences: (readonly [number, number])[] = [];
  let start = 0;
  for (let end = 0; end <= text.length; end += 1) {
    if (end < text.length && text[end] !== sentenceEnd) continue;
    if (end - start > 1) sentences.push([start, end]);
    start = end + 1;
  }
  return sentences;
}

/** The pairs of `longest`, weighted by rarity, 0 to 1; `whole` becomes at least as long everywhere. */
function pairShare(
  { pairs, pairSum }: AskedText,
  longest: Uint8Array,
  whole: Uint8Array = longest,
): number {
  let found = 0;
  for (let at = 0; at < pairs.length; at += 1) {
    const length = longest[at]!;
    if (length > whole[at]!) whole[at] = length;
    if (length >= 2) found += pairs[at]!;
  }
  return pairSum > 0 ? found / pairSum : 0;
}

function wordShare(words: readonly AskedWord[], longest: Uint8Array): number {
  let [found, total] = [0, 0];
  for (const { start, end, rarity } of words) {
    total += rarity;
    if ((longest[end - 1] as number) >= end - start) found += rarity;
  }
  return total > 0 ? found / total : 0;
}

function tellsCounter(
  text: Uint16Array,
  [start, end]: readonly [number, number],
  counters: ReadonlySet<number>,
): boolean {
  if (counters.size === 0) return false;
  for (let at = start + 1; at < end; at += 1) {
    const before = text[at - 1] as number;
    if (before >= 0x30 && before <= 0x39 && counters.has(text[at] as number)) return true;
  }
  return false;
}
