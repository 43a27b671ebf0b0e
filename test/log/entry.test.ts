import { expect, test } from "vitest";
import { readKnowledge } from "../../src/answer/knowledge.ts";
import { isEntryId, toEntry, toHour } from "../../src/log/entry.ts";
import { now } from "./examples.ts";

const asked = { now, filters: {}, words: [], origin: null };

test("keeps the hour alone of a time", () => {
  expect(toHour(Date.parse("2026-08-24T07:59:59.999+09:00"))).toBe("2026-08-23T22:00Z");
});

test("keeps of an answer what it showed, under an id of its own", { timeout: 60_000 }, async () => {
  const { answerer } = await readKnowledge("corpus");
  const answer = answerer.answer({ question: "機器の購入に使える補助はありますか", limit: 2 });
  const [one, another] = [toEntry(answer, asked), toEntry(answer, asked)];
  expect(one).toEqual({
    ...asked,
    now: undefined,
    id: one.id,
    hour: "2026-08-24T07:00Z",
    question: "機器の購入に使える補助はありますか",
    lang: "ja",
    status: "answered",
    reason: null,
    shown: answer.hits.map(({ measure, rank }) => ({ measure: measure.id, rank })),
    corpusVersion: answer.corpusVersion,
  });
  expect(one.shown[0]).toEqual({ measure: "equipment-subsidy", rank: 1 });
  expect(isEntryId(one.id)).toBe(true);
  expect(one.id).not.toBe(another.id);
});

test.each(["", "1", "../telework.db", "' or 1=1 --", "0".repeat(36)])(
  "knows %j as no id",
  (text) => {
    expect(isEntryId(text)).toBe(false);
  },
);
