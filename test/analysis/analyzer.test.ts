import { describe, expect, test } from "vitest";
import { analyzer, compoundsOf, wordsOf } from "../fixtures/parts.ts";

test.each([
  ["機器の購入に使える補助はありますか", ["機器", "購入", "補助"]],
  ["テレワークの専門家を会社へ派遣してほしい", ["テレワーク", "専門", "会社", "派遣"]],
  ["Is there a subsidy for teleworking equipment?", ["subsidi", "telework", "equip"]],
])("reads %s as its words in their order", (question, words) => {
  expect(wordsOf(question)).toEqual(words);
});

describe("a compound", () => {
  test.each([
    ["サテライトオフィス", ["サテライト", "オフィス"], "サテライトオフィス"],
    ["サテライト・オフィス", ["サテライト", "オフィス"], "サテライトオフィス"],
    ["テレワークデイズ", ["テレワーク", "デイズ"], "テレワークデイズ"],
    ["テレワーク・デイズ", ["テレワーク", "デイズ"], "テレワークデイズ"],
    ["在宅勤務", ["在宅", "勤務"], "在宅勤務"],
    ["地方版IoT推進ラボ", ["iot", "推進", "ラボ"], "地方版iot推進ラボ"],
  ])("%s is found by its parts and whole", (text, parts, whole) => {
    expect(wordsOf(text)).toEqual(expect.arrayContaining(parts));
    expect(compoundsOf(text)).toContain(whole);
  });

  test("written in two words is found by its parts", () => {
    expect(wordsOf("サテライト オフィス")).toEqual(["サテライト", "オフィス"]);
  });

  test("ends where the nouns end", () => {
    expect(compoundsOf("機器の購入を支援")).toEqual([]);
    expect(compoundsOf("相談窓口の電話番号")).toEqual(["相談窓口", "電話番号"]);
  });

  test("of many nouns is joined by neighbours alone", () => {
    const name = "情報通信技術利用事業場外勤務適切導入実施";
    for (const compound of compoundsOf(name)) expect(compound.length).toBeLessThan(name.length);
    expect(compoundsOf(name)).toContain("情報通信");
  });
});

test("reads the same words of every way to write them", () => {
  const written = ["テレワーク補助金", "ﾃﾚﾜｰｸ補助金", "テレワ-ク補助金", "テレワ一ク補助金"];
  for (const text of written) expect(wordsOf(text)).toEqual(wordsOf("テレワーク補助金"));
});

test("says where in the normalised text each term stands", () => {
  const { normalized, terms } = analyzer.analyze("令和２年度のテレワークデイズ、パソコンの購入");
  expect(terms.length).toBeGreaterThan(4);
  for (const { text, start, end } of terms)
    expect(normalized.slice(start, end).replace("・", "")).toBe(text);
});

test.each(["", " ", "？！", "🏠💻", "ですか"])("finds no term in “%s”", (text) => {
  expect(analyzer.analyze(text).terms).toEqual([]);
});
