import { expect, test } from "vitest";
import { answerer } from "../fixtures/site.ts";

const question = "機器の購入に使える補助はありますか";

function explain(asked: string) {
  const answer = answerer.answer({ question: asked, lang: "ja", explained: true });
  if (!answer.explanation) throw new Error("expected an explanation");
  return { answer, ...answer.explanation };
}

test("is told only where it is asked for", () => {
  expect(answerer.answer({ question })).not.toHaveProperty("explanation");
});

test("takes a score apart into what adds to it and what takes from it", () => {
  const { answer, ranked } = explain(question);
  expect(ranked[0]).toMatchObject({ id: answer.hits[0]?.measure.id, losses: [] });
  for (const { id, score, signs } of ranked) {
    const sum = signs.reduce((all, { value }) => all + value, 0);
    // Small shares are left out.
    expect(Math.abs(sum - score), id).toBeLessThan(0.3);
  }
});

test("tells which words were found where, and which were not", () => {
  const [best, next] = explain(question).ranked;
  expect(best).toMatchObject({ inNames: ["機器", "購入", "補助"], missing: [] });
  expect(next).toMatchObject({ inPassages: ["機器"], missing: ["購入"] });
});

test("tells what a measure has less of than the best, the largest loss first", () => {
  const { ranked } = explain(question);
  for (const { losses } of ranked.slice(1)) {
    const values = losses.map(({ value }) => value);
    expect(values.length).toBeGreaterThan(0);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(Math.max(...values)).toBeLessThan(0);
  }
});

test("tells how far the grounds reach", () => {
  const enough = explain(question).grounds;
  expect(enough.sum).toBeGreaterThan(enough.sure);
  const none = explain("電気自動車の補助金はありますか").grounds;
  expect(none.sum).toBeLessThan(none.possible);
  expect(none.signs[0]?.value).toBeLessThan(0);
});
