import { expect, test } from "vitest";
import { createFeatures, type Line, packFeatures } from "../../src/analysis/features.ts";

const lines: readonly Line[] = [
  { surface: "働い", tag: "動詞,自立,*", base: "働く", reading: "ハタライ" },
  { surface: "来", tag: "動詞,自立,*", base: "来る", reading: "キ" },
  { surface: "し", tag: "動詞,自立,*", base: "する", reading: "シ" },
  { surface: "東京", tag: "名詞,固有名詞,地域", base: "東京", reading: "トウキョウ" },
  { surface: "KATAKANA", tag: "名詞,一般,*", base: "KATAKANA", reading: "" },
];

test("unpacks what was packed", () => {
  const featuresOf = createFeatures(packFeatures(lines.length, (word) => lines[word]!));
  const unpacked = lines.map(({ surface }, word) => {
    const { pos, detail, kind, reading, toBase } = featuresOf(word);
    return { surface, tag: [pos, detail, kind].join(), base: toBase(surface), reading };
  });
  expect(unpacked).toEqual(lines);
});

test("unpacks a word once, and shares its part of speech with others", () => {
  const featuresOf = createFeatures(packFeatures(lines.length, (word) => lines[word]!));
  expect(featuresOf(3)).toBe(featuresOf(3));
  expect(featuresOf(0).pos).toBe(featuresOf(1).pos);
});

/** A part of speech of its own for every word. */
function toNewTag(word: number): Line {
  return { ...lines[0]!, tag: `動詞,${word},*` };
}

test("refuses more parts of speech than a byte can tell apart", () => {
  expect(() => packFeatures(256, toNewTag)).not.toThrow();
  expect(() => packFeatures(257, toNewTag)).toThrow("Expected at most 256 values");
});
