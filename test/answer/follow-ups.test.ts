import { expect, test } from "vitest";
import { suggestFollowUps } from "../../src/answer/follow-ups.ts";
import { answerer, corpus } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

function suggest(question: string, lang: "ja" | "en" = "ja") {
  const query = parts.readQuery(question);
  return suggestFollowUps(query, { best: parts.ranking.rank(query)[0], lang });
}

test("offers what a fact of the measure can answer", () => {
  expect(suggest("機器の購入に使える補助はありますか")).toEqual([
    "今も使えますか",
    "対象になるのは誰ですか",
    "申し込みの方法は？",
    "問い合わせ先は？",
  ]);
});

test.each([
  ["サテライトオフィスの補助の予算は？", "予算はいくらですか"],
  ["助成金は今も申請できますか", "今も使えますか"],
  ["テレワーク相談センターの電話番号は？", "問い合わせ先は？"],
])("after %s does not offer %s", (question, asked) => {
  expect(suggest(question)).not.toContain(asked);
  expect(suggest(question).length).toBeGreaterThan(0);
});

test("offers no budget where the handout prints none", () => {
  expect(corpus.measures.find(({ id }) => id === "iot-labs")?.handout.budget).toEqual([]);
  expect(suggest("IoT推進ラボとは")).not.toContain("予算はいくらですか");
});

test("offers four at most, in the reader's language", () => {
  const offered = suggest("Is there a subsidy for equipment?", "en");
  expect(offered.length).toBeLessThanOrEqual(4);
  for (const question of offered) expect(question).toMatch(/^[\x20-\x7E]+\?$/);
});

test("offers nothing where there is no measure", () => {
  const query = parts.readQuery("カレー");
  expect(suggestFollowUps(query, { best: undefined, lang: "ja" })).toEqual([]);
});

test.each([
  "サテライトオフィスの整備に補助はありますか",
  "輝くテレワーク賞に応募したい",
  "IoT推進ラボとは",
])("what is offered after %s stays with its measure, asked as the page asks it", (first) => {
  const { followUps, hits } = answerer.answer({ question: first });
  const after = hits[0]?.measure.id ?? "";
  expect(followUps.length).toBeGreaterThan(0);
  for (const question of followUps) {
    const next = answerer.answer({ question, history: [first], after });
    expect(next.status, question).not.toBe("unanswerable");
    expect(next.hits[0]?.measure.id, question).toBe(after);
  }
});
