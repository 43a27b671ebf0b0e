import { expect, test } from "vitest";
import { toPassages } from "../../src/corpus/passages.ts";
import { corpus } from "../fixtures/site.ts";

const passages = toPassages(corpus);
const byId = new Map(passages.map((passage) => [passage.id, passage]));

test("makes a passage of every quotation, budget line, fact and gap, each once", () => {
  const ids = corpus.measures.flatMap(({ handout, facts, gaps }) =>
    [...handout.quotations, ...handout.budget, ...facts, ...gaps].map(({ id }) => id),
  );
  expect(passages.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(byId.size).toBe(passages.length);
});

test("files each passage under its measure", () => {
  for (const { id, facts, handout } of corpus.measures) {
    for (const part of [...facts, ...handout.quotations])
      expect(byId.get(part.id)?.measureId).toBe(id);
  }
});

test("quotes the handout in Japanese, with page and fiscal year", () => {
  expect(byId.get("equipment-subsidy-q1")).toMatchObject({
    kind: "quotation",
    role: "line",
    ja: "民間企業等に対して導入機器等の費用を助成",
    en: "",
    page: 3,
    asOf: "2020",
  });
});

test("gives a budget line the year that it is printed with", () => {
  const line = passages.find(({ role, ja }) => role === "budget" && ja.includes("31年度79百万円"));
  expect(line).toMatchObject({ measureId: "goals-and-surveys", years: [2019] });
  expect(line?.answers).toContain("budget");
});

test("says of a line with a printed date that it answers when", () => {
  const dated = passages.filter(({ role, answers }) => role === "line" && answers.includes("date"));
  expect(dated.map(({ measureId }) => measureId)).toContain("telework-days");
  expect(dated.map(({ measureId }) => measureId)).not.toContain("equipment-subsidy");
});

test("gives a fact its words in both languages and no page", () => {
  const fact = byId.get("consultation-centers-05");
  expect(fact).toMatchObject({ kind: "fact", page: null });
  expect(fact?.ja).toContain("0120-861009");
  expect(fact?.en).toContain("0120-861009");
});

// equipment-subsidy-06: 「…交付申請が令和2年12月1日、支給申請が令和3年3月1日でした。」
test("reads the years of a fact by either calendar", () => {
  expect(byId.get("equipment-subsidy-06")?.years).toEqual(expect.arrayContaining([2020, 2021]));
  expect(byId.get("equipment-subsidy-01")?.years).toContain(2014);
});

test("takes no telephone number and no sum for a year", () => {
  for (const { years } of passages) {
    for (const year of years) {
      expect(year).toBeGreaterThanOrEqual(1980);
      expect(year).toBeLessThanOrEqual(2035);
    }
  }
});

test("shows a gap as known to be missing, never as a source", () => {
  const gaps = passages.filter(({ kind }) => kind === "gap");
  expect(gaps.length).toBeGreaterThan(14);
  for (const gap of gaps) expect(gap).toMatchObject({ role: "gap", page: null, asOf: "" });
});
