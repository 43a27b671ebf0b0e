import { expect, test } from "vitest";
import { findLeftOut } from "../../src/search/left-out.ts";
import { parts } from "../fixtures/parts.ts";

function leftOutOf(question: string): string[] {
  const { normalized, tokens } = parts.readQuery(question);
  return findLeftOut(normalized, tokens).map(({ start, end }) => normalized.slice(start, end));
}

test.each([
  ["表彰以外で企業がもらえるもの", ["表彰"]],
  ["機器の補助とテレワーク月間を除いて教えて", ["補助とテレワーク月間"]],
  ["Apart from the awards, what is there?", ["apart from the awards"]],
  ["Which measures other than seminars are there?", ["other than seminars"]],
  ["デイズと月間を抜くと何が残りますか", ["デイズと月間"]],
  ["相談窓口じゃなくて、補助金のほう", ["相談窓口"]],
  ["What is under 3-1, rather than know-how or subsidies?", ["rather than know-how or subsidies"]],
  [
    "I don't need to talk to the center. I only want the site.",
    ["don't need to talk to the center"],
  ],
  ["内閣官房と内閣府のもの以外はどれ", ["内閣官房と内閣府のもの"]],
  ["表彰と月間はもう見た。あと何が残っている？", ["表彰と月間"]],
  ["now drop the awards and the seminars", ["drop the awards and the seminars"]],
  ["お金の制度が知りたい。表彰や相談はいりません", ["表彰や相談"]],
  ["申請に印鑑はいりませんか", []],
  ["印鑑はいらない", []],
  ["コロナじゃないほうの補助率は", ["コロナ"]],
  ["普通のコース（コロナではないやつ）の上限は", ["コロナ"]],
  ["表彰は知っています。期限は？", []],
  ["7月20日ではないですか", []],
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
