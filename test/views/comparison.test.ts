import { expect, test } from "vitest";
import type { Comparison } from "../../src/answer/comparison.ts";
import { comparisonTable } from "../../src/views/comparison.ts";
import { exampleAnswer } from "../fixtures/example.ts";

const [hit] = exampleAnswer.hits;
const cell = {
  text: "機器の費用です。",
  lang: "ja",
  asOf: "2025",
  grounds: [{ passageId: "equipment-subsidy-03", publisher: "厚生労働省" }],
} as const;
const comparison: Comparison = {
  measures: [hit!, hit!],
  rows: [{ aspect: "costs", cells: [cell, undefined] }],
};
const table = String(comparisonTable({ comparison, lang: "ja", turn: "t1" }));

test("heads every column and row, and has a caption", () => {
  expect(table.match(/<th scope="col">/g)).toHaveLength(3);
  expect(table).toContain('<th scope="row">使える経費</th>');
  expect(table).toContain("<caption>");
});

test("scrolls in a region that has a name and takes the focus", () => {
  expect(table).toContain('role="region" aria-labelledby="t1-compare" tabindex="0"');
  expect(table).toContain('<summary id="t1-compare">');
});

test("cites every cell, with its date", () => {
  expect(table).toContain('href="/m/equipment-subsidy#equipment-subsidy-03"');
  expect(table).toContain("2025年時点");
});

test("says where the corpus tells nothing", () => {
  expect(table).toContain("この資料集にありません");
});
