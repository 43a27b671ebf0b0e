/**
 * Query and hits → grounds enough to answer, or the reason to decline.
 *
 * Scores compare within one question only, so no score decides here. What counts is what was
 * recognised: a sign of telework, a named subject, what is wanted and about what, and whether the
 * question names a matter of another kind that the corpus does not know.
 */
import { outside } from "../corpus/phrasing.ts";
import { type MeasureHit } from "../search/ranking.ts";
import type { NearPhrasings } from "../search/phrasing-index.ts";
import type { Query } from "../search/query.ts";
import { toWeightedSum } from "../search/weighted-sum.ts";
import type { Aspect } from "../corpus/measure.ts";
import type { DetailHit } from "./details.ts";

export type Grounds =
  | { readonly outcome: "enough" }
  /** The measure may be meant, but what was asked is not what it is about. */
  | { readonly outcome: "unsure" }
  | { readonly outcome: "detail-missing"; readonly gap: DetailHit | undefined }
  | {
      readonly outcome: "none";
      readonly reason: "no_match" | "off_topic" | "small_talk" | "unreadable";
    };

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
  "budget",
]);

/**
 * What each sign counts, for (above zero) or against; found by logistic regression over the judged
 * practice questions (`test/relevance/fit.ts`) and checked against sense.
 */
export const signWeights = {
  bias: -2.33,
  /** Words for telework itself, or for a programme of the corpus. */
  anchor: 1.19,
  /** A subject of the best measure is named. */
  subject: 0.01,
  ministry: 0.61,
  /** What is wanted, for whom, about what: values that question and best measure share. */
  want: 1.22,
  about: 0.66,
  whom: 0.81,
  /** Likeness to phrasings of the best measure, and how much liker outside ones are, 0 to 1. */
  phrasing: 0.01,
  outsidePhrasing: -0.98,
  /** Log ratio of the best measure's words against those of outside questions, -1 to 1. */
  likelihood: 3.51,
  /** The question has few words, and they name the best measure. */
  coverage: 0.65,
  /** Nouns that nothing said of any measure holds, at most three. */
  alien: -0.01,
  /** Kinds of other matter that are named. */
  outside: -1.09,
  /** Another body's scheme or another programme is named. */
  elsewhere: -3.1,
  /** The question leans on an earlier one. */
  followUp: 0.96,
};

/**
 * Sums above `sure` are grounds, those down to `possible` are said to be doubtful. In the practice
 * questions one answerable question in a hundred lies below `possible`, and no off-topic one above.
 */
const [sure, possible] = [0.7, -1.5];

export type Signs = Readonly<Record<keyof typeof signWeights, number>>;

export type EvidenceContext = {
  readonly best: MeasureHit | undefined;
  readonly followUp: number;
  readonly phrasings: NearPhrasings;
  readonly likelihood: ReadonlyMap<string, number>;
  /** Does the corpus use these words? */
  readonly knows: (words: string) => boolean;
  /** Is the term used in anything that is said of a measure? */
  readonly uses: (term: string) => boolean;
};

export function findGrounds(query: Query, context: EvidenceContext): Grounds {
  if (!isReadable(query.normalized)) return { outcome: "none", reason: "unreadable" };
  const signs = readSigns(query, context);
  const sum = toWeightedSum(signWeights, signs);
  if (context.best && sum > sure && signs.elsewhere === 0) return enough;
  if (context.best && sum > possible && signs.elsewhere === 0) return { outcome: "unsure" };
  const isTalk = [...query.outside.keys()].some((kind) => talk.has(kind));
  if (isTalk && signs.anchor === 0 && signs.outside === 0)
    return { outcome: "none", reason: "small_talk" };
  const isNear = signs.anchor > 0 || signs.elsewhere > 0 || query.want.has("money");
  return { outcome: "none", reason: isNear ? "no_match" : "off_topic" };
}

export function readSigns(query: Query, context: EvidenceContext): Signs {
  const { best, phrasings } = context;
  const facets = best?.measure.facets;
  const near = phrasings.ofTarget(best?.measure.id ?? "").likeness;
  const kinds = [...query.outside].filter(
    ([kind, cues]) => !talk.has(kind) && !cues.some((cue) => context.knows(cue)),
  );
  return {
    bias: 1,
    anchor: query.anchors.size > 0 ? 1 : 0,
    subject: query.subjects.some(({ measureId }) => measureId === best?.measure.id) ? 1 : 0,
    ministry: query.ministries.length > 0 ? 1 : 0,
    want: countShared(facets?.want, query.want),
    about: countShared(facets?.about, query.about),
    whom: countShared(facets?.whom, query.whom),
    phrasing: near,
    outsidePhrasing: Math.max(0, phrasings.ofTarget(outside).likeness - near),
    likelihood: toMargin(context),
    coverage: toCoverage(query, best),
    alien: Math.min(3, countAlien(query, context)),
    outside: Math.min(2, kinds.length),
    elsewhere: query.elsewhere ? 1 : 0,
    followUp: context.followUp,
  };
}

/** A log ratio of this size is as good as sure. */
const sureLikelihood = 15;

function toMargin({ best, likelihood }: EvidenceContext): number {
  const margin = (likelihood.get(best?.measure.id ?? "") ?? 0) - (likelihood.get(outside) ?? 0);
  return Math.max(-1, Math.min(1, margin / sureLikelihood));
}

function countShared(
  stated: readonly string[] | undefined,
  asked: ReadonlyMap<string, unknown>,
): number {
  return (stated ?? []).filter((value) => asked.has(value)).length;
}

function countAlien(query: Query, { uses }: EvidenceContext): number {
  const words = query.terms.filter(({ kind, text }) => kind === "word" && !/^\d+$/u.test(text));
  const isCovered = ({ start, end }: (typeof words)[number]) =>
    query.concepts.some((concept) => concept.start <= start && end <= concept.end);
  return words.filter((word) => !isCovered(word) && !uses(word.text)).length;
}

/** 1 for one word that is a name or an everyday word of the measure, less for more words or fewer named. */
function toCoverage(query: Query, best: MeasureHit | undefined): number {
  const words = query.terms.filter(({ kind }) => kind === "word");
  const isNamed = (word: (typeof words)[number]) =>
    best?.named.has(word.text) ||
    query.concepts.some(
      ({ term, start, end }) => start <= word.start && word.end <= end && best?.named.has(term),
    );
  if (words.length === 0 || !words.every(isNamed)) return 0;
  return Math.min(1, 2 / words.length);
}

/** Kinds of `outside` that only count where nothing else is found: a greeting may open a question. */
const talk: ReadonlySet<string> = new Set(["greeting", "small-talk"]);

/** A readable question has two letters of a script that the corpus is written in. */
function isReadable(normalized: string): boolean {
  const letters =
    normalized.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}a-z]/gu) ?? [];
  const foreign = normalized.match(/[\p{L}]/gu) ?? [];
  if (letters.length < 2 || letters.length < foreign.length / 2) return false;
  return new Set(letters).size > 1;
}

/** Does a passage of the measure hold the detail that was asked for? */
export function findDetailGrounds(query: Query, details: readonly DetailHit[]): Grounds {
  const told = details.filter(({ passage }) => passage.kind !== "gap");
  const asked = toExact(query);
  const missed = details.find(({ passage, onSubject, inYear, answersAsked, evidence }) => {
    return (
      passage.kind === "gap" && answersAsked && onSubject && inYear && evidence.elsewhere === 0
    );
  });
  const missing: Grounds = { outcome: "detail-missing", gap: missed };
  if (asked.length === 0 && query.units.length === 0) {
    return missed && asksFor(missed, told[0], query) ? missing : enough;
  }
  const holder = told.find((detail) => holds(detail, asked));
  if (!holder) return missing;
  // The handout's budget line is the answer to a question for the budget, whatever else is missing.
  if (holder.passage.role === "budget" && query.aspects.has("budget")) return enough;
  return missed && missed.score > holder.score ? missing : enough;
}

/**
 * Likeness to a gap's phrasing at which the question asks for what is missing: where nothing told
 * answers the aspect, where something does, and where no aspect was recognised in a long question
 * and in a short one.
 */
const asksGap = { untold: 0.35, told: 0.5, open: 0.4, short: 0.75 };

/** Words; a shorter question asks for the measure, not for a detail of it. */
const fewWords = 4;

function asksFor(gap: DetailHit, told: DetailHit | undefined, query: Query): boolean {
  if (!told) return true;
  const { likeness } = gap.evidence;
  if (query.aspects.size === 0) {
    const words = query.terms.filter(({ kind }) => kind === "word").length;
    return likeness > (words > fewWords ? asksGap.open : asksGap.short) && gap.score > told.score;
  }
  if (told.answersAsked && told.onSubject) {
    return likeness > Math.max(asksGap.told, told.evidence.likeness) && gap.score > told.score;
  }
  return likeness > asksGap.untold && gap.score > told.score - 1;
}

function toExact(query: Query): readonly Aspect[] {
  return [...query.aspects.keys()].filter((aspect) => exact.has(aspect));
}

/** Asked for any sum, a fact with another kind of sum still speaks of the same thing. */
const money: ReadonlySet<Aspect> = new Set(["amount", "rate", "ceiling"]);

function holds(detail: DetailHit, asked: readonly Aspect[]): boolean {
  const { passage, onSubject, inYear, tellsUnits } = detail;
  const answers =
    asked.length === 0 ||
    passage.answers.some(
      (aspect) =>
        asked.includes(aspect) || (money.has(aspect) && asked.some((one) => money.has(one))),
    );
  return answers && onSubject && inYear && tellsUnits;
}
