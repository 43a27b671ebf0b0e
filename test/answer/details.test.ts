import { describe, expect, test } from "vitest";
import { rankDetails } from "../../src/answer/details.ts";
import { asksDetail, choosePassages } from "../../src/answer/passage-choice.ts";
import { parts } from "../fixtures/parts.ts";

function detailsOf(question: string) {
  const query = parts.readQuery(question);
  const [hit] = parts.ranking.rank(query);
  if (!hit) throw new Error("Expected a measure, found none");
  const phrasings = parts.ranking.phrasingsOf(query);
  const likelihood = parts.ranking.passageLikelihoodOf(query);
  const classes = parts.ranking.classesOf(query);
  const details = rankDetails(query, hit, {
    passages: [...parts.passages.values()],
    phrasings,
    likelihood,
    classes,
  });
  return { query, hit, details, told: details.filter(({ passage }) => passage.kind !== "gap") };
}

test.each([
  ["令和2年度のテレワークコースの締切は", "equipment-subsidy-06"],
  ["職場意識改善助成金とは何ですか", "equipment-subsidy-01"],
  ["テレワーク先駆者百選はいつ始まりましたか", "awards-01"],
  ["相談センターは何時まで開いていますか", "consultation-centers-05"],
  ["テレワーク相談センターのメールアドレスは", "consultation-centers-05"],
  ["2019年のテレワーク・デイズには何団体が参加しましたか", "telework-days-07"],
])("%s is told by %s", (question, id) => {
  expect(detailsOf(question).told[0]?.passage.id).toBe(id);
});

test("ranks every passage of the measure and none of another", () => {
  const { hit, details } = detailsOf("テレワークの相談をしたい");
  const own = [...parts.passages.values()].filter(({ measureId }) => measureId === hit.measure.id);
  expect(details.map(({ passage }) => passage.id).toSorted()).toEqual(
    own.map(({ id }) => id).toSorted(),
  );
  const scores = details.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

describe("a passage", () => {
  test("of another year than the one asked for is not in it", () => {
    const { details } = detailsOf("令和7年度の助成金の額はいくらですか");
    const past = details.find(({ passage }) => passage.id === "equipment-subsidy-01");
    const now = details.find(({ passage }) => passage.id === "equipment-subsidy-21");
    expect(past?.inYear).toBe(false);
    expect(now?.inYear).toBe(true);
    expect(now?.score).toBeGreaterThan(past?.score ?? 0);
  });

  test("that names the body asked for stands before one that names another of the measure's", () => {
    const { details } = detailsOf("サテライトオフィスの補助、国土交通省のほうの予算はいくらですか");
    const evidenceOf = (id: string) => details.find(({ passage }) => passage.id === id)?.evidence;
    expect(evidenceOf("satellite-office-subsidy-b2")).toMatchObject({ body: 1, otherBody: 0 });
    expect(evidenceOf("satellite-office-subsidy-b1")).toMatchObject({ body: 0, otherBody: 1 });
    const lines = choosePassages(details, detailsOf("国土交通省のほうの予算は").query);
    expect(lines[0]?.passage.id).toBe("satellite-office-subsidy-b2");
  });

  test("about another subject than the one named is not on it", () => {
    const { details } = detailsOf("職場意識改善助成金とは何ですか");
    const other = details.find(({ passage }) => passage.id === "equipment-subsidy-06");
    expect(other?.onSubject).toBe(false);
  });

  test.each([
    ["0120-916-479に電話したけどつながらない", "consultation-centers-03"],
    ["03-5422-1517はどこの番号？", "support-network-03"],
    ["teleworkgekkan.go.jp は何のサイト？", "telework-month-05"],
  ])("that has the number or address of %s is first", (question, id) => {
    expect(detailsOf(question).told[0]?.passage.id).toBe(id);
  });

  test("with a former telephone number stands behind the present one", () => {
    const ids = detailsOf("今の相談の電話番号は何番ですか").details.map(
      ({ passage }) => passage.id,
    );
    expect(ids.indexOf("consultation-centers-05")).toBeLessThan(
      ids.indexOf("consultation-centers-03"),
    );
  });
});

describe("choosePassages", () => {
  test.each([
    "機器の購入に使える補助はありますか",
    "令和2年度のテレワークコースの締切は",
    "テレワーク月間とは何ですか",
    "輝くテレワーク賞の賞金はいくらですか",
    "IoT推進ラボとは",
  ])("shows of %s at most three, no gap, with the handout's own words", (question) => {
    const { details, query } = detailsOf(question);
    const chosen = choosePassages(details, query);
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.length).toBeLessThanOrEqual(3);
    const kinds = chosen.map(({ passage }) => passage.kind);
    expect(kinds).toContain("quotation");
    expect(kinds).not.toContain("gap");
    expect(new Set(chosen.map(({ passage }) => passage.id)).size).toBe(chosen.length);
  });

  test.each([
    ["テレワークの表彰はありますか", "awards-q2", "awards-q1"],
    ["What topics do the seminars cover?", "seminars-q2", "seminars-q1"],
    ["情報漏れを防ぐ手引きが第5版になったのはいつですか", "guidelines-q3", "guidelines-q1"],
  ])("of %s shows the line that says something, not the heading", (question, line, other) => {
    const { details, query } = detailsOf(question);
    const lines = choosePassages(details, query)
      .map(({ passage }) => passage)
      .filter(({ role }) => role === "line");
    expect(lines.map(({ id }) => id)).toContain(line);
    expect(lines[0]?.id).not.toBe(other);
  });

  test("shows a budget line where the budget is asked for", () => {
    const { details, query } = detailsOf("サテライトオフィスの補助の予算は");
    expect(choosePassages(details, query).map(({ passage }) => passage.role)).toContain("budget");
  });
});

test.each([
  ["令和2年度のテレワークコースの締切は", true],
  ["2019年のテレワーク・デイズには何団体が参加しましたか", true],
  ["相談センターの電話番号は", true],
  ["在宅で頑張る社員がいる会社をほめてほしい", false],
])("%s asks for a detail: %s", (question, expected) => {
  const { details, query } = detailsOf(question);
  expect(asksDetail(query, details)).toBe(expected);
});

const nearest = (question: string) => detailsOf(question).told[0]!;

test("a prefecture's scheme is told where the prefecture is named, and not elsewhere", () => {
  const named = nearest("栃木の会社です。県は国の助成金に何割足してくれましたか");
  expect(named.passage.id).toBe("equipment-subsidy-15");
  expect(named.evidence.elsewhere).toBe(0);
  const other = detailsOf("岡山の会社です。県は国の助成金に何割足してくれましたか").told;
  const ofTochigi = other.find(({ passage }) => passage.id === "equipment-subsidy-15");
  expect(ofTochigi?.evidence.elsewhere).toBe(1);
});

test("hours older than the handout are not told of today, unless their owner is named", () => {
  expect(nearest("What hours is the telework helpline open?").passage.id).toBe(
    "consultation-centers-05",
  );
  expect(nearest("東京テレワーク推進センターは何時から何時まで？").passage.id).toBe(
    "consultation-centers-09",
  );
});

test("of today nothing is told by what had ended before the handout", () => {
  const { passage } = nearest("社員の一部は在宅です。今の助成金は広げる場合にも使えますか");
  expect(Number(passage.asOf.slice(0, 4))).toBeGreaterThanOrEqual(2020);
});
