import { expect, test } from "vitest";
import { toReplyLanguage, withoutReplyLanguage } from "../../src/analysis/reply-language.ts";
import { answerer } from "../fixtures/site.ts";

test.each([
  ["英語で教えてください。機器の補助はありますか", "en", "機器の補助はありますか"],
  ["機器の補助はありますか。英語でお願いします", "en", "機器の補助はありますか。"],
  ["please answer in english: is there a subsidy?", "en", "is there a subsidy?"],
  ["is there a subsidy? reply in japanese please", "ja", "is there a subsidy?"],
])("%s asks for an answer in %s", (question, lang, rest) => {
  expect(toReplyLanguage(question)).toBe(lang);
  expect(withoutReplyLanguage(question)).toBe(rest);
});

test.each([
  "相談は英語でもできますか",
  "英語で申し込めますか",
  "can i talk to someone in english?",
])("%s asks for no language of the answer", (question) => {
  expect(toReplyLanguage(question)).toBeUndefined();
  expect(withoutReplyLanguage(question)).toBe(question);
});

test("a request alone is left as it is", () => {
  expect(withoutReplyLanguage("英語で教えて")).toBe("英語で教えて");
});

test("the answer is the question's own, in the language asked for", () => {
  const asked = answerer.answer({ question: "英語で教えてください。機器の補助はありますか" });
  const plain = answerer.answer({ question: "機器の補助はありますか", lang: "en" });
  expect(asked.lang).toBe("en");
  expect(asked.text).toBe(plain.text);
});
