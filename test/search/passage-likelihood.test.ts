import { expect, test } from "vitest";
import type { Passage } from "../../src/corpus/passages.ts";
import { toLexicon } from "../../src/search/lexicon.ts";
import { createPassageModels, toPassageModelTable } from "../../src/search/passage-likelihood.ts";

function passage(id: string, kind: "fact" | "gap", ja: string): Passage {
  const measureId = id.replace(/-\w+$/u, "");
  return {
    id,
    measureId,
    kind,
    role: kind,
    ja,
    en: "",
    answers: [],
    about: [],
    years: [],
  } as unknown as Passage;
}

const passages = [
  passage("awards-01", "fact", "応募 締切 九月"),
  passage("awards-g1", "gap", "受賞 会社 名簿"),
  passage("seminars-01", "fact", "会場 全国 十三"),
  passage("seminars-g1", "gap", "会場 名簿"),
];
const phrasings = [
  { target: "awards", passage: "awards-01", text: "応募 期限" },
  { target: "awards", passage: "awards-g1", text: "受賞 名簿 応募" },
  { target: "awards", text: "表彰 応募" },
  { target: "outside", text: "天気 名簿" },
];

function toTerms(text: string) {
  return { normalized: text, words: text.split(" ").filter(Boolean), compounds: [], grams: [] };
}

const texts = [...passages.map(({ ja }) => ja), ...phrasings.map(({ text }) => text)];
const lexicon = toLexicon(texts.map((text) => toTerms(text).words));
const modelsOf = createPassageModels(
  toPassageModelTable({ passages, phrasings }, toTerms, lexicon),
  lexicon,
);

function ask(...words: string[]) {
  return modelsOf(words.map((text) => ({ text, weight: 1 })));
}

test("a passage is likelier by the words of its text and of its phrasings", () => {
  expect(ask("締切").ofPassage("awards-01")).toBeGreaterThan(ask("締切").ofPassage("awards-g1"));
  expect(ask("期限").ofPassage("awards-01")).toBeGreaterThan(ask("期限").ofPassage("awards-g1"));
});

test("what asks for no passage in particular has a model of its own", () => {
  expect(ask("表彰").ofPassage("awards")).toBeGreaterThan(ask("表彰").ofPassage("awards-01"));
});

test("a word that the whole measure uses tells its passages less apart than a rare one", () => {
  const lead = (word: string) =>
    ask(word).ofPassage("awards-g1") - ask(word).ofPassage("awards-01");
  expect(lead("受賞")).toBeGreaterThan(Math.abs(lead("応募")));
});

test("what gaps are asked by speaks for a gap, in its measure and in others", () => {
  expect(ask("受賞").ofGapsIn("awards")).toBeGreaterThan(0);
  expect(ask("締切").ofGapsIn("awards")).toBeLessThan(0);
  expect(ask("名簿").ofGaps).toBeGreaterThan(0);
});

test("nothing is said by words that a measure does not use, nor by those of outside", () => {
  expect(ask("受賞").ofGapsIn("seminars")).toBe(0);
  expect(ask("天気").ofGaps).toBe(0);
  expect(ask("受賞").ofPassage("no-such-passage")).toBe(0);
});
