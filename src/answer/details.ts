/**
 * A query and a measure's passages → the passages in the order in which they answer what was asked.
 *
 * Words alone do not tell a deadline from an amount. A passage also counts by what it answers
 * (aspects), by the subject it is about, by the year and by whether it speaks of how things are now.
 */
import type { Aspect } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";
import type { MeasureHit, PassageHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";

export type DetailHit = PassageHit & {
  /** The passage answers an aspect that was asked for. */
  readonly answersAsked: boolean;
  /** It is about the subject that was named, or none was named. */
  readonly onSubject: boolean;
  /** It speaks of the year that was named, or none was named. */
  readonly inYear: boolean;
};

/** In units of BM25 score, where one rare word found is worth about 3 to 6. */
const detailWeights = {
  aspect: 4,
  subject: 4,
  offSubject: -3,
  year: 3,
  offYear: -3,
  present: 2.5,
  past: -2,
  line: 1,
};

/** Words that every question may use: they tell the aspect less surely than the others. */
const vague: ReadonlySet<Aspect> = new Set(["content", "definition", "name", "office", "eligibility", "status"]);

export function rankDetails(query: Query, hit: MeasureHit, passages: readonly Passage[]): DetailHit[] {
  const found = new Map(hit.passages.map((passage) => [passage.passage.id, passage]));
  const named = namedSubjects(query, hit);
  return passages
    .map((passage) => {
      const { score = 0, matched = [] } = found.get(passage.id) ?? {};
      return judge({ passage, score, matched }, { query, hit, named });
    })
    .toSorted((a, b) => b.score - a.score);
}

/** Ids of the measure's subjects that the question names. */
export function namedSubjects(query: Query, hit: MeasureHit): ReadonlySet<string> {
  const own = query.subjects.filter(({ measureId }) => measureId === hit.measure.id);
  return new Set(own.map(({ subject }) => subject.id));
}

function judge(
  found: PassageHit,
  context: { query: Query; hit: MeasureHit; named: ReadonlySet<string> },
): DetailHit {
  const { passage } = found;
  const { query, hit, named } = context;
  const asked = passage.answers.filter((aspect) => query.aspects.has(aspect));
  const answersAsked = query.aspects.size === 0 || asked.length > 0;
  const onSubject = named.size === 0 || passage.about.some((id) => named.has(id));
  const inYear = query.years.length === 0 || passage.years.some((year) => query.years.includes(year));
  let { score } = found;
  if (asked.length > 0) score += detailWeights.aspect * (asked.every((aspect) => vague.has(aspect)) ? 0.5 : 1);
  if (named.size > 0) score += onSubject ? detailWeights.subject : passage.about.length > 0 ? detailWeights.offSubject : 0;
  if (query.years.length > 0) score += inYear ? detailWeights.year : detailWeights.offYear;
  if (query.asksPresent) score += isPresent(passage, hit) ? detailWeights.present : detailWeights.past;
  if (passage.role === "line") score += detailWeights.line;
  if (passage.kind === "gap" && score > 0) score *= 0.9;
  return { ...found, score, answersAsked, onSubject, inYear };
}

/** A fact is of the present where a subject of it still runs, or where it tells what came after. */
function isPresent(passage: Passage, hit: MeasureHit): boolean {
  if (passage.kind === "quotation") return false;
  if (passage.answers.includes("successor") || passage.answers.includes("status")) return true;
  const subjects = hit.measure.subjects.filter(({ id }) => passage.about.includes(id));
  return subjects.length > 0 ? subjects.some(({ ended }) => !ended) : passage.asOf >= "2022";
}

/** Passages shown of a measure. */
const shownPassages = 3;

/** The best three that are no gaps, at least one of them a line of the handout. */
export function choosePassages(details: readonly DetailHit[], query: Query): readonly DetailHit[] {
  const told = details.filter(({ passage }) => passage.kind !== "gap");
  const chosen = told.slice(0, shownPassages);
  const wantsBudget = query.aspects.has("budget");
  const line = told.find(({ passage }) => passage.role === (wantsBudget ? "budget" : "line"));
  if (line && !chosen.includes(line)) chosen.splice(shownPassages - 1, 1, line);
  return chosen;
}
