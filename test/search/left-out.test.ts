import { expect, test } from "vitest";
import { findLeftOut } from "../../src/search/left-out.ts";
import { parts } from "../fixtures/parts.ts";

function leftOutOf(question: string): string[] {
  const { normalized, tokens } = parts.readQuery(question);
  return findLeftOut(normalized, tokens).map(({ start, end }) => normalized.slice(start, end));
}

test.each([
  ["表彰以外で企業がもらえるもの", ["表彰"]],
  ["機器の補助とテレワーク月間を除いて教えて", ["テレワーク月間"]],
  ["Apart from the awards, what is there?", ["apart from the awards"]],
  ["Which measures other than seminars are there?", ["other than seminars"]],
  ["表彰はありますか", []],
])("%s leaves out %j", (question, leftOut) => {
  expect(leftOutOf(question)).toEqual(leftOut);
});

test("what is left out is not searched", () => {
  const query = parts.readQuery("表彰以外で企業がもらえるもの");
  expect(parts.ranking.rank(query)[0]?.measure.id).not.toBe("awards");
  const texts = query.weighted.map(({ text }) => text);
  expect(texts).not.toContain("表彰");
  expect(texts).toContain("企業");
});
