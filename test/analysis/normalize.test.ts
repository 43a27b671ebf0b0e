import { describe, expect, test } from "vitest";
import {
  normalize,
  toArabicNumerals,
  toCommonEra,
  toLongVowels,
  toPlainText,
  withKanjiCounters,
  withoutReadings,
} from "../../src/analysis/normalize.ts";

describe("toPlainText", () => {
  test.each([
    ["ﾃﾚﾜｰｸ", "テレワーク"],
    ["ｶﾞｲﾄﾞﾗｲﾝ", "ガイドライン"],
    ["ＰＣ　１０台", "pc 10台"],
    ["①総務省㈱", "1総務省(株)"],
    ["Ｗｉ－Ｆｉ", "wi-fi"],
    ["機器の\n購入\tは", "機器の 購入 は"],
  ])("reads %s as %s", (typed, plain) => {
    expect(toPlainText(typed)).toBe(plain);
  });

  test.each([
    ["control characters", "テレ\u0000ワーク\u0007"],
    ["a direction override", "テレ\u202Eワーク"],
    ["zero-width characters", "テレ\u200B\u200Dワーク\uFEFF"],
    ["a variation selector", "テレワーク\uFE0F"],
    ["private-use characters", "\uF0A1テレワーク"],
    ["tag characters", "テレワーク\u{E0041}"],
    ["a lone surrogate", "テレ\uD800ワーク"],
  ])("drops %s", (_, typed) => {
    expect(toPlainText(typed)).toBe("テレワーク");
  });

  test("keeps characters beyond the basic plane", () => {
    expect(toPlainText("𠮷野さん")).toBe("𠮷野さん");
  });
});

describe("toLongVowels", () => {
  test.each([
    ["テレワ-ク", "テレワーク"],
    ["テレワ―ク", "テレワーク"],
    ["テレワ−ク", "テレワーク"],
    ["テレワ─ク", "テレワーク"],
    ["テレワ一ク", "テレワーク"],
    ["セミナ-", "セミナー"],
    ["セミナ〜", "セミナー"],
    ["すごーーい", "すごーい"],
    ["かな〜り", "かなーり"],
  ])("reads %s as %s", (typed, meant) => {
    expect(toLongVowels(typed)).toBe(meant);
  });

  test.each(["一覧", "東京一極", "4-5人", "wi-fi", "covid-19", "7月20日~9月6日", "テレワーク一覧"])(
    "leaves %s alone",
    (text) => {
      expect(toLongVowels(text)).toBe(text);
    },
  );
});

describe("withoutReadings", () => {
  test.each([
    ["家(いえ)で働(はたら)く", "家で働く"],
    ["助成(じょせい)金", "助成金"],
    ["お金(かね)", "お金"],
  ])("reads %s as %s", (typed, meant) => {
    expect(withoutReadings(typed)).toBe(meant);
  });

  test.each(["テレワーク(在宅勤務)", "助成金(テレワークコース)", "ネットワーク(仮)"])(
    "keeps the bracket of %s",
    (text) => {
      expect(withoutReadings(text)).toBe(text);
    },
  );
});

describe("toCommonEra", () => {
  test.each([
    ["令和2年度", "2020年度"],
    ["令和元年度", "2019年度"],
    ["令和二年", "2020年"],
    ["平成30年", "2018年"],
    ["平成三十一年", "2019年"],
    ["昭和50年", "1975年"],
    ["r2年度", "2020年度"],
    ["h29年", "2017年"],
    ["れいわ2年", "2020年"],
  ])("reads %s as %s", (written, year) => {
    expect(toCommonEra(written)).toBe(year);
  });

  test.each(["2020年度", "ir2年", "第4版", "令和の時代"])("leaves %s alone", (text) => {
    expect(toCommonEra(text)).toBe(text);
  });
});

describe("toArabicNumerals", () => {
  test.each([
    ["三百人", "300人"],
    ["二十名", "20名"],
    ["千二百社", "1200社"],
    ["十一月", "11月"],
    ["二〇二〇年", "2020年"],
    ["五割", "5割"],
    ["3千人", "3000人"],
    ["248百万円", "24800万円"],
  ])("reads %s as %s", (written, digits) => {
    expect(toArabicNumerals(written)).toBe(digits);
  });

  test.each(["テレワーク先駆者百選", "一体的", "二次募集", "万一のとき"])(
    "leaves %s alone",
    (text) => {
      expect(toArabicNumerals(text)).toBe(text);
    },
  );
});

test.each([
  ["令和２年度のﾃﾚﾜｰｸ", "2020年度のテレワーク"],
  ["Ｒ２年度　テレワ一ク　補助金", "2020年度 テレワーク 補助金"],
  ["三十名の会社（かいしゃ）です", "30名の会社です"],
])("reads %s as %s by the whole chain", (typed, meant) => {
  expect(normalize(typed)).toBe(meant);
});

test("reads its own result as it is", () => {
  const typed = "令和２年度のﾃﾚﾜ-ｸ①、家（いえ）で三百人";
  expect(normalize(normalize(typed))).toBe(normalize(typed));
});

test.each([
  ["こどもが 2 さい です", "こどもが 2歳 です"],
  ["30にん いじょう", "30人 いじょう"],
  ["2020ねんど", "2020年度"],
  ["いちえんも", "いちえんも"],
])("%s is read as %s", (text, read) => {
  expect(withKanjiCounters(text)).toBe(read);
});

test.each([
  ["7,627億円", "7627億円"],
  ["1,234,567円", "1234567円"],
  ["2018,2019", "2018,2019"],
  ["3,5", "3,5"],
])("the commas of thousands in %s are read as %s", (text, read) => {
  expect(normalize(text)).toBe(read);
});
