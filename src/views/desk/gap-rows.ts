/**
 * Gaps → the rows of their CSV: one a gap, under a row of names.
 */
import type { Gap } from "../../log/gaps.ts";
import type { Cell } from "./csv.ts";
import { gapName, gapTexts, outcomeNames, outcomes, stateNames } from "./gap-texts.ts";
import { toJapanHour } from "./japan-time.ts";

const names = [
  "項目",
  "件数",
  ...outcomes.map((outcome) => outcomeNames[outcome]),
  "最初に届いた時",
  "最後に届いた時",
  gapTexts.state,
  gapTexts.owner,
  gapTexts.note,
  "記録した時",
  gapTexts.recent,
];

export function gapRows(
  gaps: readonly Gap[],
  titles: ReadonlyMap<string, string>,
): readonly (readonly Cell[])[] {
  const rows = gaps.map((gap) => [
    gapName(gap.key, titles),
    gap.count,
    ...outcomes.map((outcome) => gap[outcome]),
    toTime(gap.firstSeen),
    toTime(gap.lastSeen),
    stateNames[gap.state],
    gap.owner ?? "",
    gap.note ?? "",
    gap.changed === null ? "" : toTime(gap.changed),
    gap.questions.flatMap(({ question }) => question ?? []).join("\n"),
  ]);
  return [names, ...rows];
}

/** → `2026-08-24 16:00`, which a spreadsheet reads as a time. */
function toTime(hour: string): string {
  return `${toJapanHour(hour).replace("T", " ")}:00`;
}
