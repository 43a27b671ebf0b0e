import { expect, test } from "vitest";
import { normalize } from "../../src/analysis/normalize.ts";
import { createUnitTest, findUnits } from "../../src/search/units.ts";

function isTold(question: string, ja: string, en = ""): boolean {
  const units = findUnits(normalize(question));
  expect(units.length).toBeGreaterThan(0);
  return units.every((unit) => createUnitTest(unit)({ ja, en }));
}

test.each([
  ["何社が参加しましたか", "２，８８７団体が参加しました"],
  ["参加者は何人ですか", "約68万人が参加しました"],
  ["導入したのは何割ですか", "導入した企業は47.5%でした"],
  ["いくつの地域が選ばれましたか", "106地域が選ばれました"],
  ["セミナーは何回ありましたか", "全国で10回開きました"],
])("%s is answered by “%s”", (question, text) => {
  expect(isTold(question, text)).toBe(true);
});

test.each([
  ["何社が参加しましたか", "約68万人が参加しました"],
  ["参加者は何人ですか", "多くの人が参加しました"],
  ["導入したのは何割ですか", "前の年の2倍を超えました"],
])("%s is not answered by “%s”", (question, text) => {
  expect(isTold(question, text)).toBe(false);
});

test("asks in English for a number before the thing that is counted", () => {
  const question = "How many regions were selected?";
  expect(isTold(question, "", "By March 2022, 106 regions had been selected.")).toBe(true);
  expect(isTold(question, "", "Twelve regions were selected.")).toBe(true);
  expect(isTold(question, "", "The regions were selected in 2022.")).toBe(false);
});

test.each(["補助はいくらですか", "テレワーク・デイズはいつですか", "Who may apply?"])(
  "%s asks for no unit",
  (question) => {
    expect(findUnits(normalize(question))).toEqual([]);
  },
);
