import { expect, test } from "vitest";
import { findTwoDetails } from "../../src/answer/two-details.ts";
import { answerer } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

function findTwo(question: string) {
  const query = parts.readQuery(question);
  const [best] = parts.ranking.rank(query);
  return best && findTwoDetails(query, best, parts);
}

test.each([
  ["テレワークトップランナーの応募資格は？締切はいつ？", ["eligibility"], ["deadline"]],
  ["Was the FY2020 telework course renamed? Until when could one apply?", ["name"], ["deadline"]],
  ["地方版IoT推進ラボは最終的に何地域ですか、最初の選定は何地域？", ["count"], ["count"]],
])("%s asks twice", (question, ...aspects) => {
  expect(findTwo(question)?.map((query) => [...query.aspects.keys()])).toEqual(aspects);
});

test("the second is read in the light of the first", () => {
  const [, second] =
    findTwo("総務省のセミナーは令和元年度に何か所で開かれましたか。令和2年度は？") ?? [];
  expect(second?.years).toEqual([2020]);
  expect([...(second?.aspects.keys() ?? [])]).toContain("count");
});

test.each([
  "テレワーク月間はいつですか",
  "1歳の子がいます。在宅を選ばせるのは会社の義務ですか？義務？",
  "補助は何割まで、いくらまで出ましたか",
])("%s does not ask twice of one measure", (question) => {
  expect(findTwo(question)).toBeUndefined();
});

test("each is told by its own statement", () => {
  const { text } = answerer.answer({
    question: "地方版IoT推進ラボは最終的に何地域ですか、最初の選定は何地域？",
  });
  expect(text).toMatch(/106地域.*29地域/u);
});

test("of two of which one is not told, it is said that a part is not", () => {
  const { status, text } = answerer.answer({
    question: "令和元年度の総務省セミナーは何か所で開かれましたか。令和2年度は？",
  });
  expect(status).toBe("partial");
  expect(text).toContain("13か所");
  expect(text).toMatch(/ません/u);
});

test.each([
  ["サポートネットワークはいつ始まって、今もありますか？", ["start"], ["status"]],
  ["When did the support network start, and is it still running?", ["start"], []],
])("%s asks two things in one sentence", (question, first, second) => {
  const [before, after] = findTwo(question) ?? [];
  expect([...(before?.aspects.keys() ?? [])]).toEqual(expect.arrayContaining(first));
  expect([...(after?.aspects.keys() ?? [])]).toEqual(expect.arrayContaining(second));
});

test("what became of what has ended is told by its note, and not read apart", () => {
  const question = "テレワークコースはまだ申請できますか。後継は何ですか。";
  expect(findTwo(question)).toBeUndefined();
  const { text } = answerer.answer({ question });
  expect(text).toContain("今は申請できません");
  expect(text).toContain("人材確保等支援助成金");
});
