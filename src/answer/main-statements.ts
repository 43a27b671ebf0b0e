/**
 * A measure's passages, ranked → the statements that answer what was asked of it.
 */
import type { Aspect, Measure } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Query } from "../search/query.ts";
import type { MeasureHit } from "../search/ranking.ts";
import { findReason } from "./beyond-print.ts";
import type { DetailHit } from "./details.ts";
import { toCoverage } from "./evidence.ts";
import { asksDetail, isHeading, rankLines } from "./passage-choice.ts";
import { phrases } from "./phrases.ts";
import { asksPrintedBudget } from "./printed.ts";
import { findNamedLines } from "./programmes.ts";
import {
  budgetStatement,
  type ComposeContext,
  passageStatement,
  type Statement,
} from "./statement.ts";
import { tellsTerms, withToday } from "./today.ts";
import { findTogether } from "./together.ts";

/** Score below the best at which a second passage is no longer told beside it. */
const nextMargin = 1;

/** The same at which the one that answers an exact aspect is no longer told in its place. */
const exactMargin = 1;

/** The same at which it is no longer told beside the best. */
const besideMargin = 2.5;

/** Score of a fact above that of the handout's best line at which it is told before it. */
const factMargin = 1;

/** The same below it at which a fact that answers what was asked is told behind the line. */
const factBelow = 0.5;

/**
 * The budget lines where the budget was asked for; the handout's line where the measure itself was;
 * else the best passage, and the next where it also answers what was asked.
 */
export function mainStatements(
  hit: MeasureHit,
  details: readonly DetailHit[],
  context: ComposeContext,
): Statement[] {
  const { query } = context;
  const all = details.filter(({ passage }) => passage.kind !== "gap");
  if (asksPrintedBudget(query, hit.measure)) return budgetStatements(all, hit.measure, context);
  const meant = all.filter(({ evidence }) => evidence.elsewhere + evidence.idleBudget === 0);
  const told = meant.length > 0 ? meant : all;
  const [nearest] = told;
  if (!nearest) return [];
  const exact = query.aspects.size > 0 ? told.find(answersExactly) : undefined;
  const first =
    findReason(query, told) ??
    (exact && exact.score > nearest.score - exactMargin ? exact : nearest);
  if (first.passage.role === "budget")
    return asksBody(query) ? [] : budgetStatements(told, hit.measure, context);
  // 「テレワーク月間とは」: by its name alone, where the nearest fact tells another thing of it.
  const isNamed = toCoverage(query, hit) > 0;
  const isOfDetail = asksDetail(query, details) && (first.answersAsked || !isNamed);
  const line = isOfDetail ? undefined : findLine(details, { query, isNamed });
  const ofToday = withToday(first, told, { query, measure: hit.measure });
  // 「Zoomの月額は出る？」: what was covered needs what is covered now beside it, more than the handout's line.
  const isOutdated = ofToday[0] !== first && tellsTerms(first.passage, hit.measure);
  if (line && !isOutdated) {
    const asksOfIt = query.aspects.size > 0 && !asksBody(query);
    const isNear = ({ passage, answersAsked, inYear, score }: DetailHit) =>
      passage.kind === "fact" && answersAsked && inYear && score > line.score - factBelow;
    const fact = first.passage.kind !== "fact" && asksOfIt ? told.find(isNear) : undefined;
    const isNameAlone = toCoverage(query, hit) === 1;
    const both = withLine(line, fact ?? first, { isNameAlone, context });
    return both.map(({ passage }) => passageStatement(passage, context));
  }
  const together = findTogether(told, query, hit.measure);
  if (together.length > 0) return together.map(({ passage }) => passageStatement(passage, context));
  const second =
    exact && exact !== first && exact.score > first.score - besideMargin
      ? exact
      : told.find((detail) => detail !== first && detail.score > first.score - nextMargin);
  // Asked how things are now, what was is not told beside what is.
  const isNext = query.aspects.size > 0 && second?.answersAsked && second.evidence.past === 0;
  // 「Zoomの月額は助成される？」: what is near is told behind what answers an exact aspect.
  const next = findRest(first, told, query) ?? (isNext ? second : undefined);
  const beside = first === nearest ? next : nearest;
  const both = ofToday.length === 1 && beside ? [first, beside] : ofToday;
  return both.map(({ passage }) => passageStatement(passage, context));
}

/** What tells of the same thing another detail that is asked for: 「受付期間と上限額は」. */
function findRest(
  { passage, score: nearest }: DetailHit,
  told: readonly DetailHit[],
  { aspects, normalized }: Query,
): DetailHit | undefined {
  const rest = [...aspects.keys()].filter(
    (aspect) => !ofAny.has(aspect) && !passage.answers.includes(aspect),
  );
  if (rest.length === 0 || aspects.size - rest.length < 1 || !joins.test(normalized))
    return undefined;
  const isOfSame = ({ about }: Passage) =>
    about.length + passage.about.length === 0 || about.some((id) => passage.about.includes(id));
  return told.find(
    ({ passage: other, score, inYear }) =>
      other.kind === "fact" &&
      inYear &&
      score > nearest - restMargin &&
      isOfSame(other) &&
      rest.some((aspect) => other.answers.includes(aspect)),
  );
}

/** Touched by most questions, whatever they ask for. */
const ofAny: ReadonlySet<Aspect> = new Set(["content", "definition", "name", "status"]);

const joins = /と|及び|および|や|[、。?].|\band\b|&/u;

/** Score below the first, which answers the other half of the question. */
const restMargin = 7;

/**
 * The handout's line and the nearest fact: that before it where it is nearer, and to whoever does not
 * read the line; behind a name alone the line tells what it is.
 */
function withLine(
  line: DetailHit,
  nearest: DetailHit,
  { isNameAlone, context }: { readonly isNameAlone: boolean; readonly context: ComposeContext },
): readonly DetailHit[] {
  if (nearest.passage.kind !== "fact") return [line];
  if (isNameAlone) return [line, nearest];
  if (context.lang === "en") return [nearest, line];
  if (nearest.score <= line.score) return [line, nearest];
  return nearest.score > line.score + factMargin ? [nearest, line] : [line];
}

/** The first line of the handout; for a name alone one that says something of it. */
function findLine(
  details: readonly DetailHit[],
  { query, isNamed }: { readonly query: Query; readonly isNamed: boolean },
): DetailHit | undefined {
  const lines = rankLines(details, query).filter(({ passage }) => passage.role === "line");
  const sentence = lines.find(({ passage }) => !isHeading(passage));
  return (isNamed ? sentence : undefined) ?? lines[0];
}

/** 「担当は？」: told by the measure's own statement, not by the lines that name the body. */
function asksBody({ aspects }: Query): boolean {
  return aspects.has("office") && !aspects.has("budget");
}

/** It answers an exact aspect, of the subject and in the year that were asked for. */
function answersExactly({ evidence, onSubject, inYear }: DetailHit): boolean {
  return evidence.aspect > 0 && onSubject && inYear;
}

/** Every budget line of the measure, or those of the programme that was named. */
function budgetStatements(
  told: readonly DetailHit[],
  measure: Measure,
  context: ComposeContext,
): Statement[] {
  const lines = told.filter(({ passage }) => passage.role === "budget");
  const printed = new Set(
    findNamedLines(context.query, measure, context.corpus).map(({ id }) => id),
  );
  const named = lines.filter(
    ({ passage, evidence }) => printed.has(passage.id) || evidence.subject > 0,
  );
  const ofBody = lines.filter(({ evidence }) => evidence.body > 0);
  const meant = [named, ofBody].find(({ length }) => length > 0) ?? lines;
  const statements = meant.map(({ passage }) => budgetStatement(passage, context));
  const share = statements.findIndex(({ text }) => text.includes("内数"));
  // What 「内数」 means is no statement of its own: it must not be left out for want of room.
  return statements.map((statement, at) =>
    at === share
      ? { ...statement, text: `${statement.text} ${phrases[context.lang].share}` }
      : statement,
  );
}
