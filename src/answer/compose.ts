/**
 * Grounds → the direct answer: short statements, each ending with the numbers of its citations.
 *
 * Statements are taken in the order of their importance while they fit; none is ever cut.
 */
import { isOver, type Measure } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import { asksOwner, measureStatement, namesOtherBody } from "./bodies.ts";
import type { Citations } from "./citation.ts";
import { type DetailHit, isCurrent } from "./details.ts";
import type { ListRequest } from "./list.ts";
import { mainStatements } from "./main-statements.ts";
import { asksDetail, choosePassages, rankLines } from "./passage-choice.ts";
import { phrases } from "./phrases.ts";
import { asksBodyAlone, asksMinistry, asksPrintedBudget, asksWording } from "./printed.ts";
import { countFitting, haveRoom, longestText, toRoom, toWidth, widest } from "./room.ts";
import { type ComposeContext, passageStatement, type Statement } from "./statement.ts";
import { fate, toFateFact } from "./today.ts";

/** Statements, the most important first → text in their order, numbers behind each. */
export function toText(statements: readonly Statement[], citations: Citations): string {
  let text = "";
  const width = toWidth(statements);
  const answers = statements.filter(({ isAnswer }) => isAnswer);
  const first = answers.slice(0, countFitting(answers, longestText));
  let kept = first.reduce((sum, one) => sum + toRoom(one, width), 0);
  for (const statement of statements) {
    if (first.includes(statement)) kept -= toRoom(statement, width);
    // A space stands between statements, and none behind the last.
    const length = text.length + kept + toRoom(statement, width) - (text === "" ? 1 : 0);
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
  const { query } = context;
  const measure = measureStatement(hit.measure, context);
  if (asksOwner(query, hit.measure)) return ownerStatements(measure, hit.measure, details, context);
  const wording = wordingStatements(hit.measure, details, context);
  const told = new Set(wording.flatMap(idsOf));
  const all = mainStatements(hit, details, context);
  const { main, validity } = toMain(
    hit.measure,
    all.filter((statement) => !idsOf(statement).some((id) => told.has(id))),
    { isNoted: wording.length > 0 || asksFate(query), context },
  );
  const cited = new Set([...wording, ...validity, ...main].flatMap(idsOf));
  const others = furtherStatements(details, cited, context);
  const [first] = main;
  const tellsBody = first?.passages.some(({ answers }) => answers.includes("office")) ?? false;
  if (asksMinistry(query) || (asksBodyAlone(query) && !tellsBody))
    return [measure, ...validity, ...main, ...others];
  if (!first) return [...wording, ...validity, measure, ...others];
  // 「総務省の輝くテレワーク賞に応募したい」: that it is another's comes first.
  const isOther = namesOtherBody(query, hit.measure);
  const body = isOther ? [{ ...measure, isAnswer: true }] : [];
  const kept = countFitting(main.slice(0, keptStatements), longestText);
  const answer = [
    ...body,
    ...main.map((one, at) => (at < kept ? { ...one, isAnswer: true } : one)),
  ];
  // What is told of today, and a detail of what was, need no word before them of what became of the measure.
  const isOfToday =
    first.passages.length > 0 && first.passages.every((one) => isCurrent(one, hit.measure));
  const isDetail = first.passages.some(
    ({ kind, role }) => role === "budget" || (kind === "fact" && asksDetail(query, details)),
  );
  const isMeant = isOfToday && isByFar(first, details);
  const isFirst = (isOfToday || isDetail) && wording.length === 0 && (!asksFate(query) || isMeant);
  const both = isFirst
    ? withFate(answer, validity, { isOfToday, state: hit.measure.validity.state })
    : toFirst(validity, answer, query);
  return [...wording, ...both, ...(isOther ? [] : [measure]), ...others];
}

/**
 * Behind what was asked. A detail of what is over must not stand without it: what is told beside that detail
 * comes before it only where all have room. The handout's word on what is over is no word on today.
 */
function withFate(
  answer: readonly Statement[],
  validity: readonly Statement[],
  {
    isOfToday,
    state,
  }: { readonly isOfToday: boolean; readonly state: Measure["validity"]["state"] },
): readonly Statement[] {
  if (isOfToday && !isOver(state)) return [...answer, ...validity];
  if (isOfToday) {
    const { line = [], rest = [] } = Object.groupBy(answer, (one) =>
      isLine(one) ? "line" : "rest",
    );
    return [...rest, ...validity, ...line.map((one) => ({ ...one, isAnswer: false }))];
  }
  const both = [...answer.slice(0, keptStatements), ...validity];
  const isRoom = haveRoom(both);
  const before = isRoom && !answer.slice(1, keptStatements).some(isLine) ? keptStatements : 1;
  const note = validity.map((one) => ({ ...one, isAnswer: true }));
  return [...answer.slice(0, before), ...note, ...answer.slice(before)];
}

/** “We already telework. Is there still something for us?”: a fact of today is meant, and no word on what was. */
function isByFar({ passages }: Statement, details: readonly DetailHit[]): boolean {
  const [nearest, next] = details;
  const isNearest = nearest !== undefined && passages.includes(nearest.passage);
  return (
    isNearest && nearest.passage.kind === "fact" && nearest.score - (next?.score ?? 0) > farAhead
  );
}

/** Difference of scores. */
const farAhead = 1.9;

/** A line of the handout alone. */
function isLine({ passages }: Statement): boolean {
  return passages.length > 0 && passages.every(({ role }) => role === "line");
}

/** What was asked: the nearest, and what must be told beside it where there is room. */
const keptStatements = 2;

/** Whose it is, and the nearest fact of what was named. */
function ownerStatements(
  owner: Statement,
  measure: Measure,
  details: readonly DetailHit[],
  context: ComposeContext,
): Statement[] {
  const about = details.find(
    ({ passage, onSubject, evidence }) =>
      passage.kind === "fact" && onSubject && evidence.elsewhere === 0,
  );
  return [
    { ...owner, isAnswer: true },
    ...(about ? [passageStatement(about.passage, context)] : []),
    ...validityStatement(measure, context),
  ];
}

/** What comes near beside what is shown and told. */
function furtherStatements(
  details: readonly DetailHit[],
  cited: ReadonlySet<string>,
  context: ComposeContext,
): Statement[] {
  const best = Math.max(...details.map(({ score }) => score));
  const shown = new Set(choosePassages(details, context.query));
  return details
    .filter((detail) => !shown.has(detail) && !cited.has(detail.passage.id))
    .filter(({ passage, evidence }) => isMoreOf(passage, evidence))
    .filter(({ score }) => score > best - furtherMargin)
    .slice(0, furtherPassages)
    .map(({ passage }) => passageStatement(passage, context));
}

/** Where what became of it was asked and no more, that is the answer. */
function toFirst(
  validity: readonly Statement[],
  answer: readonly Statement[],
  query: Query,
): readonly Statement[] {
  const isOfFate = [...query.aspects.keys()].every((aspect) => fate.has(aspect));
  if (!asksFate(query) || !isOfFate || validity.length === 0) return [...validity, ...answer];
  const others = answer.map(({ text, passages }) => ({ text, passages }));
  return [...validity.map((one) => ({ ...one, isAnswer: true })), ...others];
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

/** What became of the measure is told once: by its note where that or the handout was asked, else by the fact. */
function toMain(
  measure: Measure,
  main: readonly Statement[],
  { isNoted, context }: { readonly isNoted: boolean; readonly context: ComposeContext },
): { readonly main: readonly Statement[]; readonly validity: readonly Statement[] } {
  const note = validityStatement(measure, context);
  const tells = (statement: Statement) =>
    idsOf(statement).some((id) => measure.validity.facts.includes(id));
  // 「いつまで」: that it is over is not yet what took its place.
  const tellsToday = ({ passages }: Statement) =>
    passages.some((one) => isCurrent(one, measure) || one.answers.includes("successor"));
  const isWhole = measure.validity.state !== "replaced" || main.some(tellsToday);
  // 「来年度も続く？予算は？」: the fact behind the note tells the sum, too.
  const { aspects } = context.query;
  const tellsMore = ({ passages }: Statement) =>
    passages.some(({ answers }) => answers.some((one) => aspects.has(one) && !fate.has(one)));
  if (note.length > 0 && isNoted)
    return { main: main.filter((one) => !tells(one) || tellsMore(one)), validity: note };
  return { main, validity: isWhole && main.some((statement) => tells(statement)) ? [] : note };
}

/** What became of it. */
function asksFate({ aspects }: Query): boolean {
  return [...aspects.keys()].some((aspect) => fate.has(aspect));
}

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

/** What became of the handout's measure, where it is no more what it was. */
export function validityStatement(measure: Measure, context: ComposeContext): Statement[] {
  const { state, note, asOf, facts } = measure.validity;
  if (!isOver(state)) return [];
  const passages = facts.flatMap((id) => context.passages.get(id) ?? []);
  return [{ text: `${note[context.lang]}${phrases[context.lang].asOf(asOf)}`, passages }];
}

/**
 * Several measures answer: how many, each by its title, and of each that is no longer what it was what became
 * of it, unless they are listed for that or for what is printed of them.
 */
export function composeList(list: ListRequest, context: ComposeContext): Statement[] {
  const { lang } = context;
  const whole = toListed(list, ({ title }) => title[lang], context);
  const isWhole = haveRoom(whole);
  const all = isWhole ? whole : toListed(list, ({ title }) => toShortTitle(title[lang]), context);
  return haveRoom(all) ? [...all, ...toNotes(list, all, context)] : withMore(all, lang);
}

/** A list as far as there is room, and how many more there are. */
export function withMore(all: readonly Statement[], lang: Language): Statement[] {
  if (haveRoom(all)) return [...all];
  const more = (left: number) => ({ text: phrases[lang].more(left), passages: [] });
  const kept = countFitting(all, longestText - toRoom(more(all.length), widest));
  return [...all.slice(0, kept), more(all.length - kept)];
}

/** What became of each that is no longer what it was, where there is room for all of it. */
function toNotes(
  { hits, isOfLines }: ListRequest,
  listed: readonly Statement[],
  context: ComposeContext,
): readonly Statement[] {
  const notes = isOfLines ? [] : hits.flatMap(({ measure }) => validityStatement(measure, context));
  const all = [...listed, ...notes];
  return haveRoom(all) ? notes : [];
}

/** Without what it explains: 「テレワーク月間（毎年11月の普及啓発）」. */
export function toShortTitle(title: string): string {
  return title.replace(/ ?[（(][^（()）]+[)）]$/u, "");
}

function toListed(
  { hits, subject, groundsOf = lineOf, isOfLines }: ListRequest,
  toTitle: (measure: Measure) => string,
  { lang, passages }: ComposeContext,
): Statement[] {
  const states = new Set(hits.map(({ measure }) => measure.validity.state));
  const isMarked = !isOfLines && (groundsOf === lineOf || states.size > 1);
  const items = hits.map(({ measure }, index) => {
    const { state } = measure.validity;
    const became = isMarked && isOver(state) ? phrases[lang].became[state] : "";
    const shown = became === "" ? [] : [toFateFact(measure)];
    const ids = new Set([...groundsOf(measure), ...shown]);
    return {
      text: `(${index + 1}) ${toTitle(measure)}${became}`,
      passages: [...ids].flatMap((id) => passages.get(id) ?? []),
    };
  });
  return [{ text: phrases[lang].list(subject(lang), hits.length), passages: [] }, ...items];
}

function lineOf({ handout }: Measure): readonly string[] {
  return handout.quotations.slice(0, 1).map(({ id }) => id);
}
