/**
 * The log's counts and gaps of a period → the figures of a report, with small groups marked.
 *
 * Each group of rows adds up to the total, so what is hidden is settled within it. Hours and weeks
 * are those of Japan; a week begins on Monday.
 */
import type { Count } from "./counts.ts";
import type { Gap } from "./gaps.ts";
import { type Hiding, hideSmall } from "./small-groups.ts";
import type { Store } from "./store.ts";

export type Figure = { readonly count: number; readonly hiding: Hiding };

export type Row = Figure & { readonly key: string };

type MeasureRow = Row & { readonly helpful: Figure; readonly unhelpful: Figure };

export type Report = {
  readonly total: Figure;
  readonly helpful: Figure;
  readonly unhelpful: Figure;
  /** By status. */
  readonly outcomes: readonly Row[];
  /** Why it was not answered, or not wholly. */
  readonly reasons: readonly Row[];
  /** By the day on which the week begins: `2026-08-24`; without a gap. */
  readonly weeks: readonly Row[];
  /** 24, by the hour: `0` … `23`. */
  readonly hours: readonly Row[];
  /** By the measure that was shown first, most asked first; an empty key for those without. */
  readonly measures: readonly MeasureRow[];
  /** Words of questions without a good answer, most asked first. */
  readonly words: readonly Row[];
};

/** Hours of the log: from the first on, to now. */
export type Period = { readonly from?: string };

export async function readReport(store: Store, period: Period): Promise<Report> {
  const [hourly, outcomes, measures, gaps] = await Promise.all([
    store.counts({ ...period, by: ["hour"] }),
    store.counts({ ...period, by: ["status", "reason"] }),
    store.counts({ ...period, by: ["measure"] }),
    store.gaps(period),
  ]);
  return toReport({ hourly, outcomes, measures, gaps });
}

type Found = {
  readonly hourly: readonly Count[];
  readonly outcomes: readonly Count[];
  readonly measures: readonly Count[];
  readonly gaps: readonly Gap[];
};

function toReport({ hourly, outcomes, measures, gaps }: Found): Report {
  const missed = outcomes.filter(({ reason }) => reason !== "");
  return {
    total: alone(sum(hourly, "asked")),
    helpful: alone(sum(hourly, "helpful")),
    unhelpful: alone(sum(hourly, "unhelpful")),
    outcomes: toRows(statuses.map((key) => [key, sum(having(outcomes, "status", key), "asked")])),
    reasons: toRows(grouped(missed, ({ reason }) => reason ?? "")).toSorted(largestFirst),
    weeks: toRows(withoutGaps(grouped(hourly, ({ hour }) => toMonday(hour ?? "")))),
    hours: toRows(
      everyHour(grouped(hourly, ({ hour }) => String(toJapan(hour ?? "").getUTCHours()))),
    ),
    measures: toMeasureRows(measures),
    words: toWordRows(gaps),
  };
}

const statuses = ["answered", "partial", "unanswerable"] as const;

type Pair = readonly [key: string, count: number];

function toRows(pairs: readonly Pair[]): Row[] {
  const hiding = hideSmall(pairs.map(([, count]) => count));
  return pairs.map(([key, count], at) => ({ key, count, hiding: hiding[at] ?? "shown" }));
}

/** What was shown first; of a measure that was only shown further down, nothing is told. */
function toMeasureRows(measures: readonly Count[]): MeasureRow[] {
  const asked = measures.filter((one) => one.asked > 0);
  const [helpful, unhelpful] = (["helpful", "unhelpful"] as const).map((name) =>
    figures(asked.map((one) => one[name])),
  );
  return toRows(asked.map(({ measure = "", asked: count }) => [measure, count]))
    .map((row, at) => ({
      ...row,
      helpful: helpful?.[at] ?? none,
      unhelpful: unhelpful?.[at] ?? none,
    }))
    .toSorted(largestFirst);
}

/** Their sum is told nowhere, so that each stands for itself. */
function toWordRows(gaps: readonly Gap[]): Row[] {
  return gaps.flatMap(({ key, count }) => {
    const [, word] = /^word:(.*)$/su.exec(key) ?? [];
    return word === undefined ? [] : [{ key: word, ...alone(count) }];
  });
}

const none: Figure = { count: 0, hiding: "shown" };

function alone(count: number): Figure {
  return figures([count, 0])[0] ?? none;
}

function figures(counts: readonly number[]): Figure[] {
  const hiding = hideSmall(counts);
  return counts.map((count, at) => ({ count, hiding: hiding[at] ?? "shown" }));
}

function grouped(counts: readonly Count[], toKey: (count: Count) => string): Pair[] {
  const groups = Map.groupBy(counts, toKey);
  return [...groups].map(([key, all]) => [key, sum(all, "asked")]);
}

function having(counts: readonly Count[], name: "status", value: string): Count[] {
  return counts.filter((count) => count[name] === value);
}

function sum(counts: readonly Count[], name: "asked" | "helpful" | "unhelpful"): number {
  return counts.reduce((total, count) => total + count[name], 0);
}

function largestFirst(a: Row, b: Row): number {
  return b.count - a.count || (a.key < b.key ? -1 : 1);
}

function everyHour(pairs: readonly Pair[]): Pair[] {
  const counts = new Map(pairs);
  return Array.from({ length: 24 }, (_, hour) => [String(hour), counts.get(String(hour)) ?? 0]);
}

const day = 24 * 60 * 60 * 1000;

function withoutGaps(weeks: readonly Pair[]): Pair[] {
  const counts = new Map(weeks);
  const days = [...counts.keys()].map((week) => Date.parse(week));
  const first = Math.min(...days);
  const length = days.length === 0 ? 0 : (Math.max(...days) - first) / (7 * day) + 1;
  return Array.from({ length }, (_, week) => {
    const key = toDay(first + week * 7 * day);
    return [key, counts.get(key) ?? 0];
  });
}

/** An hour of the log → the Monday of its week in Japan. */
export function toMonday(hour: string): string {
  const date = toJapan(hour);
  return toDay(date.getTime() - ((date.getUTCDay() + 6) % 7) * day);
}

/** A date whose UTC reads as Japan's clock does. */
function toJapan(hour: string): Date {
  return new Date(Date.parse(hour) + 9 * 60 * 60 * 1000);
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
