import { expect, test } from "vitest";
import { statements, toStatements } from "../../src/views/statements.ts";
import { exampleAnswer } from "../fixtures/example.ts";

const render = (text: string) =>
  statements({ answer: { ...exampleAnswer, text }, turn: "t1" }).join("");

test("reads each statement with the numbers behind it", () => {
  expect(toStatements("上限は50万円です。[1][2] 窓口は2つです。[3]")).toEqual([
    "上限は50万円です。[1][2]",
    "窓口は2つです。[3]",
  ]);
});

test("begins a statement at the number of a list's entry", () => {
  expect(toStatements("There are 2 measures. (1) Awards[1] (2) Seminars (free)[2]")).toEqual([
    "There are 2 measures.",
    "(1) Awards[1]",
    "(2) Seminars (free)[2]",
  ]);
});

test("reads a statement without numbers as one too", () => {
  expect(toStatements("助成率は、この資料集にはありません。 窓口は2つです。[3]")).toEqual([
    "助成率は、この資料集にはありません。",
    "窓口は2つです。[3]",
  ]);
});

test("tells what became of the measure once, before the rest", () => {
  const told = render("今は別の助成金があります。（2025-12時点）[2] 助成がありました。[1]");
  expect(told.match(/今は別の助成金があります。/g)).toHaveLength(1);
  expect(told.indexOf("今は別の助成金")).toBeLessThan(told.indexOf("助成がありました。"));
});

test("tells it once wherever the text has it", () => {
  const told = render("The rate is not told. 今は別の助成金があります。（2025-12時点）[2] B。[1]");
  expect(told.match(/今は別の助成金があります。/g)).toHaveLength(1);
  expect(told).toMatch(/The rate is not told\.\s+B。/);
});

test("keeps a statement that tells more than the note", () => {
  const told = render("今は別の助成金があります。上限は50万円です。[2]");
  expect(told).toContain("上限は50万円です。");
});

test("links each number to its place in the list of sources", () => {
  expect(render("助成がありました。[1]")).toContain('href="#t1-c1"');
});
