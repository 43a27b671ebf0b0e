import { expect, test } from "vitest";
import { parts } from "../fixtures/parts.ts";

function namesOf(question: string) {
  return parts.readQuery(question).kindNames.map(({ name, isOurs }) => ({ name, isOurs }));
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
