/**
 * The report of a period: what was asked, of what, when, and with what outcome; charts with tables.
 *
 * As it comes it may leave the house: small groups are hidden. The other view, for the staff alone,
 * shows every number and prints nothing.
 */
import type { Corpus } from "../../corpus/corpus.ts";
import type { Figure, Report, Row } from "../../log/report.ts";
import { measureAddress } from "../address.ts";
import { dateText } from "../date.ts";
import { html, type Html } from "../html.ts";
import { isPast } from "../validity.ts";
import { barChart, type Bar, columnChart } from "./chart.ts";
import { choice } from "./gap-filters.ts";
import {
  figureText,
  moreWordsText,
  periodNames,
  type periods,
  reasonNames,
  reportTexts,
  statusNames,
  validityNames,
} from "./report-texts.ts";

export type ReportPeriod = (typeof periods)[number];

export type ReportArgs = {
  readonly report: Report;
  readonly period: ReportPeriod;
  /** Shows small groups too; for the staff alone. */
  readonly exact: boolean;
  readonly corpus: Corpus;
  /** Today, `2026-08-24`. */
  readonly day: string;
};

/** Words that one reads. */
const mostWords = 20;

export function reportPage(args: ReportArgs): Html {
  const { exact, report } = args;
  return html`<div class="tw-desk-page tw-report">
    <h1>${reportTexts.title}</h1>
    <p class="tw-report-period">
      ${periodNames[args.period]}（${reportTexts.printed} ${dateText(args.day, "ja")}）
    </p>
    ${exact ? html`<p class="tw-report-refusal">${reportTexts.notPrinted}</p>` : ""}
    <p>${exact ? reportTexts.exactLead : reportTexts.lead}</p>
    ${controls(args)}
    <div class="${exact ? "tw-report-body tw-report-exact" : "tw-report-body"}">
      ${report.total.count === 0 ? html`<p>${reportTexts.nothing}</p>` : body(args)}
    </div>
  </div>`;
}

function controls({ period, exact }: ReportArgs): Html {
  const other = `/desk/reports?${new URLSearchParams({ period, ...(exact ? {} : { exact: "1" }) })}`;
  return html`<form
      class="tw-desk-filters"
      action="/desk/reports"
      aria-label="${reportTexts.period}"
    >
      ${choice({ name: "period", label: reportTexts.period, names: periodNames, chosen: period })}
      ${exact ? html`<input type="hidden" name="exact" value="1" />` : ""}
      <button class="tw-choice" type="submit">${reportTexts.show}</button>
    </form>
    <ul class="tw-inline-links">
      <li><a href="${other}">${exact ? reportTexts.toSafe : reportTexts.toExact}</a></li>
      <li>
        <a href="/desk/reports.csv?period=${period}" download>${reportTexts.csv}</a>
      </li>
    </ul>`;
}

function body(args: ReportArgs): Html {
  const { report } = args;
  return html`${totals(args)} ${outcomeSection(args)} ${weekSection(args)} ${hourSection(args)}
  ${measureSection(args)} ${staleSection(args)}
  ${report.reasons.length > 0 ? reasonSection(args) : ""}
  ${report.words.length > 0 ? wordSection(args) : ""}`;
}

function totals({ report, exact }: ReportArgs): Html {
  const { total, helpful, unhelpful } = report;
  const items = [
    [reportTexts.total, total],
    [reportTexts.helpful, helpful],
    [reportTexts.unhelpful, unhelpful],
  ] as const;
  return html`<dl class="tw-report-totals">
    ${items.map(
      ([name, figure]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${told(figure, exact)}</dd>
        </div>`,
    )}
  </dl>`;
}

function outcomeSection({ report, exact }: ReportArgs): Html {
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

function weekSection({ report, exact }: ReportArgs): Html {
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

function hourSection({ report, exact }: ReportArgs): Html {
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

function measureSection({ report, exact, corpus }: ReportArgs): Html {
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

function staleSection({ report, exact, corpus }: ReportArgs): Html | "" {
  const rows = report.measures.flatMap((row) => {
    const measure = corpus.measures.find(({ id }) => id === row.key);
    if (!measure || !isPast(measure.validity.state)) return [];
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

function reasonSection({ report, exact }: ReportArgs): Html {
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
function wordSection({ report, exact }: ReportArgs): Html {
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

type Section = {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly chart?: Html;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly (string | Html)[])[];
};

function section({ id, title, note, chart, heads, rows }: Section): Html {
  return html`<section class="tw-report-section" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${note ? html`<p class="tw-side">${note}</p>` : ""}
    <div class="tw-report-pair">
      ${chart ?? ""} ${rows.length > 0 ? table({ id, heads, rows }) : ""}
    </div>
  </section>`;
}

function table({ id, heads, rows }: Pick<Section, "id" | "heads" | "rows">): Html {
  const [first = "", ...others] = heads;
  const body = rows.map(
    ([name = "", ...cells]) =>
      html`<tr>
        <th scope="row">${name}</th>
        ${cells.map((cell) => html`<td class="tw-number">${cell}</td>`)}
      </tr>`,
  );
  return html`<div class="tw-table" tabindex="0" role="region" aria-labelledby="${id}">
    <table>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          ${others.map((head) => html`<th class="tw-number" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}

function told({ count, hiding }: Figure, exact: boolean): string {
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
