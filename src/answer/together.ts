/**
 * A query that compares and the passages of its measure → those that are told side by side.
 *
 * Of two years the nearest statement of each; of two things the one that tells how they are related, or what
 * each of them is.
 */
import type { Aspect, Measure } from "../corpus/measure.ts";
import type { Query } from "../search/query.ts";
import type { DetailHit } from "./details.ts";

/** Nothing where no two are compared, or one of them is told nowhere. */
export function findTogether(
  details: readonly DetailHit[],
  query: Query,
  measure: Measure,
): readonly DetailHit[] {
  if (query.years.length > 1) return findOfYears(details, query);
  if (!comparesThings(query)) return [];
  const ofBoth = findOfBoth(details, query, measure);
  return ofBoth ? [ofBoth] : findOfEach(details, query, measure);
}

/** 「2020年と2024年を比べて」: what was, not what was aimed at, where that was not asked. */
function findOfYears(details: readonly DetailHit[], query: Query): readonly DetailHit[] {
  const isGoal = ({ answers }: DetailHit["passage"]) =>
    answers.includes("goal") && !query.aspects.has("goal");
  const ofYears = query.years.flatMap(
    (year) =>
      details.find(
        ({ passage, answersAsked, onSubject }) =>
          passage.kind === "fact" &&
          !isGoal(passage) &&
          answersAsked &&
          onSubject &&
          passage.years.includes(year),
      ) ?? [],
  );
  const different = [...new Set(ofYears)];
  return different.length > 1 ? different : [];
}

/** 「百選とトップランナーの違いは」 */
function findOfBoth(
  details: readonly DetailHit[],
  query: Query,
  measure: Measure,
): DetailHit | undefined {
  const { subjects } = query;
  // What several measures have is named once: 「相談センター」.
  const named = new Set(subjects.map(({ subject }) => subject.names.ja[0]));
  const ids = new Set(
    measure.subjects.filter(({ names }) => named.has(names.ja[0])).map(({ id }) => id),
  );
  return details.find(
    ({ passage: { kind, about, answers } }) =>
      kind === "fact" &&
      about.filter((id) => ids.has(id)).length > 1 &&
      (about.length === 2 || answers.some((aspect) => relating.has(aspect))),
  );
}

/** A ceremony that they share is no difference. */
const relating: ReadonlySet<Aspect> = new Set(["definition", "name", "successor", "amount"]);

/** 「輝くテレワーク賞とトップランナーの違いは」, where none speaks of both: what each of them is. */
function findOfEach(
  details: readonly DetailHit[],
  query: Query,
  measure: Measure,
): readonly DetailHit[] {
  const own = query.subjects.filter(({ measureId }) => measureId === measure.id);
  const ids = [...new Set(own.map(({ subject }) => subject.id))];
  if (ids.length !== 2) return [];
  const found = ids.flatMap(
    (one) =>
      details.find(
        ({ passage: { kind, about, answers } }) =>
          kind === "fact" && about.includes(one) && answers.some((aspect) => relating.has(aspect)),
      ) ?? [],
  );
  return found.length === 2 ? [...new Set(found)] : [];
}

export function comparesThings({ normalized }: Query): boolean {
  return comparesTwo.test(normalized);
}

const comparesTwo =
  /違[いうっ]|ちが[いうっ]|区別|比べ|比較|同じ(?:もの|制度|賞|です|な|か)|\bdiffer|\bcompar(?:e|ed|ing|ison)\b|\bsame\b|\bversus\b|\bvs\b/u;
