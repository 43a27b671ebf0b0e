import { expect, test } from "vitest";
import { findList } from "../../src/answer/list.ts";
import type { Measure } from "../../src/corpus/measure.ts";
import { answerer, corpus } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

type Lines = Measure["handout"]["budget"];

function listFor(question: string) {
  const query = parts.readQuery(question);
  return findList(query, parts.ranking.rank(query), parts);
}

function idsFor(question: string): string[] | undefined {
  return listFor(question)
    ?.hits.map(({ measure }) => measure.id)
    .toSorted();
}

function withLines(admits: (lines: Lines) => boolean): string[] {
  return corpus.measures
    .filter(({ handout }) => admits(handout.budget))
    .map(({ id }) => id)
    .toSorted();
}

function keyOf(lines: Lines): string {
  return lines.map(({ programme }) => programme).join();
}

test("予算の行が一つだけ asks for those with one line, and shows it", () => {
  const own = corpus.measures.filter(({ handout }) => handout.budget.length === 1);
  const list = listFor("予算の行が一つだけの施策は？");
  expect(list?.hits.map(({ measure }) => measure.id)).toEqual(own.map(({ id }) => id));
  for (const measure of own)
    expect(list?.groundsOf?.(measure)).toEqual(measure.handout.budget.map(({ id }) => id));
});

test.each([
  ["予算が3本付いている施策はどれ", (count: number) => count === 3],
  ["予算の行が三つある施策を教えて", (count: number) => count === 3],
  ["予算の行が二つ以上ある施策はどれですか", (count: number) => count > 1],
  ["Which measures have more than one budget line?", (count: number) => count > 1],
  ["Which measures have two budget lines?", (count: number) => count === 2],
  ["予算の行が一つだけの施策は？二つ以上あるものはいりません", (count: number) => count === 1],
])("%s asks for those with so many", (question, admits) => {
  expect(idsFor(question)).toEqual(withLines(({ length }) => admits(length)));
});

test("all of one year asks for those that have no line of another", () => {
  const own = withLines(
    (lines) => lines.length > 1 && lines.every(({ fiscalYear }) => fiscalYear === 2020),
  );
  expect(idsFor("Which measures have more than one budget line, all of them fiscal 2020?")).toEqual(
    own,
  );
});

test.each([
  "普及展開推進事業の予算は付くのに、気運の醸成事業は付いていない施策はどれ",
  "248百万円の内数はあるが110百万円の内数はない施策はどれですか",
  "Which measures have the 248 million yen line but not the 110 million yen one?",
])("%s asks for those that have the one programme and not the other", (question) => {
  const own = withLines(
    (lines) =>
      lines.some(({ yen }) => yen === 248_000_000) && !lines.some(({ yen }) => yen === 110_000_000),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(idsFor(question)).toEqual(own);
  const { text } = answerer.answer({ question });
  expect(text).not.toContain("合計");
});

test("what has no line is left out where that is asked", () => {
  const question = "総務省と厚生労働省が一緒の施策は？予算の記載がないものは除いて";
  const own = corpus.measures.filter(({ ministries, handout }) => {
    const ids = new Set(ministries.map(({ id }) => id));
    return ids.has("mic") && ids.has("mhlw") && handout.budget.length > 0;
  });
  expect(idsFor(question)).toEqual(own.map(({ id }) => id).toSorted());
});

test("without money, and of several bodies, is no question for a subsidy", () => {
  const own = corpus.measures.filter(
    ({ ministries, handout }) => handout.budget.length === 0 && ministries.length > 1,
  );
  expect(idsFor("Some measures show no money. Which of them name more than one body?")).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
});

test.each([
  "総務省と厚労省の予算の行が並んでいる施策は？",
  "Which measures have budget lines of both MIC and MHLW?",
])("%s asks for those with a line of each", (question) => {
  const own = withLines((lines) =>
    (["mic", "mhlw"] as const).every((id) => lines.some(({ ministry }) => ministry === id)),
  );
  expect(idsFor(question)).toEqual(own);
});

test.each([
  "うちの事業が複数の県にまたがっていますが補助はありますか",
  "銀行が2つあるのですがどちらに振り込まれますか",
  "出張や旅行が三つある社員にも使える施策は？",
  "Show only MIC budget lines",
])("%s asks for no number of budget lines", (question) => {
  expect(listFor(question)?.isOfLines ?? false).toBe(false);
});

test.each([
  "予算の行がまったく同じ施策を全部",
  "Which measures have exactly the same budget lines as another?",
])("%s asks for those whose lines are another's as well", (question) => {
  const keys = corpus.measures.map(({ handout }) => keyOf(handout.budget));
  const isShared = (key: string) => keys.filter((one) => one === key).length > 1;
  expect(idsFor(question)).toEqual(
    withLines((lines) => lines.length > 0 && isShared(keyOf(lines))),
  );
});

test.each([
  ["総務省が予算を出している施策の一覧をください", "mic"],
  ["国土交通省の予算が付いている施策はどれとどれ", "mlit"],
  ["Which measures are funded by MHLW?", "mhlw"],
])("%s asks for those that have a line of %s, whoever else has a part", (question, payer) => {
  expect(idsFor(question)).toEqual(
    withLines((lines) => lines.some(({ ministry }) => ministry === payer)),
  );
});

test("額が内数でない予算がある is not that there is no budget", () => {
  expect(idsFor("予算が内数でない施策を教えて")).toBeUndefined();
});

test.each([
  ["厚労省の予算が付いていない施策は?", "mhlw"],
  ["総務省のお金が入っていない取組は", "mic"],
  ["Which measures get no MHLW money?", "mhlw"],
])("%s asks for those without a line of %s, whoever has a part", (question, payer) => {
  expect(idsFor(question)).toEqual(
    withLines((lines) => !lines.some(({ ministry }) => ministry === payer)),
  );
});

test.each([
  "別々の省の予算が並んでいる施策は?",
  "Which measures have budget lines from different ministries?",
])("%s asks for those that more than one body pays for", (question) => {
  expect(idsFor(question)).toEqual(
    withLines((lines) => new Set(lines.map(({ ministry }) => ministry)).size > 1),
  );
});

test.each([
  "予算の行がどちらも内数の施策は",
  "Which measures have budget lines all of which are shares?",
])("%s asks for those that have no whole amount", (question) => {
  expect(idsFor(question)).toEqual(
    withLines((lines) => lines.length > 0 && lines.every(({ share }) => share)),
  );
});

test("that a budget is printed is asked beside the page", () => {
  const own = corpus.measures.filter(
    ({ handout }) => handout.page === 3 && handout.budget.length > 0,
  );
  expect(idsFor("3ページの施策で予算額が書かれているものは")).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
});

test("the politeness of 「いただけますか」 is no 「だけ」", () => {
  expect(idsFor("国交省のお金が入っている取り組みを教えていただけますか")).toEqual(
    withLines((lines) => lines.some(({ ministry }) => ministry === "mlit")),
  );
});

test("one body's budget and not the other's is asked for by two clauses", () => {
  const own = withLines(
    (lines) =>
      lines.some(({ ministry }) => ministry === "mic") &&
      !lines.some(({ ministry }) => ministry === "mhlw"),
  );
  expect(idsFor("総務省の予算は付いているのに厚労省の予算は付いていない施策は")).toEqual(own);
});

test("no money from a body is asked beside the heading", () => {
  const own = corpus.measures.filter(
    ({ handout }) =>
      handout.section.startsWith("３－４") &&
      handout.budget.every(({ ministry }) => ministry !== "mhlw"),
  );
  expect(
    idsFor("List what falls under 3-4. Which of those get no money from the labour ministry?"),
  ).toEqual(own.map(({ id }) => id).toSorted());
});

test.each([
  ["予算を足すと358百万円になる施策はどれですか", (sum: number) => sum === 358e6],
  [
    "If you add up each measure's lines, which land between 100 and 300 million yen?",
    (sum: number) => sum >= 100e6 && sum <= 300e6,
  ],
])("%s adds up what is printed of each measure", (question, meets) => {
  expect(idsFor(question)).toEqual(
    withLines((lines) => lines.length > 0 && meets(lines.reduce((sum, { yen }) => sum + yen, 0))),
  );
});

test.each(["31年度の予算額が書かれている施策", "5,000万円より少ない予算が載っているのはどれ"])(
  "%s asks for no more than those lines",
  (question) => {
    expect(listFor(question)).toBeUndefined();
  },
);

test("what has no line at all is cited by what is printed of it", () => {
  const { text } = answerer.answer({ question: "厚労省の予算が付いていない施策は" });
  const items = text.split(/ (?=\(\d+\) )/u).slice(1);
  expect(items.length).toBeGreaterThan(0);
  expect(items.filter((item) => !/\[\d+\]/u.test(item))).toEqual([]);
});
