import { expect, test } from "vitest";
import { withoutBackground } from "../../src/answer/background.ts";
import { answerer } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

function questionIn(text: string): string | undefined {
  const query = parts.readQuery(text);
  return withoutBackground(query, parts.ranking.rank(query), parts)?.normalized;
}

test.each([
  [
    "機器の助成金は去年もらったけど、在宅で働く人のセキュリティの指針はどこの役所が作ったの",
    "在宅で働く人のセキュリティの指針はどこの役所が作ったの",
  ],
  [
    "We already got the subsidy for equipment. What were the dates of Telework Days 2020?",
    "what were the dates of telework days 2020?",
  ],
])("puts aside what is told first: %s", (text, question) => {
  expect(questionIn(text)).toBe(question);
});

test.each([
  "機器の助成金を使いたい会社です。上限額はいくらですか", // says too little alone
  "町にサテライトオフィスを作りたいです。国のお金はありますか", // is sure of nothing alone
  "テレワーク・デイズは終わったそうです。その後は毎年11月の月間だけですか", // points back
  "機器の助成金はありますか。セキュリティの指針はどこの役所が作りましたか", // two questions
  "セキュリティの指針はどこの役所が作りましたか", // nothing in front
])("leaves %s whole", (text) => {
  expect(questionIn(text)).toBeUndefined();
});

test("the measure that is asked for comes first, not the one that was told of", () => {
  const { hits } = answerer.answer({
    question:
      "機器の助成金は去年もらったけど、在宅で働く人のセキュリティの指針はどこの役所が作ったの",
  });
  expect(hits[0]?.measure.id).toBe("guidelines");
});

test("a reason behind the question does not take its place", () => {
  const asked = "機器の助成金の申請は、まだ受け付けていますか。";
  const wish = "うちは全国のセミナーの講師の話を聞きたいです。";
  expect(questionIn(`${asked}うちは全国のセミナーの講師の話をします。`)).toBeUndefined();
  expect(questionIn(asked + wish)).toBe(wish);
});
