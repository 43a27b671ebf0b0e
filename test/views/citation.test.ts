import { expect, test } from "vitest";
import { citationList, citedNumbers } from "../../src/views/citation.ts";
import { exampleAnswer } from "../fixtures/example.ts";

const { citations } = exampleAnswer;
const list = (lang: "ja" | "en") =>
  citationList({ citations, turn: "t1", lang, name: "citations" }).toString();

test("finds the numbers in a text", () => {
  expect(citedNumbers("上限は[1]50万円です。[12]")).toEqual([1, 12]);
});

test("a quotation leads to the document's page and to its line on the measure's page", () => {
  expect(list("ja")).toContain('href="/sources/r2-telework-measures#p3"');
  expect(list("ja")).toContain('href="/m/equipment-subsidy#equipment-subsidy-q1"');
  expect(list("en")).toContain('href="/sources/r2-telework-measures?lang=en#p3"');
});

test("a fact leads to its source, and says that it is our wording", () => {
  expect(list("ja")).toContain('href="https://www.example.go.jp/successor"');
  expect(list("ja")).toContain("出典のある事実（当サイトの文章）");
});
