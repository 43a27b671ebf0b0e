import { expect, test } from "vitest";
import { toReadWords } from "../../src/analysis/reading.ts";
import { createTokenizer } from "../../src/analysis/tokenizer.ts";

const tokenize = await createTokenizer();

test.each([
  ["助成金はありますか", "助成:ジョセイ 金:キン は: あり: ます: か:"],
  ["テレワーク・デイズの窓口", "テレワーク: デイズ: の: 窓口:マドグチ"],
  [
    "地方版ＩｏＴ推進ラボ（経済産業省）",
    "地方:チホウ 版:バン IoT: 推進:スイシン ラボ: 経済:ケイザイ 産業:サンギョウ 省:ショウ",
  ],
  ["令和2年", "令:レイ 和:ワ 2: 年:ネン"],
  ["日本の協会", "日本:ニホン の: 協会:キョウカイ"],
  ["「」、・", ""],
])("reads %s", (text, words) => {
  const read = toReadWords(text, tokenize);
  expect(read.map(({ surface, reading }) => `${surface}:${reading}`).join(" ")).toBe(words);
});
