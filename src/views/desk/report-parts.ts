/**
 * The parts of the report, one for each question that a head asks of it.
 */
import type { Corpus } from "../../corpus/corpus.ts";
import type { Figure, Report, Row } from "../../log/report.ts";
import { measureAddress } from "../address.ts";
import { dateText } from "../date.ts";
import { html, type Html } from "../html.ts";
import { isOver } from "../../corpus/measure.ts";
import { barChart, type Bar, columnChart } from "./chart.ts";
import { section } from "./report-section.ts";
import {
  figureText,
  moreWordsText,
  reasonNames,
  reportTexts,
  statusNames,
  validityNames,
} from "./report-texts.ts";

export type PartArgs = {
  readonly report: Report;
  /** Shows small groups too; for the staff alone. */
  readonly exact: boolean;
  readonly corpus: Corpus;
};

/** Words that one reads. */
const mostWords = 20;

export function outcomeSection({ report, exact }: PartArgs): Html {
  const fills = { answered: "solid", partial: "stripes", unanswerable: "dots" } as const;
  const bars = report.outcomes.map((row) => ({
    ...toBar(row, exact, statusNames[row.key]),
    fill: fills[row.key as keyof typeof fills],
  }));
  const rows = report.outcomes.map((row) => [
    statusNames[row.key] ?? row.key,
    told(row, exact),
    share(row, report.total, exact),
  ]);
  return section({
    id: "outcomes",
    title: reportTexts.outcomes,
    chart: barChart({ id: "outcomes-chart", title: reportTexts.outcomes, bars }),
    heads: [reportTexts.item, reportTexts.count, reportTexts.share],
    rows,
  });
}

export function weekSection({ report, exact }: PartArgs): Html {
  const bars = report.weeks.map((row) => toBar(row, exact, shortDay(row.key)));
  const labelled = Math.ceil(bars.length / 7);
  return section({
    id: "weeks",
    title: reportTexts.weeks,
    note: reportTexts.weeksNote,
    chart: columnChart({ id: "weeks-chart", title: reportTexts.weeks, bars, labelled }),
    heads: [reportTexts.week, reportTexts.count],
    rows: report.weeks.map((row) => [dateText(row.key, "ja"), told(row, exact)]),
  });
}

export function hourSection({ report, exact }: PartArgs): Html {
  const bars = report.hours.map((row) => toBar(row, exact, row.key));
  return section({
    id: "hours",
    title: reportTexts.hours,
    note: reportTexts.hoursNote,
    chart: columnChart({ id: "hours-chart", title: reportTexts.hours, bars, labelled: 3 }),
    heads: [reportTexts.hour, reportTexts.count],
    rows: report.hours.map((row) => [`${row.key}時`, told(row, exact)]),
  });
}

export function measureSection({ report, exact, corpus }: PartArgs): Html {
  const bars = report.measures.map((row) => toBar(row, exact, titleOf(row.key, corpus)));
  const rows = report.measures.map((row) => [
    titleOf(row.key, corpus),
    told(row, exact),
    told(row.helpful, exact),
    told(row.unhelpful, exact),
  ]);
  return section({
    id: "measures",
    title: reportTexts.measures,
    note: reportTexts.measuresNote,
    chart: barChart({ id: "measures-chart", title: reportTexts.measures, bars }),
    heads: [reportTexts.measure, reportTexts.count, reportTexts.helpful, reportTexts.unhelpful],
    rows,
  });
}

export function staleSection({ report, exact, corpus }: PartArgs): Html | "" {
  const rows = report.measures.flatMap((row) => {
    const measure = corpus.measures.find(({ id }) => id === row.key);
    if (!measure || !isOver(measure.validity.state)) return [];
    const link = html`<a href="${measureAddress(row.key)}">${measure.title.ja}</a>`;
    return [[link, validityNames[measure.validity.state] ?? "", told(row, exact)]];
  });
  if (rows.length === 0) return "";
  return section({
    id: "stale",
    title: reportTexts.stale,
    note: reportTexts.staleNote,
    heads: [reportTexts.measure, reportTexts.state, reportTexts.count],
    rows,
  });
}

export function reasonSection({ report, exact }: PartArgs): Html {
  const bars = report.reasons.map((row) => toBar(row, exact, reasonNames[row.key]));
  return section({
    id: "reasons",
    title: reportTexts.reasons,
    chart: barChart({ id: "reasons-chart", title: reportTexts.reasons, bars }),
    heads: [reportTexts.reason, reportTexts.count],
    rows: report.reasons.map((row) => [reasonNames[row.key] ?? row.key, told(row, exact)]),
  });
}

/** A word that few asked with is not told outside, not even that it was asked. */
export function wordSection({ report, exact }: PartArgs): Html {
  const shown = report.words.filter(({ hiding }) => exact || hiding === "shown");
  const few = report.words.length - shown.length;
  const words = shown.slice(0, mostWords);
  const bars = words.map((row) => toBar(row, exact, row.key));
  return section({
    id: "words",
    title: reportTexts.words,
    note: `${reportTexts.wordsNote}${few > 0 ? moreWordsText(few) : ""}`,
    ...(words.length > 0 && {
      chart: barChart({ id: "words-chart", title: reportTexts.words, bars }),
    }),
    heads: [reportTexts.word, reportTexts.count],
    rows: words.map((row) => [row.key, told(row, exact)]),
  });
}

export function told({ count, hiding }: Figure, exact: boolean): string {
  return figureText(count, exact ? "shown" : hiding);
}

function toBar(figure: Figure, exact: boolean, label = ""): Bar {
  const isShown = exact || figure.hiding === "shown";
  return { label, count: isShown ? figure.count : null, text: told(figure, exact) };
}

/** `12.3%`; nothing where one of both is hidden. */
function share(row: Row, total: Figure, exact: boolean): string {
  const isHidden = !exact && (row.hiding !== "shown" || total.hiding !== "shown");
  return isHidden ? "" : `${((row.count / total.count) * 100).toFixed(1)}%`;
}

function titleOf(id: string, { measures }: Corpus): string {
  if (id === "") return reportTexts.noMeasure;
  return measures.find((measure) => measure.id === id)?.title.ja ?? id;
}

/** `2026-08-24` → `8/24` */
function shortDay(date: string): string {
  const [, month, day] = date.split("-").map(Number);
  return `${month}/${day}`;
}
