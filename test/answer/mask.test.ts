import { expect, test } from "vitest";
import { maskQuestion } from "../../src/answer/mask.ts";
import { corpus, mask } from "../fixtures/site.ts";

test("masks a question with all that was asked before, and names each kind once", () => {
  const asked = {
    question: "090-1234-5678です",
    history: ["03-9999-1234です", "〒100-8916です", "セミナーはありますか"],
    limit: 3,
  };
  expect(maskQuestion(asked, mask)).toEqual({
    question: {
      question: "〔…〕です",
      history: ["〔…〕です", "〔…〕です", "セミナーはありますか"],
      limit: 3,
    },
    removed: ["phone", "address"],
  });
});

test.each([
  ["as printed", corpus.contact.phone],
  ["with other hyphens", corpus.contact.phone.replaceAll("-", "－")],
  ["without hyphens", corpus.contact.phone.replaceAll("-", "")],
])("leaves a number that the corpus tells, %s", (_, phone) => {
  expect(mask(`${phone}は何の番号ですか`).removed).toEqual([]);
});
