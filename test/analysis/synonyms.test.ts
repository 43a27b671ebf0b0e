import { describe, expect, test } from "vitest";
import { createSynonyms, toSynonymTable } from "../../src/analysis/synonyms.ts";
import { parseSynonyms } from "../../src/corpus/synonym-list.ts";
import { analyzer, synonyms } from "../fixtures/parts.ts";

function conceptsOf(text: string, list = synonyms, side: "corpus" | "question" = "question") {
  return list.conceptsOf(analyzer.analyze(text).terms, side);
}

function sharesConcept(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => conceptsOf(text).map(({ term }) => term));
  return first?.some((term) => second?.includes(term)) ?? false;
}

describe("the corpus's list", () => {
  test.each([
    ["テレワーク", "在宅勤務"],
    ["テレワーク", "リモートワーク"],
    ["テレワーク", "telework"],
    ["テレワーク", "WFH"],
    ["補助金", "助成金"],
    ["補助", "subsidy"],
    ["機器", "設備"],
    ["機器", "equipment"],
    ["パソコン", "PC"],
    ["パソコン", "機器"],
    ["モニター", "機器"],
    ["厚生労働省", "厚労省"],
    ["国土交通省", "国交省"],
    ["経済産業省", "経産省"],
    ["サテライトオフィス", "サテライト・オフィス"],
    ["サテライトオフィス", "satellite office"],
    ["専門家", "expert"],
    ["令和2年度", "2020年度"],
  ])("lets %s stand for %s", (a, b) => {
    expect(sharesConcept(a, b)).toBe(true);
  });

  test.each([
    ["相談", "派遣"],
    ["総務省", "厚生労働省"],
    ["テレワーク", "セミナー"],
    ["予算", "助成金"],
    ["ガイドライン", "事例"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(sharesConcept(a, b)).toBe(false);
  });
});

const { rules } = parseSynonyms(
  "テレワーク = 在宅勤務 = telework\nモニター -> 機器\n機器 = 設備\n旅先で働く = ワーケーション",
);
const list = createSynonyms(toSynonymTable(rules, analyzer));

test("gives every word of a group the same concept", () => {
  const terms = ["テレワーク", "在宅勤務", "Telework"].map((word) =>
    conceptsOf(word, list).map(({ term }) => term),
  );
  expect(terms).toEqual([terms[0], terms[0], terms[0]]);
  expect(terms[0]).toHaveLength(1);
});

test("widens a word in the question alone", () => {
  expect(conceptsOf("モニター", list)).toEqual([
    expect.objectContaining({ words: ["モニター", "機器"], widened: true }),
  ]);
  expect(conceptsOf("モニター", list, "corpus")).toEqual([]);
  expect(conceptsOf("設備", list, "corpus")).toEqual([
    expect.objectContaining({ term: conceptsOf("モニター", list)[0]?.term, widened: false }),
  ]);
});

test("never leads from the wide word to the narrow one", () => {
  const narrow = conceptsOf("機器", list).flatMap(({ words }) => words);
  expect(narrow).not.toContain("モニター");
});

test("finds a phrase of several words, with its place", () => {
  const [concept] = conceptsOf("夏に旅先で働きたい", list);
  expect(concept?.words).toContain("ワーケーション");
  expect({ start: concept?.start, end: concept?.end }).toEqual({ start: 2, end: 7 });
});

test("finds no phrase of which a word is missing", () => {
  expect(conceptsOf("旅先で休む", list)).toEqual([]);
});
