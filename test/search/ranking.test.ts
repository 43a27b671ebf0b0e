import { describe, expect, test } from "vitest";
import { corpus } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

const { ranking, readQuery } = parts;

function rank(question: string) {
  return ranking.rank(readQuery(question));
}

function bestFor(question: string): string | undefined {
  return rank(question)[0]?.measure.id;
}

test.each([
  ["社員に貸すパソコンを買うお金を国に助けてほしい", "equipment-subsidy"],
  ["テレワークに詳しい人に会社まで来て教えてほしい", "support-network"],
  ["テレワークのことを電話で聞ける窓口", "consultation-centers"],
  ["廃校を仕事場に変える費用の補助", "satellite-office-subsidy"],
  ["東京オリンピックのころの夏の呼びかけ", "telework-days"],
  ["11月に行われる普及の取組", "telework-month"],
  ["百選に選ばれるには", "awards"],
  ["テレワークのセミナーに出たい", "seminars"],
  ["同じ業種の会社の導入事例を見たい", "case-studies"],
  ["IoT推進ラボとは何ですか", "iot-labs"],
  ["役所で働く国家公務員の在宅勤務", "national-civil-servants"],
  ["育児や介護との両立を進める施策", "women-and-work-life-balance"],
  ["セキュリティの指針を読みたい", "guidelines"],
  ["テレワークをしている人の割合の調査", "goals-and-surveys"],
])("%s is about %s", (question, id) => {
  expect(bestFor(question)).toBe(id);
});

test.each([
  ["Is there money for buying laptops?", "equipment-subsidy"],
  ["Can an expert come to our company?", "support-network"],
  ["Where can I read examples of other firms?", "case-studies"],
  ["Which award can we apply for?", "awards"],
])("%s is about %s", (question, id) => {
  expect(bestFor(question)).toBe(id);
});

test("ranks every measure once, best first", () => {
  const hits = rank("機器の購入に使える補助はありますか");
  expect(new Set(hits.map(({ measure }) => measure.id)).size).toBe(corpus.measures.length);
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test.each([
  "機器の購入",
  "機材の購入",
  "パソコンの購入",
  "端末の購入",
  "ＰＣの購入",
  "buying a PC",
])("%s is about the same measure, whatever the word", (words) => {
  expect(bestFor(`${words} ${/[a-z]/.test(words) ? "subsidy" : "に補助"}`)).toBe(
    "equipment-subsidy",
  );
});

describe("the context", () => {
  test("keeps measures of other bodies out", () => {
    const hits = ranking.rank(readQuery("補助はありますか"), { ministry: "mlit" });
    expect(hits.length).toBeGreaterThan(0);
    for (const { measure } of hits)
      expect(measure.ministries.map(({ id }) => id)).toContain("mlit");
    expect(hits[0]?.measure.id).toBe("satellite-office-subsidy");
  });

  test("raises the measure that the conversation was about", () => {
    const query = readQuery("予算はいくらですか");
    const before = ranking.rank(query).findIndex(({ measure }) => measure.id === "seminars");
    const prior = new Map([["seminars", 7]]);
    const after = ranking
      .rank(query, { prior })
      .findIndex(({ measure }) => measure.id === "seminars");
    expect(after).toBeLessThan(before);
    expect(after).toBe(0);
  });
});

test("gives each measure passages of its own, best first", () => {
  for (const { measure, passages } of rank("助成金の申請の期限はいつですか")) {
    expect(passages.every(({ passage }) => passage.measureId === measure.id)).toBe(true);
    const scores = passages.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  }
});

test("tells which words stand in a measure's profile", () => {
  const [best] = rank("機器の購入に使える補助はありますか");
  expect(["機器", "補助", "冷蔵庫"].map((word) => best?.named.has(word))).toEqual([
    true,
    true,
    false,
  ]);
});

test("knows which words are used of a measure, and how many measures use them", () => {
  expect(ranking.uses("派遣")).toBe(true);
  expect(ranking.uses("シーラカンス")).toBe(false);
  expect(ranking.holders("テレワーク")).toBeGreaterThan(10);
  expect(ranking.holders("ラボ")).toBeLessThan(4);
});

describe("phrasingsOf", () => {
  test("finds what people ask for in the words of the question", () => {
    const near = ranking.phrasingsOf(readQuery("領収書はいつ出せばいいですか"));
    const scores = corpus.measures.map(({ id }) => near.ofTarget(id).score);
    expect(near.ofTarget("equipment-subsidy").score).toBe(Math.max(...scores));
    expect(near.ofTarget("equipment-subsidy").likeness).toBeGreaterThan(0.5);
  });

  test("measures likeness from 0 to 1", () => {
    const near = ranking.phrasingsOf(readQuery("テレワークの相談の電話番号"));
    const likenesses = [
      ...corpus.measures.map(({ id }) => near.ofTarget(id).likeness),
      ...[...parts.passages.keys()].map((id) => near.ofPassage(id).likeness),
    ];
    for (const likeness of likenesses) {
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1 + 1e-9);
    }
  });
});

test("finds off-topic words likelier outside than in any measure", () => {
  const likelihood = ranking.likelihoodOf(readQuery("カレーの作り方と明日の天気"));
  const best = Math.max(...corpus.measures.map(({ id }) => likelihood.get(id) ?? 0));
  expect(likelihood.get("outside")).toBeGreaterThan(best);
});
