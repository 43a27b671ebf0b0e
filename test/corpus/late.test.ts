import { deserialize, serialize } from "node:v8";
import { expect, test } from "vitest";
import { type Sealed, seal, withLate } from "../../src/corpus/late.ts";

const words = new Map([["補助", ["補助金", "助成"]]]);

test("gives a sealed value back, through other data and however often it is asked for", () => {
  const kept = deserialize(serialize({ size: 1, words: seal(words) })) as {
    readonly words: Sealed<typeof words>;
  };
  const owner = withLate({ size: 1 }, "words", kept.words);
  expect(owner).toEqual({ size: 1, words });
  expect(owner.words).toBe(owner.words);
  expect(Object.keys(owner)).toEqual(["size", "words"]);
});

test("reads nothing before it is asked", () => {
  const owner = withLate({}, "words", new Uint8Array(3));
  expect(() => owner.words).toThrow(/deserializ/iu);
});
