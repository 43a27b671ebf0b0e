import { expect, test } from "vitest";
import { readWordList } from "../../src/analysis/word-list.ts";

test.each(["stop-words.txt", "stop-tags.txt"])(
  "reads %s without its comments and blank lines",
  (name) => {
    const words = readWordList(name);
    expect(words.length).toBeGreaterThan(10);
    for (const word of words) expect(word).toMatch(/^[^#\s]\S*$/u);
  },
);

test.each(["stop-words.txt", "stop-tags.txt"])("%s holds each word once", (name) => {
  const words = readWordList(name);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test("says which list is missing", () => {
  expect(() => readWordList("no-words.txt")).toThrow("no-words.txt");
});
