import { describe, expect, test } from "vitest";
import {
  toKatakanaWords,
  toKnownWords,
  toSpellingVocabulary,
} from "../../src/analysis/vocabulary.ts";
import { createWordTest } from "../../src/analysis/word-test.ts";
import { corpus } from "../fixtures/site.ts";

describe("toKatakanaWords", () => {
  const words = toKatakanaWords(corpus);

  test.each(["テレワーク", "サテライト", "オフィス", "ガイドライン", "デイズ"])(
    "holds %s",
    (word) => {
      expect(words.has(word)).toBe(true);
    },
  );

  test.each(["テレワークデイズ", "サテライトオフィス", "テレワークガイドライン"])(
    "leaves out %s, which is made of two",
    (word) => {
      expect(words.has(word)).toBe(false);
    },
  );

  test("holds katakana alone", () => {
    for (const word of words) expect(word).toMatch(/^[ァ-ヶー]{3,}$/);
  });
});

const { told, named } = toKnownWords(corpus);

describe("words that are told", () => {
  const isTold = createWordTest(told);

  test.each([
    "人材確保等支援助成金",
    "栃木県",
    "豊田市",
    "Telework Consultation Center".toLowerCase(),
  ])("finds %s in what the corpus says", (words) => {
    expect(isTold(words)).toBe(true);
  });

  test.each(["横浜市", "持続化給付金", "住宅ローン", "unemployment benefit"])(
    "does not find %s",
    (words) => {
      expect(isTold(words)).toBe(false);
    },
  );
});

describe("words that are named", () => {
  const isNamed = createWordTest(named);

  test.each(["輝くテレワーク賞", "ＩｏＴ推進ラボ", "テレワーク 月間"])(
    "finds %s as a name",
    (name) => {
      expect(isNamed(name)).toBe(true);
    },
  );

  test("does not find what a fact only mentions", () => {
    expect(isNamed("釜石市")).toBe(false);
  });
});

describe("toSpellingVocabulary", () => {
  const { japanese, english, domain } = toSpellingVocabulary(corpus);

  test("holds the words by which questions are mended", () => {
    expect(japanese).toEqual(expect.arrayContaining(["補助金", "厚生労働省", "表彰"]));
    expect(domain).toEqual(expect.arrayContaining(["subsidy", "satellite", "guideline"]));
  });

  test("knows every word that it mends towards", () => {
    for (const word of domain) expect(english.has(word)).toBe(true);
  });

  test("holds no Japanese phrase with a blank or a Latin letter", () => {
    for (const word of japanese) expect(word).not.toMatch(/[\sA-Za-z]/);
  });
});
