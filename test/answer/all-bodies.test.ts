import { expect, test } from "vitest";

import { answerer } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

test.each(["この資料に出てくる省庁を全部挙げてください", "Which ministries are in the handout?"])(
  "%s is answered by every body, each by a line that names it",
  (question) => {
    const { text, status } = answerer.answer({ question });
    expect(status).toBe("answered");
    for (const [at, { name }] of parts.corpus.ministries.entries())
      expect(text).toMatch(
        new RegExp(
          `\\(${at + 1}\\) ${RegExp.escape(question.startsWith("W") ? name.en : name.ja)}\\[\\d`,
          "u",
        ),
      );
  },
);

test.each([
  "資料のテレワーク月間を担当する省庁はどこですか",
  "セミナーの資料を配る役所はどこ?",
  "総務省のほかに資料に出てくる省庁は?",
])("%s asks for no such list", (question) => {
  expect(answerer.answer({ question }).text).not.toContain("担当する府省は");
});
