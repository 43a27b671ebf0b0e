import { expect, test } from "vitest";
import { pack, seal, unpack, unseal, withLate } from "../../src/corpus/late.ts";

const words = new Map([["補助", ["補助金", "助成"]]]);

test("gives a sealed value back, through other data and however often it is asked for", () => {
  const kept = unseal(seal({ size: 1, words: seal(words) }));
  const owner = withLate({ size: 1 }, "words", kept.words);
  expect(owner).toEqual({ size: 1, words });
  expect(owner.words).toBe(owner.words);
  expect(Object.keys(owner)).toEqual(["size", "words"]);
});

test("gives a packed value back, which takes fewer bytes", () => {
  const many = Array.from({ length: 100 }, () => words);
  const owner = withLate({}, "words", pack(many), unpack);
  expect(owner.words).toEqual(many);
  expect(pack(many).length).toBeLessThan(seal(many).length / 2);
});

test("reads nothing before it is asked", () => {
  const owner = withLate({}, "words", new Uint8Array(3));
  expect(() => owner.words).toThrow("Offset is outside the bounds");
});
