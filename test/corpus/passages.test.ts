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

test.each([
  ["令和3年3月1日まで", [2021]],
  ["平成26年4月に始まり、令和元年に終わった", [2014, 2019]],
  ["令和２年と2025年", [2020, 2025]],
  ["電話は03-5577-4724で、20201人が使った", []],
])("reads the years of “%s” as %j, beside its fiscal year", (ja, years) => {
  const [measure] = corpus.measures;
  const [fact] = measure?.facts ?? [];
  if (!measure || !fact) throw new Error("Expected a measure with a fact, found none");
  const facts = [{ ...fact, ja, en: "-", fiscalYear: 2000 }];
  const read = toPassages({ ...corpus, measures: [{ ...measure, facts }] });
  expect(read.find(({ id }) => id === fact.id)?.years.toSorted()).toEqual([2000, ...years]);
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
