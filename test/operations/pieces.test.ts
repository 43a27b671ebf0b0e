import { expect, test } from "vitest";
import { fromPieces, toPieces } from "../../src/operations/pieces.ts";

test("a value comes out of its pieces as it was", async () => {
  const value = {
    corpus: { version: "v", measures: [{ id: "awards" }], empty: {} },
    tables: {
      words: new Set(["a"]),
      ranking: { terms: new Map([["a", 1]]), deep: { far: { n: 1 } } },
    },
    numbers: Float64Array.of(1, 2),
    nothing: null,
  };
  const pieces = toPieces(value);
  expect(pieces.map(({ path }) => path.join("."))).toContain("tables.ranking.terms");
  expect(await fromPieces(pieces)).toEqual(value);
});
