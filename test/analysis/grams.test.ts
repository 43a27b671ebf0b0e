import { expect, test } from "vitest";
import { toGrams } from "../../src/analysis/grams.ts";

test.each([
  ["補助金", ["~補助", "~助金"]],
  ["月間", ["~月間"]],
  ["補助pc金額", ["~補助", "~金額"]],
  ["額は", ["~額は"]],
])("gives %s its pairs of neighbours", (text, pairs) => {
  expect(toGrams(text)).toEqual(pairs);
});

test.each(["ありますか", "telework 2020", "補", "", "、。"])("gives %s none", (text) => {
  expect(toGrams(text)).toEqual([]);
});

test("makes terms that no word looks like", () => {
  for (const gram of toGrams("サテライトオフィスの補助")) expect(gram).toMatch(/^~..$/u);
});
