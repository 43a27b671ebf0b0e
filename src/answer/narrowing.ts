/**
 * What the help desk narrows a question by → which passages may be shown, and which measures.
 *
 * A kind or a year is a matter of passages: a measure without any such passage is no candidate.
 */
import type { Measure } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";

export type Narrowing = {
  readonly state?: Measure["validity"]["state"];
  readonly passageKind?: "quotation" | "fact";
  /** That a passage speaks of, or is filed under. */
  readonly fiscalYear?: number;
};

/** Gaps are no passages to be shown; they tell that something is missing under any filter. */
export function admitsPassage({ passageKind, fiscalYear }: Narrowing, passage: Passage): boolean {
  if (passage.kind === "gap") return true;
  const isKind = passageKind === undefined || passage.kind === passageKind;
  return isKind && (fiscalYear === undefined || passage.years.includes(fiscalYear));
}

export function admitsMeasure(
  narrowing: Narrowing,
  measure: Measure,
  passages: Iterable<Passage>,
): boolean {
  const { state, passageKind, fiscalYear } = narrowing;
  if (state !== undefined && measure.validity.state !== state) return false;
  if (passageKind === undefined && fiscalYear === undefined) return true;
  return [...passages].some(
    (passage) =>
      passage.measureId === measure.id &&
      passage.kind !== "gap" &&
      admitsPassage(narrowing, passage),
  );
}
