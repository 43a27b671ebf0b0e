import { expect, test } from "vitest";
import { isRomaji } from "../../src/analysis/romaji.ts";

test.each([
  ["hojokin wa mada moushikomemasu ka", true],
  ["2020nen no yosan tte ikura", true],
  ["is there a subsidy for equipment", false],
  ["are some papers due so i can use one", false],
  ["furusato telework", false],
  ["2020", false],
])("%s: %s", (text, expected) => {
  expect(isRomaji(text)).toBe(expected);
});
