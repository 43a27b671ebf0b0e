import { describe, expect, test } from "vitest";
import { normalize } from "../../src/analysis/normalize.ts";
import { createCueReader, toCueTable, toCueText } from "../../src/search/cues.ts";
import { parts } from "../fixtures/parts.ts";

const want = toCueTable({
  money: {
    name: { ja: "お金", en: "money" },
    cues: { ja: ["補助", "費用…出して", "金を借り", "ict"], en: ["subsidy", "help … cost"] },
  },
  expert: { name: { ja: "専門家", en: "expert" }, cues: { ja: ["来てほし"], en: ["expert"] } },
  event: { name: { ja: "行事", en: "event" }, cues: { ja: ["いつ。"], en: ["event"] } },
});
const read = createCueReader({ want });

function found(question: string): string[] {
  return [...read(toCueText(normalize(question))).want.keys()];
}

test.each([
  ["補助はありますか", ["money"]],
  ["補 助", ["money"]],
  ["お金を借りたい", ["money"]],
  ["お金借りたい", ["money"]],
  ["費用を国に出してもらう", ["money"]],
  ["専門家に来てほしいし、補助もほしい", ["money", "expert"]],
  ["Are there subsidies?", ["money"]],
  ["Can you help us with the cost?", ["money"]],
  ["We need EXPERTS", ["expert"]],
  ["呼ぶのはいつ", ["event"]],
  ["呼ぶのはいつ？", []],
  ["いつ呼ぶの", []],
])("finds in %s: %j", (question, values) => {
  expect(found(question)).toEqual(values);
});

test.each([
  "費用のことはまだ何も決めていないのですが、案を出して", // the gap is too wide
  "the district office", // ict is a part of a longer word
  "Can you help us and say in a few more words what the cost is?",
  "補助ではなく貸付",
  "補助以外",
  "来てほしいほどではない",
  "補助はいりません",
  "費用を払わずに案を出して",
  "補助とか貸付はいらないので",
])("finds nothing in %s", (question) => {
  expect(found(question)).toEqual([]);
});

function keys(values: ReadonlyMap<string, unknown>): string[] {
  return [...values.keys()];
}

describe("the corpus's cues", () => {
  test.each([
    ["機器の購入に使える補助はありますか", "money"],
    ["どこに相談すればよいですか", "advice"],
    ["専門家に会社まで来てほしい", "expert"],
    ["表彰されるにはどうすればいい？", "honour"],
    ["守るべきガイドラインは？", "rule"],
    ["ほかの会社の事例を見たい", "example"],
    ["導入率の統計を知りたい", "figure"],
    ["セミナーで勉強したい", "lesson"],
    ["Is there a subsidy?", "money"],
    ["Can an expert visit us?", "expert"],
  ])("%s wants %s", (question, want) => {
    expect(keys(parts.readQuery(question).want)).toContain(want);
  });

  test.each([
    ["電話番号は何番ですか", "phone"],
    ["メールアドレスを知りたい", "mail"],
    ["申請の締切はいつですか", "deadline"],
    ["テレワーク月間はいつ", "date"],
    ["表彰式っていつ？", "date"],
    ["セミナーの参加費は", "amount"],
    ["セミナーの定員は", "count"],
    ["予算はいくらですか", "budget"],
    ["助成率は何割ですか", "rate"],
    ["上限額はいくらですか", "ceiling"],
    ["今も続いていますか", "status"],
    ["対象になるのは誰ですか", "eligibility"],
    ["申し込みの手続きは？", "procedure"],
    ["What is the phone number?", "phone"],
    ["When is the deadline?", "deadline"],
  ])("%s asks for the %s", (question, aspect) => {
    expect(keys(parts.readQuery(question).aspects)).toContain(aspect);
  });

  test.each([
    ["予算はいくらですか", "amount"],
    ["補助の上限はいくら", "amount"],
    ["いつでも相談できますか", "date"],
    ["申請はいつまで", "date"],
    ["What awards are there?", "winner"],
  ])("%s asks not for the %s, which is only a part of the cue", (question, aspect) => {
    expect(keys(parts.readQuery(question).aspects)).not.toContain(aspect);
  });

  test("a word of telework is an anchor, a word of another field is outside", () => {
    expect(parts.readQuery("在宅勤務の相談").anchors.size).toBeGreaterThan(0);
    expect(keys(parts.readQuery("年金の受給開始年齢は？").outside)).not.toEqual([]);
    expect(parts.readQuery("専門家を派遣してほしい").outside.size).toBe(0);
  });
});
