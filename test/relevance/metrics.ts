/**
 * Judgements and answers → the metrics of README.md beside this file, whole and by style.
 */
import type { Answer, Hit } from "../../src/answer/answer-shape.ts";
import type { Judgement } from "./judgement.ts";

export type Judged = { readonly judgement: Judgement; readonly answer: Answer };

export const metricNames = [
  "hit@1",
  "all-in-top-5",
  "MRR@5",
  "ministry containment",
  "fact containment",
  "fact accuracy",
  "refusal rate",
  "false refusal rate",
] as const;

export type MetricName = (typeof metricNames)[number];

/** A question's value in one metric, 0 to 1; undefined where the metric does not apply. */
export type Score = (
  judged: Judged,
  factText: (id: string, lang: "ja" | "en") => string,
) => number | undefined;

export const scores: Readonly<Record<MetricName, Score>> = {
  "hit@1": ({ judgement, answer }) =>
    judgement.answerable && judgement.goldMode === "any"
      ? Number(judgement.gold.includes(rankedIds(answer)[0] ?? ""))
      : undefined,
  "all-in-top-5": ({ judgement, answer }) =>
    judgement.answerable && judgement.goldMode === "all"
      ? Number(judgement.gold.every((id) => rankedIds(answer).includes(id)))
      : undefined,
  "MRR@5": ({ judgement, answer }) => {
    if (!judgement.answerable) return undefined;
    const rank = rankedIds(answer).findIndex((id) => judgement.gold.includes(id));
    return rank < 0 ? 0 : 1 / (rank + 1);
  },
  "ministry containment": ({ judgement, answer }) =>
    judgement.answerable && judgement.ministries.length > 0
      ? Number(containsAll(shownText(judgement, answer), judgement.ministries))
      : undefined,
  "fact containment": ({ judgement, answer }) =>
    judgement.answerable && judgement.facts.length > 0 && judgement.factIds.length === 0
      ? Number(containsAll(shownText(judgement, answer), judgement.facts))
      : undefined,
  "fact accuracy": ({ judgement, answer }, factText) => {
    if (!judgement.answerable || judgement.factIds.length === 0) return undefined;
    const shown = shownText(judgement, answer);
    const wanted = judgement.factIds.map((id) => {
      const text = toComparable(factText(id, judgement.lang));
      return judgement.facts.filter((part) => text.includes(toComparable(part)));
    });
    return Number(wanted.some((parts) => parts.length > 0 && containsAll(shown, parts)));
  },
  "refusal rate": ({ judgement, answer }) =>
    judgement.answerable ? undefined : Number(isRefused(judgement, answer)),
  "false refusal rate": ({ judgement, answer }) =>
    judgement.answerable ? Number(isRefused(judgement, answer)) : undefined,
};

/** Ids at ranks 1–5; a refusal's ranking counts as empty. */
function rankedIds(answer: Answer): string[] {
  if (answer.status === "unanswerable") return [];
  return answer.hits.slice(0, 5).map((hit) => hit.measure.id);
}

/** A `partial` response is a refusal where the corpus does not hold the answer, else none. */
function isRefused(judgement: Judgement, answer: Answer): boolean {
  return answer.status === "unanswerable" || (answer.status === "partial" && !judgement.answerable);
}

function shownText(judgement: Judgement, answer: Answer): string {
  if (answer.status === "unanswerable") return "";
  const hits = answer.hits.slice(0, judgement.goldMode === "any" ? 1 : 5);
  return toComparable([answer.text, ...hits.map(hitText)].join("\n"));
}

function hitText(hit: Hit): string {
  return [
    ...hit.passages.slice(0, 3).map((passage) => passage.text),
    ...hit.ministries.map((ministry) => ministry.name),
    ...hit.programmes.map((programme) => `${programme.name} ${programme.budget}`),
  ].join("\n");
}

function containsAll(text: string, parts: readonly string[]): boolean {
  return parts.every((part) => text.includes(toComparable(part)));
}

function toComparable(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
