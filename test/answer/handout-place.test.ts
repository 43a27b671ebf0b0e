import { describe, expect, test } from "vitest";
import { answerer } from "../fixtures/site.ts";

describe("a question for the place in the handout", () => {
  test.each([
    [
      "機器の助成金は資料のどの見出しに分類されていますか",
      "資料では、3ページの「３－３．導入補助」の見出しに載っています。[1]",
    ],
    [
      "テレワーク月間は資料の何ページですか",
      "資料では、4ページの「３－４．周知・啓発」の見出しに載っています。[1]",
    ],
    [
      "Which section of the handout lists the IoT labs?",
      "In the handout it stands on page 5, under 「３－４．周知・啓発」.[1]",
    ],
  ])("%s is answered by page and heading, with a quotation from there", (question, told) => {
    const { status, text, citations } = answerer.answer({ question });
    expect(status).toBe("answered");
    expect(text.startsWith(told)).toBe(true);
    expect(citations[0]).toMatchObject({
      kind: "quotation",
      page: Number(/(\d)ページ|page (\d)/u.exec(told)?.slice(1).find(Boolean)),
    });
  });

  test("is none where the pages of something else are counted", () => {
    const { text } = answerer.answer({ question: "セキュリティの指針は全部で何ページありますか" });
    expect(text).not.toContain("見出しに載っています");
  });
});
