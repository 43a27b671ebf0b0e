import { expect, test } from "vitest";
import { createTokenizer, toRuns } from "../../src/analysis/tokenizer.ts";
import { tokenize } from "../fixtures/parts.ts";

test("loads the dictionary once for the process", () => {
  expect(createTokenizer()).toBe(createTokenizer());
});

// 補助(名詞,サ変接続) 金(名詞,接尾) を(助詞) 申し込み(動詞,自立: 申し込む) たい(助動詞) 。(記号)
test("gives each word its base form, reading and part of speech", () => {
  const tokens = tokenize("補助金を申し込みたい。");
  expect(tokens.map(({ surface }) => surface)).toEqual([
    "補助",
    "金",
    "を",
    "申し込み",
    "たい",
    "。",
  ]);
  expect(tokens[0]).toMatchObject({ pos: "名詞", detail: "サ変接続", reading: "ホジョ" });
  expect(tokens[3]).toMatchObject({ pos: "動詞", base: "申し込む", known: true });
});

test("keeps the surface as base form of a word that the dictionary does not have", () => {
  const [token] = tokenize("テレワーク");
  expect(token).toMatchObject({ surface: "テレワーク", base: "テレワーク", known: false, reading: "" });
});

test("knows a place by its second detail", () => {
  expect(tokenize("横浜市").map(({ kind }) => kind)).toContain("地域");
});

test("says where in the text each word starts, also behind a cut", () => {
  const text = `${"テレワークの相談窓口はどこですか。".repeat(12)}𠮷野`;
  const tokens = tokenize(text);
  for (const { surface, start } of tokens)
    expect(text.slice(start, start + surface.length)).toBe(surface);
  expect(tokens.map(({ surface }) => surface).join("")).toBe(text);
});

test("has no tokens for no text", () => {
  expect(tokenize("")).toEqual([]);
});

test.each([
  ["a short text", "機器の購入に使える補助はありますか"],
  ["sentences", "テレワークの相談窓口はどこですか。".repeat(30)],
  ["commas alone", "総務省、厚生労働省、".repeat(40)],
  ["kanji and kana", "施策を推進する".repeat(50)],
  ["one character", "あ".repeat(2000)],
  ["characters of two units", "𠮷".repeat(500)],
  ["odd units before characters of two", `a${"𠮷".repeat(500)}`],
])("cuts %s into runs of at most 128 units, losing nothing", (_, text) => {
  const runs = toRuns(text);
  expect(runs.join("")).toBe(text);
  for (const run of runs) {
    expect(run.length).toBeLessThanOrEqual(128);
    expect(run.isWellFormed()).toBe(true);
  }
});

test("cuts behind a sentence where one ends in reach", () => {
  const runs = toRuns("テレワークの相談窓口はどこですか。".repeat(20));
  for (const run of runs) expect(run).toMatch(/。$/);
});

test("cuts behind a comma where no sentence ends", () => {
  for (const run of toRuns("総務省と厚生労働省、".repeat(30))) expect(run).toMatch(/、$/);
});

test("finds the same words on both sides of a cut", () => {
  const sentence = "専門家を派遣してほしい。";
  const once = tokenize(sentence).map(({ surface }) => surface);
  const often = tokenize(sentence.repeat(40)).map(({ surface }) => surface);
  expect(often).toEqual(Array.from({ length: 40 }, () => once).flat());
});
