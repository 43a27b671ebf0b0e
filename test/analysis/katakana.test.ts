import { expect, test } from "vitest";
import { splitKatakana } from "../../src/analysis/katakana.ts";
import type { Token } from "../../src/analysis/tokenizer.ts";
import { createPicker } from "../bench/picker.ts";

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

test("cuts as a look at all covers does", () => {
  const list = ["アイウ", "ウエオカ", "アイウエ", "オカキ", "カキク"];
  const pick = createPicker(7);
  for (let round = 0; round < 300; round += 1) {
    const run = Array.from({ length: 1 + pick.below(16) }, () =>
      pick([..."アイウエオカキク・"]),
    ).join("");
    const parts = splitKatakana(unknown(run), new Set(list)).map((token) => token.surface);
    const [left, pieces] = toCost(parts, list);
    expect(toCover(run, list), run).toEqual([left, pieces]);
  }
});

test("takes as long as the run and not its square", () => {
  const run = "テレワークヌネノ".repeat(4000);
  expect(split(run)).toHaveLength(8000);
});

function toCost(parts: readonly string[], list: readonly string[]): readonly [number, number] {
  const loose = parts.filter((part) => part !== "・" && !list.includes(part));
  return [loose.join("").length, parts.length];
}

/** Of the best cover: characters left over, and pieces. */
function toCover(run: string, list: readonly string[]): readonly [left: number, pieces: number] {
  const best: [number, number][] = [[0, 0]];
  for (let end = 1; end <= run.length; end += 1) {
    const all = best.map(([left, pieces], start): [number, number] => {
      const piece = run.slice(start, end);
      return [left + (piece === "・" || list.includes(piece) ? 0 : piece.length), pieces + 1];
    });
    best.push(all.toSorted(([a, b], [c, d]) => a - c || b - d)[0] ?? [0, 0]);
  }
  return best.at(-1) ?? [0, 0];
}
