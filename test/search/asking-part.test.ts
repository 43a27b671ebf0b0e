import { expect, test } from "vitest";
import { normalize } from "../../src/analysis/normalize.ts";
import { findAskingPart } from "../../src/search/asking-part.ts";
import { analyzer } from "../fixtures/parts.ts";

function toAsking(question: string): string {
  const { normalized, terms } = analyzer.analyze(normalize(question));
  const { start, end } = findAskingPart(normalized, terms);
  return normalized.slice(start, end).trim();
}

test.each([
  ["会場は3つあったそうですが、駐車場は何台分ありましたか", "駐車場は何台分ありましたか"],
  ["指針は改定されたと聞きました。新しい版の担当はどの課ですか。", "どの課ですか"],
  ["申請の窓口がある街って、どこの県ですか", "どこの県ですか"],
  ["The seminar was held online. Which tool was used?", "which tool was used"],
  ["When it was held in 2019, how many people came?", ", how many people came"],
])("%s asks by “%s”", (question, part) => {
  expect(toAsking(question)).toBe(part);
});

test.each(["テレワークの補助金", "専門家に来てほしい", "who can apply"])(
  "%s asks as a whole",
  (question) => {
    expect(toAsking(question)).toBe(question);
  },
);

test("keeps the interrogative, and leaves out a closing without a word of its own", () => {
  expect(toAsking("どなたが議長を務めたか、教えてください。")).toContain("どなたが議長");
  expect(toAsking("資料を読みました。定員は何名ですか。どうかよろしく。")).toContain("何名");
});
