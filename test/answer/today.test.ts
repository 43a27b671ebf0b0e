import { expect, test } from "vitest";
import { type DetailHit, rankDetails } from "../../src/answer/details.ts";
import { withToday } from "../../src/answer/today.ts";
import { parts } from "../fixtures/parts.ts";

const { ranking, readQuery, passages } = parts;

/** Ids of what is told where the given fact is the nearest. */
function told(question: string, nearest: string): string[] {
  const query = readQuery(question);
  const measureId = passages.get(nearest)?.measureId;
  const hit = ranking.rank(query).find(({ measure }) => measure.id === measureId);
  if (!hit) throw new Error(`Expected the measure of ${nearest}, found none`);
  const details = rankDetails(query, hit, {
    passages: [...passages.values()],
    phrasings: ranking.phrasingsOf(query),
    likelihood: ranking.passageLikelihoodOf(query),
    classes: ranking.classesOf(query),
  }).filter(({ passage }) => passage.kind !== "gap");
  const first = details.find(({ passage }) => passage.id === nearest) as DetailHit;
  const near = details.map((one) => (one === first ? { ...one, score: details[0]!.score } : one));
  return withToday(near[details.indexOf(first)]!, near, { query, measure: hit.measure }).map(
    ({ passage }) => passage.id,
  );
}

test("how it is now stands before how it was", () => {
  expect(told("助成の目標は何％", "goals-and-surveys-07").slice(0, 2)).toEqual([
    "goals-and-surveys-08",
    "goals-and-surveys-07",
  ]);
});

test.each(["2020年の政府目標は", "政府の目標は何％でしたか"])(
  "of %s what was is told alone",
  (question) => {
    expect(told(question, "goals-and-surveys-07")).toEqual(["goals-and-surveys-07"]);
  },
);

test("a thing that has ended is told with what took its place", () => {
  expect(told("先駆者百選に応募したいんですけど締切は", "awards-04")).toEqual([
    "awards-04",
    "awards-06",
  ]);
});

test.each(["トップランナーに今から応募できますか", "トップランナー2025まだ応募できますか"])(
  "that the call is closed is told beside who may apply: %s",
  (question) => {
    expect(told(question, "awards-07")).toEqual(["awards-07", "awards-08"]);
  },
);

test("what is covered now stands before what came to be covered, in whatever words", () => {
  expect(told("リモートデスクトップの代金は出る？", "equipment-subsidy-18").slice(0, 2)).toEqual([
    "equipment-subsidy-25",
    "equipment-subsidy-18",
  ]);
});

test("since when something is covered is told by when that came", () => {
  expect(told("クラウドPBXはいつから対象ですか", "equipment-subsidy-18")[0]).toBe(
    "equipment-subsidy-18",
  );
});

test("whom it is for now stands before whom it came to be for", () => {
  expect(told("うちの会社でももらえますか", "equipment-subsidy-17")[0]).toBe(
    "equipment-subsidy-22",
  );
});

test("whom it is for now is not told to whoever asks for another thing", () => {
  expect(told("いつからお試しでも対象になりましたか", "equipment-subsidy-17")[0]).toBe(
    "equipment-subsidy-17",
  );
  expect(told("電子申請の入口は", "equipment-subsidy-17")).not.toContain("equipment-subsidy-22");
});

test("a fact that the corpus pairs with how it is now stands behind that", () => {
  expect(told("計画は先に出しておくものですか", "equipment-subsidy-19")).toEqual([
    "equipment-subsidy-20",
    "equipment-subsidy-19",
  ]);
});

test.each(["コロナ禍で対象だったものは", "令和2年度は何が対象ですか"])(
  "of an earlier time no pair is told: %s",
  (question) => {
    expect(told(question, "equipment-subsidy-05")).not.toContain("equipment-subsidy-25");
  },
);

test("a fact without which another would mislead stands behind it", () => {
  expect(told("IoT推進ラボは全部で何地域", "iot-labs-03")).toEqual(["iot-labs-03", "iot-labs-04"]);
});
