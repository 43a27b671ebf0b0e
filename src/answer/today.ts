/**
 * The statement that is nearest to what was asked → it with what must be told of today beside it.
 *
 * Whoever names no year wants to know how things are now. What was before is told behind what is, a
 * thing that has ended with what took its place, who may apply with the word that the call is closed.
 */
import type { Aspect, Measure } from "../corpus/measure.ts";
import { type Query, saysPast } from "../search/query.ts";
import { type DetailHit, isCurrent, vague } from "./details.ts";

type Asked = { readonly query: Query; readonly measure: Measure };

/** What asks what became of it. */
export const fate: ReadonlySet<Aspect> = new Set(["status", "successor"]);

/** Id of the fact that shows best what became of the measure: what took its place, or how it stands. */
export function toFateFact({ validity, facts }: Measure): string {
  const grounds = facts.filter(({ id }) => validity.facts.includes(id));
  const telling = (["successor", "status"] as const).flatMap((aspect) =>
    grounds.filter(({ answers }) => answers.includes(aspect)),
  );
  return telling[0]?.id ?? validity.facts[0]!;
}

/** `told`: of the measure, the nearest first, without gaps. */
export function withToday(
  first: DetailHit,
  told: readonly DetailHit[],
  asked: Asked,
): readonly DetailHit[] {
  const { normalized, years } = asked.query;
  if (first.passage.kind !== "fact" || saysPast(normalized)) return [first];
  const ended = endedSubjects(asked);
  const isUndated = years.length === 0 && !ofBefore.test(normalized);
  const paired = isUndated ? findPaired(first, told, asked) : undefined;
  if (paired) return paired;
  const current =
    isUndated && ended.length === 0
      ? (findCurrent(first, told, asked) ?? findLater(first, told, asked))
      : undefined;
  if (current) return [current, first];
  const successor = isUndated ? findSuccessor(first, told, ended) : undefined;
  const beside = successor ?? findClosing(first, told, asked.measure);
  return beside ? [first, beside] : [first];
}

/** As the corpus pairs them; a thing of the past that is named comes first itself. */
function findPaired(
  first: DetailHit,
  told: readonly DetailHit[],
  asked: Asked,
): readonly DetailHit[] | undefined {
  const fact = asked.measure.facts.find(({ id }) => id === first.passage.id);
  const find = (id: string | undefined) => findFact(first, told, (passage) => passage.id === id);
  const now = find(fact?.now);
  // 「いつから対象？」 is answered by when it came.
  if (now && !asksWhen.test(asked.query.normalized) && isOfAsked(now, asked.query))
    return endedSubjects(asked).length > 0 ? [first, now] : [now, first];
  const beside = find(fact?.beside);
  return beside && [first, beside];
}

function findSuccessor(
  first: DetailHit,
  told: readonly DetailHit[],
  ended: readonly string[],
): DetailHit | undefined {
  return findFact(first, told, ({ answers, about }) => {
    return answers.includes("successor") && about.some((id) => ended.includes(id));
  });
}

/** Of those that are named. */
function endedSubjects({ query, measure }: Asked): readonly string[] {
  return query.subjects
    .filter(({ measureId, subject }) => measureId === measure.id && subject.ended)
    .map(({ subject }) => subject.id);
}

/** How it is now, where the nearest tells of an earlier time. */
function findCurrent(
  first: DetailHit,
  told: readonly DetailHit[],
  { query, measure }: Asked,
): DetailHit | undefined {
  if (isCurrent(first.passage, measure)) return undefined;
  const exact = [...query.aspects.keys()].filter((aspect) => !vague.has(aspect));
  const shared = first.passage.answers.filter((aspect) => query.aspects.has(aspect));
  // 「表彰の応募の条件」 asks how to apply, too, which the nearest does not tell.
  const isExact = exact.some((aspect) => shared.includes(aspect));
  const asked = exact.length > 0 && (isExact || shared.length === 0) ? exact : shared;
  return told.find(
    ({ passage, score, onSubject, evidence }) =>
      isCurrent(passage, measure) &&
      onSubject &&
      evidence.elsewhere === 0 &&
      score > first.score - currentMargin &&
      passage.answers.some((aspect) => asked.includes(aspect)),
  );
}

/** 「コロナ前の導入率」 */
const ofBefore =
  /[前頃ころ当初]|時代|コロナ|以前|昔|最初|初め|はじめ|当時|\b(?:covid|pandemic|before|original(?:ly)?|first|former(?:ly)?|at the time|back then|initial(?:ly)?)\b/u;

/** Of the same thing, and of the same kind, but years later: what was covered in 2021 is not what is now. */
function findLater(
  { passage, score: nearest }: DetailHit,
  told: readonly DetailHit[],
  { query, measure }: Asked,
): DetailHit | undefined {
  if (asksWhen.test(query.normalized)) return undefined;
  const terms = termsOf(passage, measure).filter((aspect) => aspect === "costs" || asksWhom(query));
  const marginOf = (later: DetailHit["passage"]) =>
    terms.length > 0 && isCurrent(later, measure) ? termsMargin : currentMargin;
  const changing = passage.answers.filter(
    (aspect) => ofChanging.has(aspect) && (query.aspects.has(aspect) || query.asksPresent),
  );
  const shared = new Set([...changing, ...terms]);
  return told.find(
    ({ passage: later, score, evidence }) =>
      later.kind === "fact" &&
      evidence.elsewhere === 0 &&
      score > nearest - marginOf(later) &&
      toYear(later) - toYear(passage) >= yearsLater &&
      later.about.some((id) => passage.about.includes(id)) &&
      later.answers.some((aspect) => shared.has(aspect)),
  );
}

const asksWhen = /いつ|\b(?:when|since)\b/u;

/** Who may apply is told anew to whoever asks for that, or for nothing in particular. */
function asksWhom({ aspects }: Query): boolean {
  return aspects.size === 0 || aspects.has("eligibility");
}

function isOfAsked({ passage: { answers } }: DetailHit, query: Query): boolean {
  return !answers.includes("eligibility") || asksWhom(query);
}

/** Of a subsidy: what it pays, and for whom. */
function termsOf({ answers }: DetailHit["passage"], { facets }: Measure): readonly Aspect[] {
  if (!facets.want.includes("money")) return [];
  return answers.filter((aspect) => aspect === "costs" || aspect === "eligibility");
}

/** It tells the terms of a subsidy. */
export function tellsTerms(passage: DetailHit["passage"], measure: Measure): boolean {
  return termsOf(passage, measure).length > 0;
}

/** What is measured or set anew every year. */
const ofChanging: ReadonlySet<Aspect> = new Set([
  "costs",
  "share",
  "count",
  "amount",
  "rate",
  "ceiling",
]);

const yearsLater = 2;
/** Of the terms of today: the same costs, and the same people, are called by other words. */
const termsMargin = 7;

function toYear({ asOf }: DetailHit["passage"]): number {
  return Number(asOf.slice(0, 4));
}

/** Score below the first at which what is told of today is of another matter. */
const currentMargin = 4;

/** Who may apply, and how, says little where a fact about the same thing tells that the call is over. */
function findClosing(
  first: DetailHit,
  told: readonly DetailHit[],
  { facts }: Measure,
): DetailHit | undefined {
  const { about, answers } = first.passage;
  if (!ofApplying.some((aspect) => answers.includes(aspect))) return undefined;
  const closing = facts.filter(
    (fact) => fact.topic === "deadline" && fact.answers.includes("status"),
  );
  const ids = new Set(closing.map(({ id }) => id));
  return findFact(first, told, (passage) => {
    return ids.has(passage.id) && passage.about.some((id) => about.includes(id));
  });
}

const ofApplying: readonly Aspect[] = ["eligibility", "procedure"];

function findFact(
  first: DetailHit,
  told: readonly DetailHit[],
  isMeant: (passage: DetailHit["passage"]) => boolean,
): DetailHit | undefined {
  return told.find(
    ({ passage, evidence }) =>
      passage.kind === "fact" &&
      passage.id !== first.passage.id &&
      evidence.elsewhere === 0 &&
      isMeant(passage),
  );
}
