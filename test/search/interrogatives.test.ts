import { expect, test } from "vitest";
import { hasInterrogative, hasJapaneseInterrogative } from "../../src/search/interrogatives.ts";

test.each([
  ["担当は誰", true],
  ["どう使うの", true],
  ["まだある", true],
  ["who runs it", true],
  ["どうもありがとう", false],
  ["どうかお願いします", false],
  ["テレワーク月間について", false],
])("%s has a word that asks: %s", (text, expected) => {
  expect(hasInterrogative(text)).toBe(expected);
});

test("an English one is none of Japanese", () => {
  expect(hasJapaneseInterrogative("what is it")).toBe(false);
});
