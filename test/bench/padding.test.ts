import { expect, test } from "vitest";
import { resizeTexts } from "./padding.ts";
import { generateBenchTexts } from "./texts.ts";

const texts = generateBenchTexts(100);
const resize = (size: number) => resizeTexts(texts, { size, smallest: 20 });

test("fills up with sentences of the texts where there are too few passages", () => {
  const { passages } = resize(500);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(500);
  expect(passages).toEqual(expect.arrayContaining([...texts.passages]));
  const sentences = new Set(texts.passages.flatMap(({ text }) => text.split(/(?<=。)/u)));
  const all = passages.flatMap(({ text }) => text.split(/(?<=。)/u));
  expect(all.filter((sentence) => !sentences.has(sentence))).toEqual([]);
});

test("holds the smaller sizes in the larger ones and asks the same questions at all", () => {
  expect(resize(500).passages.slice(0, 20)).toEqual(resize(20).passages);
  expect(resize(500).questions).toEqual(resize(20).questions);
  const ids = new Set(resize(20).passages.map(({ id }) => id));
  expect(resize(20).questions).toHaveLength(20);
  for (const { gold } of resize(20).questions) expect(ids).toContain(gold);
});
