/**
 * A report → the rows of its CSV. It leaves the house: small groups are always hidden.
 */
import type { Corpus } from "../../corpus/corpus.ts";
import type { Figure, Report } from "../../log/report.ts";
import type { Cell } from "./csv.ts";
import { figureText, reasonNames, reportTexts, statusNames } from "./report-texts.ts";

export function reportRows(report: Report, corpus: Corpus): readonly (readonly Cell[])[] {
  const titles = new Map(corpus.measures.map(({ id, title }) => [id, title.ja]));
  titles.set("", reportTexts.noMeasure);
  const { total, helpful, unhelpful } = report;
  const words = report.words.filter(({ hiding }) => hiding === "shown");
  return [
    ["区分", reportTexts.item, reportTexts.count, reportTexts.helpful, reportTexts.unhelpful],
    ["合計", reportTexts.total, ...cells(total, helpful, unhelpful)],
    ...report.outcomes.map((row) => [
      reportTexts.outcomes,
      statusNames[row.key] ?? row.key,
      ...cells(row),
    ]),
    ...report.reasons.map((row) => [
      reportTexts.reasons,
      reasonNames[row.key] ?? row.key,
      ...cells(row),
    ]),
    ...report.weeks.map((row) => [reportTexts.weeks, row.key, ...cells(row)]),
    ...report.hours.map((row) => [reportTexts.hours, `${row.key}時`, ...cells(row)]),
    ...report.measures.map((row) => [
      reportTexts.measures,
      titles.get(row.key) ?? row.key,
      ...cells(row, row.helpful, row.unhelpful),
    ]),
    ...words.map((row) => [reportTexts.words, row.key, ...cells(row)]),
  ];
}

function cells(...figures: readonly Figure[]): Cell[] {
  return figures.map(({ count, hiding }) =>
    hiding === "shown" ? count : figureText(count, hiding),
  );
}
