import { describe, expect, test } from "vitest";
import { normalize } from "../../src/analysis/normalize.ts";
import { createNameMatcher, toNameTable } from "../../src/search/names.ts";
import { parts } from "../fixtures/parts.ts";

const match = createNameMatcher(
  toNameTable([
    { item: "course", names: ["テレワークコース", "telework course"] },
    { item: "covid", names: ["新型コロナ対策のためのテレワークコース"] },
    { item: "days", names: ["テレワーク・デイズ"] },
    { item: "prize", names: ["賞"] },
  ]),
);

function named(question: string): string[] {
  return match(normalize(question)).named.map(({ item }) => item);
}

test.each([
  ["テレワークコースの上限は", ["course"]],
  ["テレワーク コースの上限は", ["course"]],
  ["「テレワーク・コース」の上限", ["course"]],
  ["ﾃﾚﾜｰｸｺｰｽ", ["course"]],
  ["Telework Courses and their ceiling", ["course"]],
  ["テレワークデイズとテレワークコース", ["course", "days"]],
])("finds in %s: %j", (question, items) => {
  expect(named(question)).toEqual(items);
});

test("finds the longer name alone where one stands inside the other", () => {
  expect(named("新型コロナ対策のためのテレワークコースとは")).toEqual(["covid"]);
});

test.each(["テレワークの賞", "telework", "コースター", "テレワーク"])(
  "finds no name in %s",
  (question) => {
    expect(named(question)).toEqual([]);
  },
);

test.each([
  "テレワークコース以外の助成",
  "apart from the telework course, what",
  "テレワーク・デイズを除く",
])("%s names what is not meant", (question) => {
  const { named: meant, excluded } = match(normalize(question));
  expect([meant.length, excluded.length]).toEqual([0, 1]);
});

describe("the corpus's names", () => {
  test.each([
    ["テレワーク・デイズ2020はいつ", "telework-days"],
    ["人材確保等支援助成金の率", "equipment-subsidy"],
    ["輝くテレワーク賞に応募したい", "awards"],
    ["地方版IoT推進ラボとは", "iot-labs"],
    ["テレワークマネージャーに会いたい", "support-network"],
    ["栃木県の補助金", "equipment-subsidy"],
    // People leave the general last word of a long name out.
    ["サテライトオフィス マッチング支援の予算", "seminars"],
  ])("%s names a subject of %s", (question, measureId) => {
    expect(parts.readQuery(question).subjects.map((named) => named.measureId)).toContain(measureId);
  });

  test.each([
    ["厚労省の施策は？", ["mhlw"]],
    ["国交省と総務省の補助", ["mlit", "mic"]],
    ["内閣府のテレワーク施策", ["cao"]],
    ["What is METI doing?", ["meti"]],
    ["テレワークの補助", []],
  ])("%s names the bodies %j", (question, ids) => {
    expect(parts.readQuery(question).ministries.toSorted()).toEqual(ids.toSorted());
  });
});

test.each([
  "甲賞と乙賞以外は",
  "乙賞や甲賞を除いて",
  "apart from the first prize and the second prize",
])("a row that is left out is left out as a whole: %s", (question) => {
  const table = toNameTable([
    { item: 1, names: ["甲賞", "first prize"] },
    { item: 2, names: ["乙賞", "second prize"] },
  ]);
  const { named, excluded } = createNameMatcher(table)(question);
  expect(named).toEqual([]);
  expect(new Set(excluded.map(({ item }) => item))).toEqual(new Set([1, 2]));
});
