import { expect, test } from "vitest";
import { factLanguage, languageOf } from "../../src/answer/language.ts";

test.each([
  ["機器の補助はありますか", "ja"],
  ["ﾃﾚﾜｰｸ", "ja"],
  ["テレワーク subsidy", "ja"],
  ["補助", "ja"],
  ["PCは?", "ja"],
  ["Is there a subsidy?", "en"],
  ["ＷＦＨ　ｇｒａｎｔ", "en"],
  ["hojokin wa mada moushikomemasu ka", "ja"],
  ["Soudan madoguchi doko", "ja"],
  ["2020nen no yosan tte ikura", "ja"],
  ["furusato telework", "en"],
  ["Name the date, please", "en"],
  ["are some papers due so I can use one?", "en"],
  ["How much is the 社会資本整備総合交付金 line?", "en"],
  ["who may use the 人材確保等支援助成金の目標達成助成 now", "en"],
  ["self-employedでもguidelineの対象に入るの?", "ja"],
  ["Telework Monthってwho started?", "ja"],
  ["お盆 in summer", "ja"],
  ["テレワーク・デイズ for SME", "ja"],
  ["hojokin to joseikin to dochira ga ii", "ja"],
  ["英語で教えてください。機器の補助はありますか", "en"],
  ["Please answer in Japanese: is there a subsidy?", "ja"],
  ["英語で相談できますか", "ja"],
  ["？？？", "ja"],
  ["2020", "ja"],
  ["", "ja"],
] as const)("%s is answered in %s", (question, lang) => {
  expect(languageOf(question)).toBe(lang);
});

test("what was read as Japanese is answered so, though no letter of it is", () => {
  expect(languageOf("terewaku no hojokin")).toBe("en");
  expect(languageOf("terewaku no hojokin", "テレワークの補助金")).toBe("ja");
  expect(languageOf("furusato telework", "furusato telework")).toBe("en");
});

test("facts are told in Japanese to readers of やさしい日本語", () => {
  expect((["ja", "easy", "en"] as const).map(factLanguage)).toEqual(["ja", "ja", "en"]);
});
