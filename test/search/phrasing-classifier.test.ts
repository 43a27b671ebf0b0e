import { expect, test } from "vitest";
import type { Phrasing } from "../../src/corpus/phrasing.ts";
import { createLexicon, toLexiconTable } from "../../src/search/lexicon.ts";
import {
  createPhrasingClassifier,
  toPhrasingClassifierTable,
} from "../../src/search/phrasing-classifier.ts";

const phrasings: readonly Phrasing[] = [
  { target: "seminars", passage: "seminars-1", text: "締切 いつ" },
  { target: "seminars", passage: "seminars-2", text: "会場 どこ" },
  { target: "seminars", text: "講座 知りたい" },
  { target: "awards", passage: "awards-1", text: "受賞 締切" },
  { target: "awards", text: "表彰 知りたい" },
  { target: "outside", text: "天気 知りたい" },
];
const toTerms = (text: string) => ({
  normalized: text,
  words: text.split(" "),
  compounds: [],
  grams: [],
});
const lexicon = createLexicon(toLexiconTable(phrasings.flatMap(({ text }) => toTerms(text).words)));
const classify = createPhrasingClassifier(
  toPhrasingClassifierTable(phrasings, toTerms, lexicon),
  lexicon,
);
const ask = (text: string) => classify(text.split(" ").map((word) => ({ text: word, weight: 1 })));
const targets = ["seminars", "awards", "outside"];

test("tells the measures and what is outside apart", () => {
  const likeliest = (text: string) =>
    targets.toSorted((a, b) => ask(text).ofTarget(b) - ask(text).ofTarget(a))[0];
  expect(["会場", "受賞", "天気"].map(likeliest)).toEqual(targets);
});

test("the probabilities of all of them are 1 together", () => {
  const found = ask("締切 どこ");
  const sum = targets.reduce((total, target) => total + Math.exp(found.ofTarget(target)), 0);
  expect(sum).toBeCloseTo(1);
});

test("a word that all of them use speaks for none", () => {
  const found = ask("知りたい");
  const spread = targets.map((target) => found.ofTarget(target));
  expect(Math.max(...spread) - Math.min(...spread)).toBeLessThan(1);
});

function toLikeliest(text: string) {
  const { ofPassage } = ask(text);
  return ["seminars-1", "seminars-2", "seminars"].toSorted(
    (a, b) => ofPassage(b) - ofPassage(a),
  )[0];
}

test("within a measure, tells its passages from each other and from the measure as such", () => {
  expect(["締切", "会場", "講座"].map(toLikeliest)).toEqual([
    "seminars-1",
    "seminars-2",
    "seminars",
  ]);
});

test("a passage that nobody asks for has no probability", () => {
  expect(ask("締切").ofPassage("seminars-9")).toBe(-Infinity);
});
