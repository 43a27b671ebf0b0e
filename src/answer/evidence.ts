/**
 * Query and hits → grounds enough to answer, or the reason to decline.
 *
 * Scores compare within one question only, so no score decides here. What counts is what was
 * recognised: a sign of telework, a named subject, what is wanted and about what, and whether the
 * question names a matter of another kind that the corpus does not know.
 */
import type { MeasureHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import type { Aspect } from "../corpus/measure.ts";
import type { DetailHit } from "./details.ts";

export type Grounds =
  | { readonly outcome: "enough" }
  | { readonly outcome: "detail-missing"; readonly gap: DetailHit | undefined }
  | { readonly outcome: "none"; readonly reason: "no_match" | "off_topic" | "small_talk" | "unreadable" };

const enough: Grounds = { outcome: "enough" };

/** Aspects that one kind of statement answers: without it the answer would be another question's. */
const exact: ReadonlySet<Aspect> = new Set([
  "amount",
  "rate",
  "ceiling",
  "deadline",
  "phone",
  "mail",
  "hours",
  "place",
  "count",
  "share",
  "winner",
  "goal",
]);

/** Points that what was recognised must reach. One sure sign (a name, telework itself) does. */
const pointsNeeded = 2;

export function findGrounds(
  query: Query,
  context: {
    readonly best: MeasureHit | undefined;
    readonly isFollowUp: boolean;
    /** Does the corpus use these words? */
    readonly knows: (words: string) => boolean;
  },
): Grounds {
  if (!isReadable(query.normalized)) return { outcome: "none", reason: "unreadable" };
  const { best } = context;
  const kinds = [...query.outside].filter(([, cues]) => cues.some((cue) => !context.knows(cue)));
  const isTalk = kinds.some(([kind]) => kind === "small-talk");
  const others = kinds.filter(([kind]) => kind !== "small-talk");
  const points = countPoints(query, best) + (context.isFollowUp ? pointsNeeded : 0);
  if (isTalk && points < pointsNeeded) return { outcome: "none", reason: "small_talk" };
  if (others.length > 0 && !namesSubject(query, best)) {
    return { outcome: "none", reason: query.anchors.size > 0 ? "no_match" : "off_topic" };
  }
  if (points < pointsNeeded || !best) {
    return { outcome: "none", reason: query.anchors.size > 0 ? "no_match" : "off_topic" };
  }
  return enough;
}

/** A readable question has two letters of a script that the corpus is written in. */
function isReadable(normalized: string): boolean {
  const letters = normalized.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}a-z]/gu) ?? [];
  const foreign = normalized.match(/[\p{L}]/gu) ?? [];
  if (letters.length < 2 || letters.length < foreign.length / 2) return false;
  return new Set(letters).size > 1;
}

function namesSubject(query: Query, best: MeasureHit | undefined): boolean {
  return query.subjects.some(({ measureId, name }) => measureId === best?.measure.id && name.length >= 4);
}

function countPoints(query: Query, best: MeasureHit | undefined): number {
  const facets = best?.measure.facets;
  const wants = [...query.want.keys()].filter((want) => facets?.want.includes(want));
  const abouts = [...query.about.keys()].filter((matter) => facets?.about.includes(matter));
  const whoms = [...query.whom.keys()].filter((whom) => facets?.whom.includes(whom));
  return (
    (query.anchors.size > 0 ? 2 : 0) +
    (query.subjects.some(({ measureId }) => measureId === best?.measure.id) ? 2 : 0) +
    (query.ministries.length > 0 ? 1 : 0) +
    wants.length +
    abouts.length +
    0.5 * whoms.length
  );
}

/** Does a passage of the measure hold the detail that was asked for? */
export function findDetailGrounds(query: Query, details: readonly DetailHit[]): Grounds {
  const best = details[0];
  if (!best) return enough;
  const statement = details.find(({ passage }) => passage.kind !== "gap");
  if (best.passage.kind === "gap" && !holds(query, statement)) return { outcome: "detail-missing", gap: best };
  const asked = [...query.aspects.keys()].filter((aspect) => exact.has(aspect));
  if (asked.length === 0) return enough;
  const held = details.some(
    (detail) =>
      detail.passage.kind !== "gap" &&
      detail.onSubject &&
      detail.inYear &&
      detail.passage.answers.some((aspect) => asked.includes(aspect)),
  );
  if (held) return enough;
  const gap = details.find((detail) => detail.passage.kind === "gap" && detail.answersAsked && detail.onSubject);
  return { outcome: "detail-missing", gap };
}

function holds(query: Query, detail: DetailHit | undefined): boolean {
  if (!detail) return false;
  const asked = [...query.aspects.keys()].filter((aspect) => exact.has(aspect));
  const answers = asked.length === 0 || detail.passage.answers.some((aspect) => asked.includes(aspect));
  return answers && detail.onSubject && detail.inYear && detail.score > 0;
}
