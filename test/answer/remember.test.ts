import { expect, test } from "vitest";
import type { Answer, Question } from "../../src/answer/answer-shape.ts";
import { rememberAnswers } from "../../src/answer/remember.ts";
import { answerer } from "../fixtures/site.ts";

function counted(size?: number) {
  const asked: Question[] = [];
  const answer = (question: Question) => {
    asked.push(question);
    return { question: question.question } as Answer;
  };
  return { asked, ...rememberAnswers({ answer }, size) };
}

test("works a question out once, whatever the order of its fields", async () => {
  const { asked, answer } = counted();
  const first = await answer({ question: "補助金", ministry: "mhlw", lang: "en" });
  expect(await answer({ lang: "en", question: "補助金", ministry: "mhlw" })).toBe(first);
  expect(
    await answer({ lang: "en", question: "補助金", ministry: "mhlw", limit: undefined as never }),
  ).toBe(first);
  expect(asked).toHaveLength(1);
});

test.each<Partial<Question>>([
  { question: "助成金" },
  { history: ["表彰はありますか"] },
  { ministry: "mic" },
  { lang: "en" },
  { limit: 1 },
  { after: "awards" },
  { current: true },
  { section: "３－３．導入補助" },
])("%o makes it another question", async (change) => {
  const { asked, answer } = counted();
  await answer({ question: "補助金" });
  await answer({ question: "補助金", ...change });
  expect(asked).toHaveLength(2);
});

test("forgets what was not asked for the longest time", async () => {
  const { asked, answer } = counted(2);
  for (const question of ["一", "二", "一", "三", "一", "二"]) await answer({ question });
  expect(asked.map(({ question }) => question)).toEqual(["一", "二", "三", "二"]);
});

test("gives the answer that would be worked out", async () => {
  const question = { question: "機器の購入に使える補助はありますか" };
  const { answer } = rememberAnswers(answerer);
  await answer(question);
  expect(await answer(question)).toEqual(answerer.answer(question));
});

test("works out once what several ask at the same time, and forgets what failed", async () => {
  const asked: Question[] = [];
  const { answer } = rememberAnswers({
    answer: async (question) => {
      asked.push(question);
      if (asked.length === 1) throw new Error("stuck");
      return { question: question.question } as Answer;
    },
  });
  const ask = async () => answer({ question: "補助金" });
  expect(await Promise.allSettled([ask(), ask()])).toMatchObject([
    { status: "rejected" },
    { status: "rejected" },
  ]);
  expect(await Promise.all([ask(), ask()])).toEqual([
    { question: "補助金" },
    { question: "補助金" },
  ]);
  expect(asked).toHaveLength(2);
});
