import { expect, test } from "vitest";
import MiniSearch from "minisearch";
import { openPassageIndex, toIndexTable } from "../../src/search/passage-index.ts";

const options = { boosts: { text: 1, title: 2 }, bm25: { k: 1.2, b: 0.7, d: 0.5 } };
const entries = [
  { id: "grant", fields: { text: ["機器", "費用", "助成", "#12"], title: ["助成"] } },
  { id: "desk", fields: { text: ["相談", "電話", "#3"], title: ["相談", "センター"] } },
  { id: "visit", fields: { text: ["専門", "派遣", "相談"], title: ["派遣"] } },
  { id: "long", fields: { text: ["相談", ..."あいうえおかきくけこ"], title: ["事例"] } },
  { id: "bare", fields: { text: ["相談", "相談", "事例"] } },
];
const index = openPassageIndex(toIndexTable(entries, options));

function idsFor(...terms: readonly (readonly [text: string, weight: number])[]): string[] {
  return index.search(terms.map(([text, weight]) => ({ text, weight }))).map(({ id }) => id);
}

test("finds every text that holds one of the terms, and no other", () => {
  expect(idsFor(["相談", 1]).toSorted()).toEqual(["bare", "desk", "long", "visit"]);
  expect(idsFor(["電話", 1], ["機器", 1]).toSorted()).toEqual(["desk", "grant"]);
  expect(idsFor(["表彰", 1])).toEqual([]);
  expect(idsFor()).toEqual([]);
});

test("puts a match in a boosted field first, and a short text before a long one", () => {
  expect(idsFor(["相談", 1]).filter((id) => id !== "bare")).toEqual(["desk", "visit", "long"]);
});

test("lets the heavier term decide", () => {
  expect(idsFor(["電話", 1], ["費用", 0.1])[0]).toBe("desk");
  expect(idsFor(["電話", 0.1], ["費用", 1])[0]).toBe("grant");
});

test("counts a rare term for more than a common one", () => {
  const texts = { rare: ["表彰"], common: ["相談"], other: ["相談"], another: ["相談"] };
  const short = Object.entries(texts).map(([id, text]) => ({ id, fields: { text } }));
  const small = openPassageIndex(toIndexTable(short, { ...options, boosts: { text: 1 } }));
  const terms = ["相談", "表彰"].map((text) => ({ text, weight: 1 }));
  expect(small.search(terms)[0]?.id).toBe("rare");
});

test("takes terms whole, whatever their letters", () => {
  expect(idsFor(["#12", 1])).toEqual(["grant"]);
  expect(idsFor(["#1", 1])).toEqual([]);
  expect(idsFor(["相", 1])).toEqual([]);
});

test("puts the best text first, and knows which terms a text holds", () => {
  const hits = index.search(["相談", "派遣", "表彰"].map((text) => ({ text, weight: 1 })));
  const [best] = hits;
  expect(best?.id).toBe("visit");
  const holds = (term: string) => index.holds(best?.place ?? -1, term);
  expect(["派遣", "相談", "電話", "表彰"].map(holds)).toEqual([true, true, false, false]);
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test("counts the texts that hold a term, in whatever field", () => {
  expect(["相談", "助成", "事例", "表彰"].map(index.holders)).toEqual([4, 1, 2, 0]);
  expect(index.size).toBe(entries.length);
});

test("scores as MiniSearch does, text by text", () => {
  const search = new MiniSearch({
    fields: ["text", "title"],
    extractField: (entry: (typeof entries)[number], field) =>
      field === "id" ? entry.id : (entry.fields[field as "text"] ?? []).join(" "),
    tokenize: (text) => text.split(" "),
    searchOptions: { boost: options.boosts, bm25: options.bm25 },
  });
  search.addAll(entries);
  const words = ["相談", "助成", "派遣", "け", "#12"];
  const expected = search
    .search(words.join(" "))
    .map(({ id, score, queryTerms }) => [id, score / queryTerms.length] as const);
  const found = index.search(words.map((text) => ({ text, weight: 1 })));
  const scores = new Map(found.map(({ id, score }) => [id, score]));
  expect(scores.size).toBe(expected.length);
  for (const [id, score] of expected) expect(scores.get(id)).toBeCloseTo(score, 5);
});

test("does not count a term twice that was given twice", () => {
  const once = index.search([{ text: "電話", weight: 1 }]);
  const twice = index.search([
    { text: "電話", weight: 1 },
    { text: "電話", weight: 1 },
  ]);
  expect(twice).toEqual(once);
});
