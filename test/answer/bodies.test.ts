import { expect, test } from "vitest";
import { asksOwner, measureStatement, namesOtherBody } from "../../src/answer/bodies.ts";
import type { Language } from "../../src/corpus/vocabulary.ts";
import { parts } from "../fixtures/parts.ts";

const { corpus, passages, readQuery } = parts;

function measureOf(id: string) {
  const measure = corpus.measures.find((one) => one.id === id);
  if (!measure) throw new Error(`Expected the measure ${id}, found none`);
  return measure;
}

function tell(question: string, id: string, lang: Language = "ja") {
  const context = { corpus, passages, lang, query: readQuery(question) };
  return measureStatement(measureOf(id), context);
}

test("of a measure all bodies are told", () => {
  expect(tell("テレワークの表彰は", "awards").text).toContain("担当は総務省、厚生労働省です。");
});

test.each([
  ["輝くテレワーク賞は内閣府のですか", "awards", "「輝くテレワーク賞」の担当は厚生労働省です。"],
  ["第5版は厚生労働省が作ったんですよね", "guidelines", "（第5版）」の担当は総務省です。"],
  ["地方創生テレワークアワードについて", "awards", "の担当は内閣府です。"],
])("of what %s names its own body is told", (question, id, end) => {
  expect(tell(question, id).text).toMatch(new RegExp(`${end}$`, "u"));
});

test("of two things that are named each has its own body", () => {
  const { text } = tell("先駆者百選と輝くテレワーク賞はどこの賞", "awards");
  expect(text).toMatch(/百選」の担当は総務省、「輝くテレワーク賞」の担当は厚生労働省です。$/u);
});

test("in English the body stands in both languages", () => {
  const { text } = tell("Who runs the Telework Population Survey?", "goals-and-surveys", "en");
  expect(text).toContain("(MLIT) 「国土交通省」");
});

test("whose it is rests on passages that name the body", () => {
  const { passages: grounds } = tell("通信利用動向調査は誰の調査", "goals-and-surveys");
  expect(grounds.length).toBeGreaterThan(0);
  expect(grounds.every(({ ja }) => ja.includes("総務省"))).toBe(true);
});

test.each([
  ["通信利用動向調査は誰の調査ですか", "goals-and-surveys"],
  ["テレワークトップランナーは厚労省の表彰で合ってますか", "awards"],
  ["テレワークマネージャーは厚労省の事業ですか", "support-network"],
  ["The Telework Security Guidelines are published by METI, right?", "guidelines"],
])("%s asks whose it is", (question, id) => {
  expect(asksOwner(readQuery(question), measureOf(id))).toBe(true);
});

test.each([
  ["総務省の賞に応募できるのは誰ですか", "awards"],
  ["輝くテレワーク賞の優秀賞は何社でしたか", "awards"],
  ["厚労省が実施しているセミナーに参加できますか", "seminars"],
  ["MHLW gives the Shining Telework Award with prize money of a million yen, right?", "awards"],
  ["サポートネットワークは厚生労働省が令和元年に始めたものですよね", "support-network"],
])("%s does not", (question, id) => {
  expect(asksOwner(readQuery(question), measureOf(id))).toBe(false);
});

test("another body than its own is noticed", () => {
  const awards = measureOf("awards");
  expect(namesOtherBody(readQuery("総務省の輝くテレワーク賞に応募したい"), awards)).toBe(true);
  expect(namesOtherBody(readQuery("厚労省の輝くテレワーク賞に応募したい"), awards)).toBe(false);
});
