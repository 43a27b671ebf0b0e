/**
 * What the log keeps of a question, and of what people say of its answer.
 *
 * No address, browser or session: the hour is the finest time, and the id, which cannot be guessed,
 * is known to the asker alone. The text comes here masked already.
 */
import { randomUUID } from "node:crypto";
import type { Answer, Question } from "../answer/answer-shape.ts";

export type Entry = {
  readonly id: string;
  /** The UTC hour: `2026-08-24T07:00Z`. */
  readonly hour: string;
  /** Without personal data; null when texts are not kept. */
  readonly question: string | null;
  readonly lang: Answer["lang"];
  readonly filters: Filters;
  readonly status: Answer["status"];
  readonly reason: Answer["reason"];
  /** Ranks from 1; empty when nothing was found. */
  readonly shown: readonly { readonly measure: string; readonly rank: number }[];
  /** Words of the question that the corpus does not know; gaps are grouped by them. */
  readonly words: readonly string[];
  /** Where the widget stands; null on our own page. */
  readonly origin: string | null;
  readonly corpusVersion: string;
};

type Filters = Pick<Question, "ministry" | "section" | "current" | "after">;

export const feedbackReasons = [
  "wrong-measure",
  "outdated",
  "too-little",
  "too-hard",
  "broken-link",
  "not-what-i-wanted",
  "other",
] as const;

type FeedbackReason = (typeof feedbackReasons)[number];

/** One of each kind for an entry: the same again counts once, another takes its place. */
export type Feedback = {
  readonly entry: string;
  /** From the asker, or from staff who could not answer a caller. */
  readonly kind: "public" | "desk";
  readonly helpful: boolean;
  /** Null adds none: a reason given before stays while `helpful` stays. */
  readonly reason: FeedbackReason | null;
  /** Free text without personal data; null when texts are not kept. */
  readonly note: string | null;
  readonly hour: string;
};

type Asked = {
  readonly now: number;
  readonly filters: Filters;
  readonly words: readonly string[];
  readonly origin: string | null;
};

/** The answer's question must be masked. */
export function toEntry(answer: Answer, { now, ...asked }: Asked): Entry {
  const { question, lang, status, reason, corpusVersion } = answer;
  const shown = answer.hits.map(({ measure, rank }) => ({ measure: measure.id, rank }));
  const hour = toHour(now);
  return { id: randomUUID(), hour, question, lang, status, reason, shown, corpusVersion, ...asked };
}

/** Milliseconds since 1970 → `2026-08-24T07:00Z`; sorts as text. */
export function toHour(now: number): string {
  return `${new Date(now).toISOString().slice(0, 13)}:00Z`;
}

/** Milliseconds since 1970 → `2026-08-24T07:15:00.000Z`; sorts as text. Of staff alone. */
export function toMoment(now: number): string {
  return new Date(now).toISOString();
}

export function isEntryId(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
