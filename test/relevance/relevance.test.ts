import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answerer, corpus } from "../fixtures/site.ts";
import { type Judgement, readJudgements } from "./judgement.ts";
import { type Judged, type MetricName, scores } from "./metrics.ts";

const facts = new Map(corpus.measures.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact])));

async function judge(name: string): Promise<readonly Judged[]> {
  const judgements = await readJudgements(`test/relevance/${name}.jsonl`);
  return judgements.map((judgement) => {
    const { question, history } = judgement;
    return { judgement, answer: answerer.answer({ question, history }) };
  });
}

/** Mean over the questions that the metric applies to. */
function measure(judged: readonly Judged[], metric: MetricName): number {
  const values = judged
    .map((one) => scores[metric](one, (id, lang) => facts.get(id)?.[lang] ?? ""))
    .filter((value) => value !== undefined);
  expect(values.length, `questions for ${metric}`).toBeGreaterThan(0);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const questions = await judge("questions.dev");
const details = await judge("details.dev");
const both = [...questions, ...details];

type Floor = readonly [MetricName, floor: number, sets: string, judged: readonly Judged[]];

test.each<Floor>([
  ["hit@1", 0.95, "questions.dev", questions],
  ["all-in-top-5", 0.85, "questions.dev", questions],
  ["ministry containment", 0.95, "questions.dev", questions],
  ["fact containment", 0.88, "questions.dev", questions],
  ["refusal rate", 0.9, "questions.dev", questions],
  ["hit@1", 0.93, "details.dev", details],
  ["fact accuracy", 0.88, "details.dev", details],
  // Six questions of details.dev are unanswerable: too few for a floor of their own.
  ["refusal rate", 0.9, "both development sets", both],
])("%s is at least %d on %s", (metric, floor, _, judged) => {
  expect(measure(judged, metric)).toBeGreaterThanOrEqual(floor);
});

test.each([
  ["questions.dev", questions],
  ["details.dev", details],
])("on %s hardly ever refuses what the corpus holds", (_, judged) => {
  expect(measure(judged, "false refusal rate")).toBeLessThanOrEqual(0.02);
});

test("finds the measure in questions of one or two words", async () => {
  expect(measure(await judge("practice.short"), "hit@1")).toBeGreaterThanOrEqual(0.95);
});

function idsOf(judgements: readonly Judgement[]): string[] {
  return judgements.map(({ id }) => id);
}

describe("the judged questions", async () => {
  const files = globSync("test/relevance/*.jsonl");
  const all = (await Promise.all(files.map(readJudgements))).flat();

  test("have ids that are unique over all files", () => {
    expect(new Set(idsOf(all)).size).toBe(all.length);
  });

  test("name measures and facts of the corpus", () => {
    const ids = new Set(corpus.measures.map(({ id }) => id));
    const astray = all.filter(
      ({ gold, factIds }) =>
        !gold.every((id) => ids.has(id)) || !factIds.every((id) => facts.has(id)),
    );
    expect(idsOf(astray)).toEqual([]);
  });

  test("ask for strings that stand in the facts they name, or in the handout", () => {
    const printed = corpus.documents.flatMap(({ pages }) => pages.map(({ text }) => text)).join("");
    const strangers = all.filter(({ answerable, lang, factIds, facts: parts }) => {
      const texts = factIds.map((id) => facts.get(id)?.[lang] ?? "");
      const source = toComparable(texts.length > 0 ? texts.join("\n") : printed);
      return answerable && !parts.every((part) => source.includes(toComparable(part)));
    });
    expect(idsOf(strangers)).toEqual([]);
  });
});

function toComparable(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}
