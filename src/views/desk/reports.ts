/**
 * The report of a period: what was asked, of what, when, and with what outcome; charts with tables.
 *
 * As it comes it may leave the house: small groups are hidden. The other view, for the staff alone,
 * shows every number and prints nothing.
 */
import { dateText } from "../date.ts";
import { html, type Html } from "../html.ts";
import { choice } from "./gap-filters.ts";
import {
  hourSection,
  measureSection,
  outcomeSection,
  type PartArgs,
  reasonSection,
  staleSection,
  told,
  weekSection,
  wordSection,
} from "./report-parts.ts";
import { periodNames, type periods, reportTexts } from "./report-texts.ts";

export type ReportPeriod = (typeof periods)[number];

type ReportArgs = PartArgs & {
  readonly period: ReportPeriod;
  /** Today, `2026-08-24`. */
  readonly day: string;
};

export function reportPage(args: ReportArgs): Html {
  const { exact, report } = args;
  return html`<div class="tw-desk-page tw-report">
    <h1>${reportTexts.title}</h1>
    <p class="tw-report-period">
      ${periodNames[args.period]}（${reportTexts.printed} ${dateText(args.day, "ja")}）
    </p>
    ${exact ? html`<p class="tw-report-refusal">${reportTexts.notPrinted}</p>` : ""}
    <p class="${exact ? "tw-report-lead-exact" : "tw-report-lead"}">
      ${exact ? reportTexts.exactLead : reportTexts.lead}
    </p>
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
