import { expect, test } from "vitest";
import { createLiteralFinder } from "../../src/search/literals.ts";

const find = createLiteralFinder(["補助", "補助金", "助", "テレワーク", " help "]);

test.each([
  ["補助金はありますか", ["助", "補助", "補助金"]],
  ["救助", ["助"]],
  ["テレワーク", ["テレワーク"]],
  ["please help me", [" help "]],
  ["helpful", []],
  ["", []],
])("finds in %j: %j", (text, literals) => {
  expect([...find(text)].toSorted()).toEqual(literals.toSorted());
});

test("finds what stands at the very end", () => {
  expect([...find("国の補助")]).toEqual(expect.arrayContaining(["補助", "助"]));
});

test("finds nothing without literals", () => {
  expect(createLiteralFinder([])("補助").size).toBe(0);
});
