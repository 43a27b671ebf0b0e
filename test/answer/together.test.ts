import { expect, test } from "vitest";
import { rankDetails } from "../../src/answer/details.ts";
import { findTogether } from "../../src/answer/together.ts";
import { parts } from "../fixtures/parts.ts";

const { ranking, readQuery, passages } = parts;

function together(question: string): string[] {
  const query = readQuery(question);
  const [best] = ranking.rank(query);
  if (!best) throw new Error("Expected a measure, found none");
  const details = rankDetails(query, best, {
    passages: [...passages.values()],
    phrasings: ranking.phrasingsOf(query),
    likelihood: ranking.passageLikelihoodOf(query),
    classes: ranking.classesOf(query),
  });
  return findTogether(details, query, best.measure).map(({ passage }) => passage.id);
}

test.each([
  "2020年と2024年の企業の導入率を比べて",
  "Compare the company adoption rate of 2020 and 2024.",
])("of two years each is told, what was and not what was aimed at: %s", (question) => {
  expect(together(question)).toEqual(["goals-and-surveys-01", "goals-and-surveys-03"]);
});

test("of a year of which nothing is told there is nothing side by side", () => {
  expect(together("2020年と2035年の企業の導入率を比べて")).toEqual([]);
});

test.each([
  ["トップランナーと百選ってどう違うの", "awards-06"],
  ["サポートネットワークと相談センターって何が違うの？", "support-network-08"],
  ["Compare the Telework Pioneers and the Top Runners.", "awards-06"],
])("of two things the statement that speaks of both is told: %s", (question, id) => {
  expect(together(question)).toEqual([id]);
});

test("where they share no more than a ceremony, what each of them is is told", () => {
  const ids = together("輝くテレワーク賞とトップランナーの違いは");
  expect(ids.toSorted()).toEqual(["awards-06", "awards-10"]);
});

test("one thing is not compared", () => {
  expect(together("先駆者百選は今と何が違う")).toEqual([]);
  expect(together("企業の導入率は")).toEqual([]);
});
