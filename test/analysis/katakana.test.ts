import { expect, test } from "vitest";
import { splitKatakana } from "../../src/analysis/katakana.ts";
import type { Token } from "../../src/analysis/tokenizer.ts";

const words = new Set([
  "テレワーク",
  "デイズ",
  "サポート",
  "ネットワーク",
  "サテライト",
  "オフィス",
  "ラボ",
]);

function unknown(surface: string, start = 0): Token {
  return {
    surface,
    base: surface,
    reading: "",
    pos: "名詞",
    detail: "一般",
    kind: "*",
    known: false,
    start,
  };
}

function split(surface: string): string[] {
  return splitKatakana(unknown(surface), words).map((token) => token.surface);
}

test.each([
  ["テレワークデイズ", ["テレワーク", "デイズ"]],
  ["テレワークサポートネットワーク", ["テレワーク", "サポート", "ネットワーク"]],
  ["テレワーク・サポートネットワーク", ["テレワーク", "・", "サポート", "ネットワーク"]],
  ["サテライトオフィスデイズ", ["サテライト", "オフィス", "デイズ"]],
  ["テレワークコース", ["テレワーク", "コース"]],
])("splits %s into its words", (run, parts) => {
  expect(split(run)).toEqual(parts);
});

test.each(["テレワーク", "コンシェルジュ", "コラボ", "ワーケーション"])(
  "leaves %s whole",
  (run) => {
    expect(split(run)).toEqual([run]);
  },
);

test("leaves what the dictionary knows, and what is no katakana", () => {
  const known = { ...unknown("テレワークデイズ"), known: true };
  expect(splitKatakana(known, words)).toEqual([known]);
  const mixed = unknown("テレワーク月間");
  expect(splitKatakana(mixed, words)).toEqual([mixed]);
});

test("says where each part starts", () => {
  const parts = splitKatakana(unknown("テレワーク・デイズ", 7), words);
  expect(parts.map(({ start }) => start)).toEqual([7, 12, 13]);
});

test("makes a sign of the middle dot", () => {
  const [, dot] = splitKatakana(unknown("テレワーク・デイズ"), words);
  expect(dot).toMatchObject({ surface: "・", pos: "記号" });
});
