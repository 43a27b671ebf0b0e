import { expect, test } from "vitest";
import { parseBody } from "../../src/http/question.ts";
import { generateQuestions, kinds } from "./questions.ts";

const sentences = [
  "テレワークの導入に使える助成金はありますか。",
  "㌢と㍿で書いた長い質問です",
  "Where can a company ask for advice?",
];
const questions = generateQuestions(sentences, 2_000);

test("gives as many questions as were asked for, of every kind", () => {
  expect(questions).toHaveLength(2_000);
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(kinds));
});

test("gives the same questions for the same seed and others for another", () => {
  expect(generateQuestions(sentences, 2_000)).toEqual(questions);
  expect(generateQuestions(sentences, 2_000, 7)).not.toEqual(questions);
});

test("gives only questions that are allowed, as the answerer gets them", () => {
  for (const { question } of questions) {
    expect(parseBody({ question })).toEqual({ question: { question } });
  }
});

test("gives questions up to the longest that is allowed", () => {
  const lengths = questions.map(({ question }) => [...question].length);
  expect(Math.max(...lengths)).toBe(300);
});
