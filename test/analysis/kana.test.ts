import { describe, expect, test } from "vitest";
import { editDistance, toKatakana, toReadingKey, toLooseKey } from "../../src/analysis/kana.ts";

test("writes hiragana as katakana and leaves the rest", () => {
  expect(toKatakana("てれわーくのヴ補助pc")).toBe("テレワークノヴ補助pc");
});

test.each([
  ["てれわーく", "テレワク"],
  ["テレワク", "テレワーク"],
  ["サテライトオフイス", "サテライトオフィス"],
  ["つずき", "つづき"],
  ["ちぢみ", "ちじみ"],
  ["とくく", "とっく"],
])("%s and %s have one reading key", (a, b) => {
  expect(toReadingKey(a)).toBe(toReadingKey(b));
});

test.each([
  ["ほじょ", "ほしょ"],
  ["びょういん", "びよういん"],
])("%s and %s have two", (a, b) => {
  expect(toReadingKey(a)).not.toBe(toReadingKey(b));
});

test("has the same key without voicing marks", () => {
  expect(toLooseKey("ガイドライン")).toBe(toLooseKey("カイトライン"));
  expect(toLooseKey("パソコン")).toBe(toLooseKey("バソコン"));
  expect(toLooseKey("補助")).toBe("補助");
});

describe("editDistance", () => {
  test.each([
    ["guideline", "guideline", 0],
    ["guideline", "guidline", 1],
    ["guideline", "guidleine", 1],
    ["補助金", "保助金", 1],
    ["kitten", "sitting", 3],
    ["", "ab", 2],
  ])("from %s to %s is %i", (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });

  test("stops one beyond its limit", () => {
    expect(editDistance("abc", "xyz", 1)).toBe(2);
    expect(editDistance("a", "abcdefgh", 2)).toBe(3);
  });
});
