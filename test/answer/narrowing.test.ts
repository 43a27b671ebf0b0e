import { expect, test } from "vitest";
import type { Question } from "../../src/answer/answer-shape.ts";
import { answerer, corpus } from "../fixtures/site.ts";

const question = "機器の購入に使える補助はありますか";

function ask(part: Partial<Question>) {
  return answerer.answer({ question, lang: "ja", limit: 10, ...part });
}

test.each(["quotation", "fact"] as const)("shows passages of one kind: %s", (passageKind) => {
  const { hits } = ask({ passageKind });
  expect(hits.length).toBeGreaterThan(1);
  const kinds = hits.flatMap(({ passages }) => passages.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set([passageKind]));
});

test("shows measures of one state", () => {
  const { hits } = ask({ question: "総務省の施策を全部教えてください", state: "continued" });
  expect(hits.length).toBeGreaterThan(1);
  expect(hits.every(({ validity }) => validity.state === "continued")).toBe(true);
});

test("shows what speaks of one fiscal year", () => {
  const { hits } = ask({ fiscalYear: 2026 });
  const shown = hits.flatMap(({ passages }) => passages.map(({ id }) => id));
  const facts = corpus.measures.flatMap((measure) => measure.facts);
  expect(shown).not.toEqual([]);
  for (const id of shown) {
    const fact = facts.find((one) => one.id === id);
    expect(`${fact?.fiscalYear} ${fact?.ja}`).toMatch(/2026|令和8年/);
  }
});

test("finds nothing where nothing passes", () => {
  expect(ask({ fiscalYear: 1999 })).toMatchObject({ status: "unanswerable", hits: [] });
});
