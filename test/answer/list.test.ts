import { expect, test } from "vitest";
import { findList } from "../../src/answer/list.ts";
import { corpus } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

function listFor(question: string) {
  const query = parts.readQuery(question);
  return findList(query, parts.ranking.rank(query), parts);
}

function idsFor(question: string): string[] | undefined {
  return listFor(question)?.hits.map(({ measure }) => measure.id);
}

test.each([
  ["厚労省の施策は？", "mhlw"],
  ["総務省の施策を全部教えて", "mic"],
  ["国土交通省は何をしていますか", "mlit"],
  ["内閣官房の施策一覧", "cas"],
])("%s asks for all measures of %s, in the handout's order", (question, ministry) => {
  const own = corpus.measures.filter(({ ministries }) =>
    ministries.some(({ id }) => id === ministry),
  );
  expect(idsFor(question)).toEqual(own.map(({ id }) => id));
});

test("補助金を全部 asks for all measures that give money", () => {
  expect(idsFor("補助金を全部教えて")).toEqual(["equipment-subsidy", "satellite-office-subsidy"]);
});

test("names what the listed measures have in common, in the reader's language", () => {
  const list = listFor("厚労省の施策は？");
  expect(list?.subject("ja")).toBe("厚生労働省の");
  expect(list?.subject("en")).toMatch(/Ministry of Health/);
});

test.each([
  "機器の購入に使える補助はありますか",
  "厚労省の相談窓口の電話番号は？",
  "厚労省のテレワーク・デイズの予算",
  "総務省は専門家を派遣していますか",
  "厚労省と総務省の違い",
  "経済産業省の施策は？", // it has one alone
  "表彰を全部教えて", // one measure gives honours
  "テレワークとは何ですか",
])("%s asks for no list", (question) => {
  expect(listFor(question)).toBeUndefined();
});
