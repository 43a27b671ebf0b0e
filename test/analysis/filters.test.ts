import { expect, test } from "vitest";
import { isContent, stopWords, toIndexForm } from "../../src/analysis/filters.ts";
import { normalize } from "../../src/analysis/normalize.ts";
import { tokenize } from "../fixtures/parts.ts";

function keptOf(text: string): string[] {
  return tokenize(normalize(text)).filter(isContent).map(toIndexForm);
}

test.each([
  ["専門家を派遣してもらえますか", ["専門", "派遣"]],
  ["相談の窓口はどこにありますか", ["相談", "窓口"]],
  ["パソコンを買いたいのですが", ["パソコン", "買う"]],
  ["何から始めればよいのかわかりません", ["始める"]],
  ["Where can I get advice on telework?", ["advic", "telework"]],
])("keeps of %s what carries a subject", (question, kept) => {
  expect(keptOf(question)).toEqual(kept);
});

test.each(["は", "ですか", "そして", "、。！", "このその", "さん", "する", "the", "〜", "ゐ"])(
  "keeps nothing of %s",
  (text) => {
    expect(keptOf(text)).toEqual([]);
  },
);

test.each([
  ["申し込んだ", "申し込む"],
  ["終わっている", "終わる"],
  ["subsidies", "subsidi"],
  ["teleworkers", "telework"],
  ["2020", "2020"],
])("indexes %s as %s", (written, form) => {
  expect(keptOf(written)).toContain(form);
});

test("drops no word that tells measures apart", () => {
  for (const word of ["補助", "相談", "派遣", "表彰", "月間", "事例", "公務員", "サテライト"])
    expect(stopWords.has(word), word).toBe(false);
});
