import { expect, test } from "vitest";
import { languages } from "../../src/corpus/vocabulary.ts";
import { starterGroups } from "../../src/views/starters.ts";
import { answerer } from "../fixtures/site.ts";

const starters = starterGroups.flatMap((group) => group.starters);

test("six to eight questions are offered", () => {
  expect(starters.length).toBeGreaterThanOrEqual(6);
  expect(starters.length).toBeLessThanOrEqual(8);
});

test.each(
  starters.flatMap(({ measure, question }) =>
    languages.map((lang) => [question[lang], measure, lang] as const),
  ),
)("“%s” finds %s first", (question, measure, lang) => {
  const answer = answerer.answer({ question, lang });
  expect(answer.hits[0]?.measure.id).toBe(measure);
  expect(answer.status).toBe("answered");
});
