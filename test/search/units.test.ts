import { expect, test } from "vitest";
import { normalize } from "../../src/analysis/normalize.ts";
import { findUnits } from "../../src/search/units.ts";

function isTold(question: string, ja: string, en = ""): boolean {
  const units = findUnits(normalize(question));
  expect(units.length).toBeGreaterThan(0);
  return units.every((tells) => tells({ ja, en }));
}

test.each([
  ["何社が参加しましたか", "２，８８７団体が参加しました"],
  ["一回なん分ですか", "1回30分です"],
  ["何曜日ですか", "毎週月曜に開きます"],
  ["ロゴは何色ですか", "ロゴは青色です"],
  ["何歳までですか", "65歳までです"],
  ["導入率は何倍になりましたか", "前の年の2倍を超えました"],
  ["参加者は何人ですか", "約68万人が参加しました"],
  ["導入したのは何割ですか", "導入した企業は47.5%でした"],
  ["いくつの地域が選ばれましたか", "106地域が選ばれました"],
  ["セミナーは何回ありましたか", "全国で10回開きました"],
  ["登録した団体の数を教えてください", "1,682団体が登録しました"],
  ["選定地域数", "106地域が選ばれました"],
  ["どこの市で開かれましたか", "仙台市と高松市で開きました"],
  ["その3地域はどこですか", "会津、加賀、甲賀の3地域を加えました"],
  ["座長のお名前は", "座長は山田太郎氏でした"],
  ["何地域が選ばれましたか", "106自治体が選ばれました"],
  ["ラボは全国に何個ありますか", "106地域が選ばれました"],
  ["何パーまでですか", "30%以下です"],
  ["費用の何割が出ますか", "費用の2分の1を補助します"],
])("%s is answered by “%s”", (question, text) => {
  expect(isTold(question, text)).toBe(true);
});

test.each([
  ["何社が参加しましたか", "約68万人が参加しました"],
  ["一回なん分ですか", "経費の2分の1です"],
  ["倍率は何倍ですか", "約68万人が参加しました"],
  ["参加者は何人ですか", "多くの人が参加しました"],
  ["導入したのは何割ですか", "前の年の2倍を超えました"],
  ["登録した団体の数を教えてください", "多くの団体が登録しました"],
  ["どこの市で開かれましたか", "都道府県、指定都市、中核市が対象です"],
  ["その3地域はどこですか", "3地域を加え、106地域になりました"],
  ["座長のお名前は", "有識者会議を開きました"],
])("%s is not answered by “%s”", (question, text) => {
  expect(isTold(question, text)).toBe(false);
});

test("asks in English for a number before the thing that is counted", () => {
  const question = "How many regions were selected?";
  expect(isTold(question, "", "By March 2022, 106 regions had been selected.")).toBe(true);
  expect(isTold(question, "", "Twelve regions were selected.")).toBe(true);
  expect(isTold(question, "", "The regions were selected in 2022.")).toBe(false);
  expect(isTold("number of firms registered", "", "It had 2,887 bodies.")).toBe(true);
});

test("finds a number that comes behind its unit where it is told to change", () => {
  const question = "How many offices were there?";
  expect(isTold(question, "", "Offices that towns invited rose from 12 to 30.")).toBe(true);
  expect(isTold(question, "", "Offices that towns invited were counted in 2022.")).toBe(false);
});

test.each([
  "補助はいくらですか",
  "テレワーク・デイズはいつですか",
  "Who may apply?",
  "少人数でも参加できますか",
  "phone number of the desk",
  "How many did the second have?",
  "何日でもらえますか",
])("%s asks for no unit", (question) => {
  expect(findUnits(normalize(question))).toEqual([]);
});
