import { expect, test } from "vitest";
import type { Phrasing } from "../../src/corpus/phrasing.ts";
import { createGapClassifier, toGapClassifierTable } from "../../src/search/gap-classifier.ts";

const phrasings: readonly Phrasing[] = [
  { target: "seminars", passage: "seminars-1", text: "締切 いつ" },
  { target: "seminars", passage: "seminars-1", text: "申込 いつ" },
  { target: "seminars", passage: "seminars-g1", text: "駐車場 ある" },
  { target: "seminars", passage: "seminars-g1", text: "定員 何人" },
  { target: "awards", passage: "awards-g1", text: "締切 いつ" },
  { target: "awards", passage: "awards-g1", text: "申込 いつ" },
  { target: "awards", text: "表彰 知りたい" },
  { target: "outside", text: "駐車場 料金" },
];
const toTerms = (text: string) => ({
  normalized: text,
  words: text.split(" "),
  compounds: [],
  grams: [],
});
const isGap = (passage: string) => passage.includes("-g");
const classify = createGapClassifier(toGapClassifierTable(phrasings, toTerms, isGap));
const odds = (text: string, measureId: string) =>
  classify(
    text.split(" ").map((word) => ({ text: word, weight: 1 })),
    measureId,
  );

test("tells questions for a gap from those for what is told", () => {
  expect(odds("駐車場", "seminars")).toBeGreaterThan(0);
  expect(odds("表彰", "awards")).toBeLessThan(0);
});

test("knows that a term is told of one measure and not of another", () => {
  expect(odds("締切", "awards")).toBeGreaterThan(odds("締切", "seminars"));
});

test("gives the same table from the same lines", () => {
  expect(toGapClassifierTable(phrasings, toTerms, isGap)).toEqual(
    toGapClassifierTable(phrasings, toTerms, isGap),
  );
});
