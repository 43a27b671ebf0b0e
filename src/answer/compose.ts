/**
 * Grounds → the direct answer: short statements, each ending with the numbers of its citations.
 *
 * Statements are taken in the order of their importance while they fit; none is ever cut.
 */
import type { Aspect, Measure } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import { asksOwner, measureStatement, namesOtherBody } from "./bodies.ts";
import type { Citations } from "./citation.ts";
import {
  asksDetail,
  choosePassages,
  type DetailHit,
  rankLines,
  tellsOfToday,
  isHeading,
} from "./details.ts";
import { toCoverage } from "./evidence.ts";
import { factLanguage } from "./language.ts";
import type { ListRequest } from "./list.ts";
import { findReason } from "./beyond-print.ts";
import { phrases } from "./phrases.ts";
import { asksMinistry, asksPrintedBudget, asksWording } from "./printed.ts";
import type { ComposeContext, Statement } from "./statement.ts";
import { findTogether } from "./together.ts";

/** Characters of the direct answer, as the contract has it. */
const longestText = 400;

/** Statements, the most important first → text in their order, numbers behind each. */
export function toText(statements: readonly Statement[], citations: Citations): string {
  let text = "";
  const answers = statements.filter(({ isAnswer }) => isAnswer);
  const first = answers.slice(0, countFitting(answers, longestText));
  let kept = first.reduce((sum, one) => sum + toRoom(one), 0);
  for (const statement of statements) {
    if (first.includes(statement)) kept -= toRoom(statement);
    const length = text.length + kept + toRoom(statement);
    if (statement.text === "" || length > longestText) continue;
    const numbers = statement.passages.map((passage) => `[${citations.cite(passage)}]`).join("");
    text += `${text === "" ? "" : " "}${statement.text}${numbers}`;
  }
  return text;
}

/** One measure answers: what became of it, what was asked, which measure and body it is. */
export function composeAnswer(
  hit: MeasureHit,
  details: readonly DetailHit[],
  context: ComposeContext,
): Statement[] {
  const wording = wordingStatements(hit.measure, details, context);
  const told = new Set(wording.flatMap(idsOf));
  const { main, validity } = toMain(
    hit.measure,
    mainStatements(hit, details, context).filter(
      (statement) => !idsOf(statement).some((id) => told.has(id)),
    ),
    context,
  );
  const cited = new Set([...wording, ...validity, ...main].flatMap(idsOf));
  const best = Math.max(...details.map(({ score }) => score));
  const shown = new Set(choosePassages(details, context.query));
  const others = details
    .filter((detail) => !shown.has(detail) && !cited.has(detail.passage.id))
    .filter(({ passage, evidence }) => isMoreOf(passage, evidence))
    .filter(({ score }) => score > best - furtherMargin)
    .slice(0, furtherPassages)
    .map(({ passage }) => passageStatement(passage, context));
  const measure = measureStatement(hit.measure, context);
  const { query } = context;
  if (asksOwner(query, hit.measure)) {
    const more = details.find(tellsOfNamed);
    const about = more ? [passageStatement(more.passage, context)] : [];
    return [{ ...measure, isAnswer: true }, ...about, ...validityStatement(hit.measure, context)];
  }
  if (asksMinistry(query)) return [measure, ...validity, ...main, ...others];
  const isOther = namesOtherBody(query, hit.measure);
  const [first] = main;
  if (!first) return [...wording, ...validity, measure, ...others];
  // 「総務省の輝くテレワーク賞に応募したい」: that it is another's comes first.
  const body = isOther ? [{ ...measure, isAnswer: true }] : [];
  const answer = [...body, { ...first, isAnswer: true }, ...main.slice(1)];
  // What is told of today needs no word before it of what the measure was in 2020.
  const isOfToday = first.passages.length > 0 && first.passages.every(isCurrent(hit.measure));
  const isFirst = isOfToday && wording.length === 0 && !asksFate(context.query);
  const both = isFirst ? [...answer, ...validity] : toFirst(validity, answer, query);
  return [...wording, ...both, ...(isOther ? [] : [measure]), ...others];
}

/** Where what became of it was asked and no more, that is the answer. */
function toFirst(
  validity: readonly Statement[],
  answer: readonly Statement[],
  query: Query,
): readonly Statement[] {
  const isOfFate = [...query.aspects.keys()].every((aspect) => fate.has(aspect));
  if (!asksFate(query) || !isOfFate) return [...validity, ...answer];
  const others = answer.map(({ text, passages }) => ({ text, passages }));
  return [...validity.map((one) => ({ ...one, isAnswer: true })), ...others];
}

/** A fact of what was named. */
function tellsOfNamed({ passage, onSubject, evidence }: DetailHit): boolean {
  return passage.kind === "fact" && onSubject && evidence.elsewhere === 0;
}

function isCurrent(measure: Measure): (passage: Passage) => boolean {
  return (passage) => passage.kind === "fact" && tellsOfToday(passage, measure);
}

/** The line of the handout that says most of what was asked, where its words were; not its bodies or sums. */
function wordingStatements(
  measure: Measure,
  details: readonly DetailHit[],
  context: ComposeContext,
): Statement[] {
  const { query } = context;
  if (!asksWording(query) || asksMinistry(query) || asksPrintedBudget(query, measure)) return [];
  const [line] = rankLines(details, query);
  return line?.passage.role === "line" ? [passageStatement(line.passage, context)] : [];
}

/** What became of the measure is told once: by its note where that was asked, else by the fact. */
function toMain(
  measure: Measure,
  main: readonly Statement[],
  context: ComposeContext,
): { readonly main: readonly Statement[]; readonly validity: readonly Statement[] } {
  const note = validityStatement(measure, context);
  const tells = (statement: Statement) =>
    idsOf(statement).some((id) => measure.validity.facts.includes(id));
  if (note.length > 0 && asksFate(context.query))
    return { main: main.filter((statement) => !tells(statement)), validity: note };
  return { main, validity: main.some((statement) => tells(statement)) ? [] : note };
}

/** What became of it. */
function asksFate({ aspects }: Query): boolean {
  return [...aspects.keys()].some((aspect) => fate.has(aspect));
}

const fate: ReadonlySet<Aspect> = new Set(["status", "successor"]);

function idsOf({ passages }: Statement): string[] {
  return passages.map(({ id }) => id);
}

/** Passages beyond those shown that the text tells where they come near, as far as there is room. */
const furtherPassages = 1;

/** Score below the best at which a passage tells too little of what was asked. */
const furtherMargin = 3;

function isMoreOf(passage: Passage, { elsewhere }: DetailHit["evidence"]): boolean {
  return elsewhere === 0 && (passage.kind === "fact" || passage.role === "line");
}

/** Validity comes first where the handout's measure is no more what it was. */
function validityStatement(measure: Measure, context: ComposeContext): Statement[] {
  const { state, note, asOf, facts } = measure.validity;
  if (state !== "ended" && state !== "replaced") return [];
  const passages = facts.flatMap((id) => context.passages.get(id) ?? []);
  return [{ text: `${note[context.lang]}${phrases[context.lang].asOf(asOf)}`, passages }];
}

/** Score below the best at which a second passage is no longer told beside it. */
const nextMargin = 1;

/** The same at which the one that answers an exact aspect is no longer told in its place. */
const exactMargin = 1;

/** Score of a fact above that of the handout's best line at which it is told before it. */
const factMargin = 1;

/**
 * The budget lines where the budget was asked for; the handout's line where the measure itself was;
 * else the best passage, and the next where it also answers what was asked.
 */
function mainStatements(
  hit: MeasureHit,
  details: readonly DetailHit[],
  context: ComposeContext,
): Statement[] {
  const told = details.filter(({ passage }) => passage.kind !== "gap");
  const { query } = context;
  if (asksPrintedBudget(query, hit.measure)) return budgetStatements(told, context);
  const [nearest] = told;
  if (!nearest) return [];
  const exact = query.aspects.size > 0 ? told.find(answersExactly) : undefined;
  const first =
    findReason(query, told) ??
    (exact && exact.score > nearest.score - exactMargin ? exact : nearest);
  if (first.passage.role === "budget")
    return asksBody(query) ? [] : budgetStatements(told, context);
  // 「テレワーク月間とは」: by its name alone, where the nearest fact tells another thing of it.
  const isNamed = toCoverage(query, hit) > 0;
  const isOfDetail = asksDetail(query, details) && (first.answersAsked || !isNamed);
  const line = isOfDetail ? undefined : findLine(details, { query, isNamed });
  if (line) {
    const both = withLine(line, first, { isNameAlone: toCoverage(query, hit) === 1, context });
    return both.map(({ passage }) => passageStatement(passage, context));
  }
  const together = findTogether(told, query, hit.measure);
  if (together.length > 0) return together.map(({ passage }) => passageStatement(passage, context));
  const second = told.find((detail) => detail !== first && detail.score > first.score - nextMargin);
  // Asked how things are now, what was is not told beside what is.
  const isNext = query.aspects.size > 0 && second?.answersAsked && second.evidence.past === 0;
  const current = findCurrent(first, told, { query, measure: hit.measure });
  const next = current ? [current] : isNext ? [second] : [];
  return [first, ...next].map(({ passage }) => passageStatement(passage, context));
}

/** What a fact tells of an earlier time without being asked for one is told with how it is now. */
function findCurrent(
  first: DetailHit,
  told: readonly DetailHit[],
  { query, measure }: { readonly query: Query; readonly measure: Measure },
): DetailHit | undefined {
  const isUndated =
    query.years.length === 0 && !query.subjects.some(({ subject }) => subject.ended);
  if (!isUndated || first.passage.kind !== "fact" || isCurrent(measure)(first.passage))
    return undefined;
  return told.find(
    ({ passage, score, onSubject, evidence }) =>
      isCurrent(measure)(passage) &&
      onSubject &&
      evidence.elsewhere === 0 &&
      score > first.score - currentMargin &&
      passage.answers.some(
        (aspect) => query.aspects.has(aspect) && first.passage.answers.includes(aspect),
      ),
  );
}

/** Score below the first at which what is told of today is of another matter. */
const currentMargin = 4;

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
  if (nearest.score < line.score) return [line, nearest];
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
function budgetStatements(told: readonly DetailHit[], context: ComposeContext): Statement[] {
  const lines = told.filter(({ passage }) => passage.role === "budget");
  const named = lines.filter(({ evidence }) => evidence.subject > 0);
  const statements = (named.length > 0 ? named : lines).map(({ passage }) =>
    budgetStatement(passage, context),
  );
  const isShare = statements.some(({ text }) => text.includes("内数"));
  return isShare
    ? [...statements, { text: phrases[context.lang].share, passages: [] }]
    : statements;
}

export function passageStatement(passage: Passage, context: ComposeContext): Statement {
  const { lang } = context;
  if (passage.kind === "gap") return { text: passage[factLanguage(lang)], passages: [] };
  if (passage.kind === "fact") return { text: passage[factLanguage(lang)], passages: [passage] };
  if (passage.role === "budget") return budgetStatement(passage, context);
  return { text: phrases[lang].quote(passage.ja), passages: [passage] };
}

function budgetStatement(passage: Passage, { corpus, lang }: ComposeContext): Statement {
  const line = corpus.measures
    .flatMap(({ handout }) => handout.budget)
    .find(({ id }) => id === passage.id);
  if (!line) return { text: "", passages: [] };
  const ministry =
    corpus.ministries.find(({ id }) => id === line.ministry)?.name.ja ?? line.ministry;
  return {
    text: phrases[lang].budgetLine(line.programme, line.amount, ministry),
    passages: [passage],
  };
}

/** Several measures answer: how many, and each by its title. */
export function composeList(
  { hits, subject, groundsOf = lineOf }: ListRequest,
  context: ComposeContext,
): Statement[] {
  const { lang } = context;
  const head = { text: phrases[lang].list(subject(lang), hits.length), passages: [] };
  const items = hits.map(({ measure }, index) => ({
    text: `(${index + 1}) ${measure.title[lang]}`,
    passages: groundsOf(measure).flatMap((id) => context.passages.get(id) ?? []),
  }));
  const all = [head, ...items];
  const count = countFitting(all, longestText);
  if (count === all.length) return all;
  const more = (left: number) => ({ text: phrases[lang].more(left), passages: [] });
  const kept = countFitting(all, longestText - toRoom(more(hits.length)));
  return [...all.slice(0, kept), more(all.length - kept)];
}

/** How many of the first have room together. */
function countFitting(statements: readonly Statement[], room: number): number {
  let left = room;
  const full = statements.findIndex((statement) => {
    left -= toRoom(statement);
    return left < 0;
  });
  return full === -1 ? statements.length : full;
}

function lineOf({ handout }: Measure): readonly string[] {
  return handout.quotations.slice(0, 1).map(({ id }) => id);
}

/**
 * Several measures answer a part each: what each says first, then further statements of each in turn
 * while there is room, and all of them measure by measure.
 */
export function composeSeveral(all: readonly (readonly Statement[])[]): Statement[] {
  const chosen = all.map((): Statement[] => []);
  const most = Math.max(...all.map(({ length }) => length));
  let room = longestText;
  for (let round = 0; round < most; round += 1) {
    for (const [at, statements] of all.entries()) {
      const statement = statements[round];
      if (!statement || statement.text === "") continue;
      const numbered =
        round === 0 ? { ...statement, text: `(${at + 1}) ${statement.text}` } : statement;
      const needed = toRoom(numbered);
      if (needed > room) continue;
      room -= needed;
      chosen[at]!.push(numbered);
    }
  }
  return chosen.flat();
}

/** Numbers of at most two digits: the room is counted before a number is given. */
function toRoom({ text, passages }: Statement): number {
  return text.length + 4 * passages.length + 1;
}
