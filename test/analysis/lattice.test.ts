import { beforeAll, expect, test } from "vitest";
import { readDictionary, type Dictionary } from "../../src/analysis/dictionary.ts";
import { createLattice, type Lattice } from "../../src/analysis/lattice.ts";

let dictionary: Dictionary;
let lattice: Lattice;

beforeAll(async () => {
  dictionary = await readDictionary();
  lattice = createLattice(dictionary);
}, 60_000);

function toWords(sentence: string): readonly string[] {
  const words: string[] = [];
  lattice(sentence, (_word, start, end) => words.push(sentence.slice(start, end)));
  return words;
}

test.each([
  ["すもももももももものうち", ["すもも", "も", "もも", "も", "もも", "の", "うち"]],
  ["東京都に住む", ["東京", "都", "に", "住む"]],
  ["国家公務員", ["国家", "公務員"]],
  ["", []],
])("takes the cheapest way through %s", (sentence, words) => {
  expect(toWords(sentence)).toEqual(words);
});

test.each([
  ["グーグルプラス", ["グーグルプラス"], "katakana go on"],
  ["telework", ["telework"], "letters go on"],
  ["20200724", ["20200724"], "digits go on"],
  ["龘龘", ["龘", "龘"], "kanji stand alone"],
  ["𠮷野家", ["𠮷", "野家"], "a pair of surrogates is one character"],
  ["🏠💻", ["🏠💻"], "pairs go on"],
  ["a\uD83Db", ["a", "\uD83D", "b"], "half a pair is a character"],
  ["\uDE00\uD83D", ["\uDE00\uD83D"], "the halves in the wrong order are no pair"],
])("makes the unknown words of %j: %s", (sentence, words) => {
  expect(toWords(sentence)).toEqual(words);
});

test("tells words of the dictionary from those that stand for unknown ones", () => {
  const ids: number[] = [];
  lattice("テレワークと在宅", (word) => ids.push(word));
  const [first = 0] = dictionary.rules.subarray(2);
  expect(ids.map((word) => word < first)).toEqual([false, true, true]);
});

test("(B3) reads 32,000 katakana, and a short sentence behind them as before", () => {
  const before = toWords("在宅勤務の手引き");
  const run = "テレワークサテライトオフィス".repeat(2_400).slice(0, 32_000);
  expect(toWords(run).join("")).toBe(run);
  expect(toWords("在宅勤務の手引き")).toEqual(before);
});
