import { expect, test } from "vitest";
import { impactStep, toPostingTable } from "../../src/search/postings.ts";

test("the postings of a term stand together, in the order in which they came", () => {
  const { starts, holders, impacts } = toPostingTable(
    [
      { term: 2, holder: 7, impact: 1 },
      { term: 0, holder: 5, impact: 2 },
      { term: 2, holder: 3, impact: 4 },
    ],
    4,
  );
  expect([...starts]).toEqual([0, 1, 1, 3, 3]);
  expect([...holders]).toEqual([5, 7, 3]);
  expect(Array.from(impacts, (steps) => steps * impactStep)).toEqual([2, 1, 4]);
});
