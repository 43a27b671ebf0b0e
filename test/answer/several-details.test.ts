import { expect, test } from "vitest";
import { findDetails } from "../../src/answer/several-details.ts";
import { answerer } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

function findTwo(question: string) {
  const query = parts.readQuery(question);
  const [best] = parts.ranking.rank(query);
  return best && findDetails(query, best, parts)?.queries;
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

test.each([
  ["今の助成金の額と締切を教えてください", ["amount"], ["deadline"]],
  ["トップランナーの応募資格と締切", ["eligibility"], ["deadline"]],
])("%s asks for each thing of a row", (question, ...aspects) => {
  const asked = findTwo(question)?.map((query) => [...query.aspects.keys()]);
  expect(asked).toEqual(aspects);
});

test("of a row that is told in part, it is said that the rest is not", () => {
  const { status, text } = answerer.answer({ question: "今の助成金の額と締切を教えてください" });
  expect(status).toBe("partial");
  expect(text).toMatch(/20万円.*お尋ねの点の一部は/u);
});

test.each([
  ["相談は有料ですか。電話番号も", /無料.*0120-861009/u],
  ["Is there a phone line for advice about telework, and is it free?", /0120-861009.*free/u],
  ["How much is the current grant and who can apply?", /200,000 yen.*for SMEs/u],
])("%s is told both", (question, told) => {
  expect(answerer.answer({ question }).text).toMatch(told);
});

test("what leans on an earlier question is read as a whole", () => {
  const { text } = answerer.answer({
    question: "What's the ceiling, and until when can we apply?",
    history: ["Tell me about Toyota City's own telework subsidy"],
  });
  expect(text).toMatch(/500,000 yen.*28 February 2026/u);
});

test("three clauses that ask are three things", () => {
  const { status, text } = answerer.answer({
    question: "令和2年のコロナのコース、いくらまで出て、いつ締め切って、何が対象だったの?",
  });
  expect(status).toBe("answered");
  expect(text).toMatch(/100万円.*5月29日.*中小企業事業主/u);
});

test.each([
  ["Who can apply for the current grant and how much is it?", /^The FY2025 course.*200,000 yen/u],
  ["Which ministry runs Telework Month, and when is it?", /every November/u],
])("each is told by what tells it: %s", (question, told) => {
  expect(answerer.answer({ question }).text).toMatch(told);
});
