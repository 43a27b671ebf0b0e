import { expect, test } from "vitest";
import { createPassageIndex } from "../../src/search/passage-index.ts";

const options = { boosts: { text: 1, title: 2 }, bm25: { k: 1.2, b: 0.7, d: 0.5 } };
const index = createPassageIndex(
  [
    { id: "grant", fields: { text: ["機器", "費用", "助成", "#12"], title: ["助成"] } },
    { id: "desk", fields: { text: ["相談", "電話", "#3"], title: ["相談", "センター"] } },
    { id: "visit", fields: { text: ["専門", "派遣", "相談"], title: ["派遣"] } },
    { id: "long", fields: { text: ["相談", ..."あいうえおかきくけこ"], title: ["事例"] } },
  ],
  options,
);

function idsFor(...terms: readonly (readonly [text: string, weight: number])[]): string[] {
  return index.search(terms.map(([text, weight]) => ({ text, weight }))).map(({ id }) => id);
}

test("finds every text that holds one of the terms, and no other", () => {
  expect(idsFor(["相談", 1]).toSorted()).toEqual(["desk", "long", "visit"]);
  expect(idsFor(["電話", 1], ["機器", 1]).toSorted()).toEqual(["desk", "grant"]);
  expect(idsFor(["表彰", 1])).toEqual([]);
  expect(idsFor()).toEqual([]);
});

test("puts a match in a boosted field first, and a short text before a long one", () => {
  expect(idsFor(["相談", 1])).toEqual(["desk", "visit", "long"]);
});

test("lets the heavier term decide", () => {
  expect(idsFor(["電話", 1], ["費用", 0.1])[0]).toBe("desk");
  expect(idsFor(["電話", 0.1], ["費用", 1])[0]).toBe("grant");
});

test("counts a rare term for more than a common one", () => {
  const texts = { rare: ["表彰"], common: ["相談"], other: ["相談"], another: ["相談"] };
  const entries = Object.entries(texts).map(([id, text]) => ({ id, fields: { text } }));
  const small = createPassageIndex(entries, { ...options, boosts: { text: 1 } });
  const terms = ["相談", "表彰"].map((text) => ({ text, weight: 1 }));
  expect(small.search(terms)[0]?.id).toBe("rare");
});

test("takes terms whole, whatever their letters", () => {
  expect(idsFor(["#12", 1])).toEqual(["grant"]);
  expect(idsFor(["#1", 1])).toEqual([]);
  expect(idsFor(["相", 1])).toEqual([]);
});

test("names the terms that it found, best texts first", () => {
  const hits = index.search([
    { text: "相談", weight: 1 },
    { text: "派遣", weight: 1 },
    { text: "表彰", weight: 1 },
  ]);
  expect(hits[0]).toMatchObject({ id: "visit" });
  expect(hits[0]?.matched.toSorted()).toEqual(["派遣", "相談"].toSorted());
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test("does not count a term twice that was given twice", () => {
  const once = index.search([{ text: "電話", weight: 1 }]);
  const twice = index.search([
    { text: "電話", weight: 1 },
    { text: "電話", weight: 1 },
  ]);
  expect(twice).toEqual(once);
});
