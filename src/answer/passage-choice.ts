/**
 * A measure's passages, ranked → those that are shown of it: facts and the handout's own lines.
 */
import type { Passage } from "../corpus/passages.ts";
import type { Query } from "../search/query.ts";
import { toWeightedSum } from "../search/weighted-sum.ts";
import { type DetailHit, detailWeights, vague } from "./details.ts";
import { asksMinistry } from "./printed.ts";

/** Passages shown of a measure. */
const shownPassages = 3;

/**
 * The best three that are no gaps, with the handout's own words among them: two lines and a fact
 * where the measure itself, its bodies or the handout were asked for, a line and two facts where a detail of it was.
 */
export function choosePassages(details: readonly DetailHit[], query: Query): readonly DetailHit[] {
  const isOfDetail = asksDetail(query, details);
  const facts = toTold(details).filter(({ passage }) => passage.kind === "fact");
  const isOfLines = !isOfDetail || asksHandout.test(query.normalized) || asksMinistry(query);
  const lines = rankLines(details, query).slice(0, isOfLines ? 2 : 1);
  const chosen = [...lines, ...facts.slice(0, shownPassages - lines.length)];
  return chosen.toSorted((x, y) => y.score - x.score);
}

/** Lines of the handout, or those of the budget where that was asked for, the one first that says most of what was asked. */
export function rankLines(details: readonly DetailHit[], query: Query): readonly DetailHit[] {
  const told = toTold(details);
  const role = query.aspects.has("budget") ? "budget" : "line";
  const isOfDetail = asksDetail(query, details);
  const facts = told.filter(({ passage }) => passage.kind === "fact");
  const answered = new Set(facts.slice(0, tellingFacts).flatMap(({ passage }) => passage.about));
  const toScore = (line: DetailHit) => scoreLine(line, { answered, isOfDetail });
  return told
    .filter(({ passage }) => passage.role === role)
    .toSorted((x, y) => toScore(y) - toScore(x));
}

/** How far the nearest that is told is above the nearest gap; below zero where the gap is nearer. */
export function toLead(details: readonly DetailHit[]): number {
  const [told, gap] = [false, true].map((isGap) =>
    details.find(({ passage }) => (passage.kind === "gap") === isGap),
  );
  return (told?.score ?? -Infinity) - (gap?.score ?? -Infinity);
}

/** Neither gaps nor schemes of a place that was not named. */
export function toTold(details: readonly DetailHit[]): readonly DetailHit[] {
  return details.filter(
    ({ passage, evidence }) => passage.kind !== "gap" && evidence.elsewhere === 0,
  );
}

/** What the handout itself says is asked for. */
const asksHandout = /資料(?!館|請求)|ハンドアウト|印刷され|\bhandout\b/u;

/** People's phrasings ask for facts: between lines of the handout their own words decide. */
const lineWeights: typeof detailWeights = { ...detailWeights, words: 4.4, likelihood: 0 };

/**
 * What a line of the handout says counts beside its words: it names a subject of the measure where
 * that was asked for itself, one that the best facts are about, a matter of the question, it has the
 * unit that was asked for, or it is a heading, without a sentence or a quoted name (set by hand).
 */
const ofLine = { namesSubject: 1, onSubject: 0.5, onMatter: 1, unit: 1, heading: -1 };

/** Best facts whose subjects are those that the answer is about. */
const tellingFacts = 2;

function scoreLine(
  { evidence, passage, onMatter }: DetailHit,
  asked: { readonly answered: ReadonlySet<string>; readonly isOfDetail: boolean },
): number {
  const { about } = passage;
  return (
    toWeightedSum(lineWeights, evidence) +
    (about.length > 0 && !asked.isOfDetail ? ofLine.namesSubject : 0) +
    (about.some((id) => asked.answered.has(id)) ? ofLine.onSubject : 0) +
    (onMatter ? ofLine.onMatter : 0) +
    (evidence.unit > 0 ? ofLine.unit : 0) +
    (isHeading(passage) ? ofLine.heading : 0)
  );
}

/** Without a sentence or a quoted name. */
export function isHeading({ ja }: Passage): boolean {
  return !/[。「]/u.test(ja);
}

/** Likeness to a fact's phrasing at which the question asks for that fact. */
const asksFact = 0.4;

/** True where a detail of the measure is asked for, not the measure itself. */
export function asksDetail(query: Query, details: readonly DetailHit[]): boolean {
  const isExact = [...query.aspects.keys()].some(
    (aspect) => !vague.has(aspect) && aspect !== "budget",
  );
  return isExact || query.units.length > 0 || query.asksPresent || details.some(isAskedFor);
}

/** A fact whose phrasings the question is like; of one place only where that is named. */
function isAskedFor({ passage, evidence }: DetailHit): boolean {
  return passage.kind === "fact" && evidence.elsewhere === 0 && evidence.likeness > asksFact;
}
