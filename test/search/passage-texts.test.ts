import { expect, test } from "vitest";
import { toCodes } from "../../src/search/common-pieces.ts";
import { openTexts, toLength, toTextTable } from "../../src/search/passage-texts.ts";

const texts = [
  { title: "通天閣", text: "大阪にある。" },
  { title: "", text: "" },
  { title: "東京タワー", text: "設計は内藤多仲。" },
].map(({ title, text }) => ({ title: toCodes(title), text: toCodes(text) }));

test("gives every title and text back", () => {
  const opened = openTexts(toTextTable(texts));
  expect(texts.map((_, place) => opened.at(place))).toEqual(texts);
});

test("counts an empty passage as one character long", () => {
  expect(texts.map(toLength)).toEqual([9, 1, 13]);
  expect(openTexts(toTextTable(texts)).meanLength).toBeCloseTo(23 / 3);
});
