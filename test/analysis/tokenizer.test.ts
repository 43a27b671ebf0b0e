import { globSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { createTokenizer, type Tokenizer } from "../../src/analysis/tokenizer.ts";
import { generateTexts } from "./generated-texts.ts";
import { createReference } from "./reference.ts";

const patience = 60_000;

let tokenize: Tokenizer;
let reference: Tokenizer;

beforeAll(async () => {
  tokenize = await createTokenizer();
  reference = await createReference();
}, patience);

/** The texts that ours and kuromoji.js cut or describe differently. */
function findUnequal(texts: Iterable<string>): readonly string[] {
  return [...texts].filter((text) => {
    return JSON.stringify(tokenize(text)) !== JSON.stringify(reference(text));
  });
}

function join(tokens: ReturnType<Tokenizer>): string {
  return tokens.map(({ surface }) => surface).join("");
}

describe("equals kuromoji.js", { timeout: patience }, () => {
  test("on every line of the corpus", () => {
    const files = globSync("corpus/**/*.{yaml,txt,md}");
    const lines = new Set(files.flatMap((file) => readFileSync(file, "utf8").split("\n")));
    expect(lines.size).toBeGreaterThan(2_000);
    expect(findUnequal(lines)).toEqual([]);
  });

  test("on 5,000 generated texts", () => {
    expect(findUnequal(generateTexts(5_000))).toEqual([]);
  });

  test("on a sentence longer than what is kept ready", () => {
    const text = generateTexts(200, 2)
      .join("")
      .replace(/[、。]/gu, "")
      .slice(0, 1_500);
    expect(findUnequal([text])).toEqual([]);
  });

  test.each([
    "ア",
    "い",
    "漢",
    "a",
    "1",
    " ",
    "😀",
    "ー",
    "、",
    "テレワーク",
    "の",
    "\uDC00",
    "\0",
  ])("on 500 times %j", (piece) => {
    expect(findUnequal([piece.repeat(500)])).toEqual([]);
  });
});

/*
 * 働い   動詞,自立,*    働く  ハタライ
 * て     助詞,接続助詞,* て    テ
 * みよ   動詞,非自立,*  みる  ミヨ
 * う     助動詞,*,*     う    ウ
 */
test("gives surface, base form, reading, part of speech and place", () => {
  const [first, , third] = tokenize("働いてみよう");
  expect(first).toEqual({
    surface: "働い",
    base: "働く",
    reading: "ハタライ",
    pos: "動詞",
    detail: "自立",
    kind: "*",
    known: true,
    start: 0,
  });
  expect(third).toMatchObject({ surface: "みよ", base: "みる", start: 3 });
});

test("gives an unknown word its surface for a base form, and no reading", () => {
  const [token] = tokenize("テレワーク");
  expect(token).toMatchObject({
    surface: "テレワーク",
    base: "テレワーク",
    reading: "",
    known: false,
  });
});

test("counts places through all sentences", () => {
  const text = "東京、大阪。名古屋";
  for (const { surface, start } of tokenize(text)) {
    expect(text.slice(start, start + surface.length)).toBe(surface);
  }
});

test("has no tokens for an empty text", () => {
  expect(tokenize("")).toEqual([]);
});

test.each(["ア", "サテライトオフィス", "いい", "働く人"])(
  "reads 32,000 characters of %s without punctuation",
  (piece) => {
    const text = piece.repeat(32_000).slice(0, 32_000);
    expect(join(tokenize(text))).toBe(text);
  },
);

test("reads on where kuromoji.js loses text", () => {
  const text = "テレワーク🏠💻の補助金";
  expect(tokenize(text).map(({ surface }) => surface)).toEqual([
    "テレワーク",
    "🏠💻",
    "の",
    "補助",
    "金",
  ]);
});

test.each(["半分\uD83Dの絵文字", "空\0の文字"])("reads on where kuromoji.js throws: %j", (text) => {
  expect(join(tokenize(text))).toBe(text);
});

test("loads the dictionary once", () => {
  expect(createTokenizer()).toBe(createTokenizer());
});
