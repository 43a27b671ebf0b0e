import { expect, test } from "vitest";
import { parts } from "../fixtures/parts.ts";

function namesOf(question: string) {
  const { kindNames } = parts.readQuery(question);
  return kindNames.map(({ name, far }) => ({ name, isOurs: far.length === 0 }));
}

test.each([
  ["環境月間はいつですか", "環境月間"],
  ["アカデミー賞の授賞式の日取り", "アカデミー賞"],
  ["うちの近くで働いています。消費生活センターの電話番号は", "消費生活センター"],
  ["国勢調査の結果はどこで見られますか", "国勢調査"],
])("%s names a thing of a kind of ours that is not ours: %s", (question, name) => {
  expect(namesOf(question)).toEqual([{ name, isOurs: false }]);
});

test.each([
  ["人権週間に開かれる講演の日を知りたいのですが、どこで分かりますか", "人権週間"],
  ["行政相談のとこ、日曜もやってますか", "行政相談"],
])("%s asks about %s, though that stands in front", (question, name) => {
  expect(namesOf(question).map((one) => one.name)).toContain(name);
});

test.each([
  ["相談センターの受付時間", "相談センター"],
  ["セキュリティガイドラインの版", "セキュリティガイドライン"],
  ["Is there a minimum wage law at home?", "minimum wage law"],
])("%s names one of ours: %s", (question, name) => {
  expect(namesOf(question)).toEqual([{ name, isOurs: true }]);
});

test.each([
  "月間はいつですか",
  "テレワーク月間はいつですか",
  "あと何週間ありますか",
  "2週間だけでも使えますか",
  "社内コンテストの担当です",
  "もらえる賞はありますか",
  "市の子育て支援センターで働いています。家でも働けますか",
  "Are they paid after three months?",
  "How much is it per month?",
])("%s names nothing by its kind", (question) => {
  expect(namesOf(question)).toEqual([]);
});

test.each([
  ["When is Breast Cancer Awareness Month?", ["breast", "cancer", "awar", "month"]],
  ["Which ministry runs the Good Design Award?", ["good", "design", "award"]],
])("%s names %s", (question, words) => {
  expect(parts.readQuery(question).kindNames).toMatchObject([{ words }]);
});

test.each([
  ["毎年の家計消費調査で、前の年と比べてどうでしたか", "家計消費調査"],
  ["テレワークをする人は、家計消費調査で数えられますか", "家計消費調査"],
  ["How is the National Library Week celebrated?", "national library week"],
])("%s names %s, wherever in its sentence that stands", (question, name) => {
  expect(namesOf(question)).toEqual([{ name, isOurs: false }]);
});

test.each([
  "在宅勤務月間はいつですか",
  "テレワ一クがいど調査の結果",
  "商工会議所の職員です。機器の補助はありますか",
  "When is the Work-Anywhere Month?",
  "How many days a week?",
])("%s may mean one of ours", (question) => {
  expect(namesOf(question).filter(({ isOurs }) => !isOurs)).toEqual([]);
});

test.each([
  ["Who gives the Good Design Award?", false],
  ["who gives the good design award?", true],
  ["WHO GIVES THE GOOD DESIGN AWARD?", true],
  ["Where is the Support Center?", true],
])("%s: may its words but describe it? %s", (question, isDescribed) => {
  expect(parts.readQuery(question).kindNames).toMatchObject([{ isDescribed }]);
});

test("one who asks for ours may name another beside it: that makes it none of ours", () => {
  expect(namesOf("省エネ月間はいつですか")).toEqual([{ name: "省エネ月間", isOurs: false }]);
});
