/**
 * What each of several measures says to its part of the question → statements that stand side by side.
 */
import type { Measure } from "../corpus/measure.ts";
import type { MeasureHit } from "../search/ranking.ts";
import { toShortTitle, validityStatement } from "./compose.ts";
import { phrases } from "./phrases.ts";
import { haveRoom, longestText, toRoom, toWidth, widest } from "./room.ts";
import { type ComposeContext, passageStatement, type Statement } from "./statement.ts";
import { toFateFact } from "./today.ts";

type Part = { readonly hit: MeasureHit; readonly statements: readonly Statement[] };

/**
 * Where what each says first has no room together, the fact behind a note stands for the note, and for the
 * longest that still has none a word on where it is shown: none of the parts is left out.
 */
export function withRoom(
  told: readonly Part[],
  context: ComposeContext,
): readonly (readonly Statement[])[] {
  const whole = told.map((part) => withBodyNext(part, context));
  if (haveRoom(whole.flatMap(({ leading }, at) => numberFirst(leading, at))))
    return whole.map(({ leading, others }) => [...leading, ...others]);
  const named = told.map((part) => withName(part, context));
  if (haveRoomAtFirst(named)) return named.map(({ statements }) => statements);
  if (haveRoomAtFirst(told)) return told.map(({ statements }) => statements);
  let parts = told.map(({ hit, statements }) => ({
    hit,
    statements: withFact(hit, statements, context),
  }));
  while (!haveRoomAtFirst(parts)) {
    const lengths = parts.map(({ statements }) => toRoom(statements[0] ?? empty, widest));
    const longest = lengths.indexOf(Math.max(...lengths));
    const shown = [toShownBelow(parts[longest]!.hit.measure, context)];
    if (toRoom(shown[0]!, widest) >= lengths[longest]!) break;
    parts = parts.map((part, at) => (at === longest ? { ...part, statements: shown } : part));
  }
  return parts.map(({ statements }) => statements);
}

const empty: Statement = { text: "", passages: [] };

/** What must be said of it, and next the measure with the body in charge. */
function withBodyNext({ hit, statements }: Part, { lang }: ComposeContext) {
  const [first, ...others] = statements;
  const body = others.find(({ text }) => text.includes(hit.measure.title[lang]));
  const leading = statements.filter(
    (one) => one === first || one === body || one.isAnswer === true,
  );
  return { leading, others: statements.filter((one) => !leading.includes(one)) };
}

/** Whose it is, where what is said first does not say so. */
function withName({ hit, statements }: Part, { lang }: ComposeContext): Part {
  const [first, ...others] = statements;
  const title = hit.measure.title[lang];
  if (!first || first.text.includes(title)) return { hit, statements };
  const name = toShortTitle(title);
  const text = phrases[lang].ofPart(name, first.text);
  return { hit, statements: [{ ...first, text }, ...others] };
}

function haveRoomAtFirst(told: readonly Part[]): boolean {
  return haveRoom(told.flatMap(({ statements }, at) => numberFirst(statements.slice(0, 1), at)));
}

function numberFirst(statements: readonly Statement[], at: number): readonly Statement[] {
  return statements.map((one, place) => (place === 0 ? toNumbered(one, at) : one));
}

function toNumbered(statement: Statement, at: number): Statement {
  return { ...statement, text: `(${at + 1}) ${statement.text}` };
}

function toShownBelow({ title }: Measure, { lang }: ComposeContext): Statement {
  return {
    text: phrases[lang].shownBelow(toShortTitle(title[lang])),
    passages: [],
    isAnswer: true,
  };
}

/** The fact behind its note for the note. */
function withFact(
  { measure }: MeasureHit,
  statements: readonly Statement[],
  context: ComposeContext,
): readonly Statement[] {
  const [note] = validityStatement(measure, context);
  const [first, ...others] = statements;
  const fact = context.passages.get(toFateFact(measure));
  const isNote = first !== undefined && first.text === note?.text;
  return isNote && fact ? [passageStatement(fact, context), ...others] : statements;
}

/**
 * Several measures answer a part each: what each says first, then further statements of each in turn
 * while there is room, and all of them measure by measure.
 */
export function composeSeveral(all: readonly (readonly Statement[])[]): Statement[] {
  const chosen = all.map((): Statement[] => []);
  const most = Math.max(...all.map(({ length }) => length));
  const width = toWidth(all.flatMap((statements) => statements.slice(0, 1)));
  let room = longestText + 1;
  for (let round = 0; round < most; round += 1) {
    for (const [at, statements] of all.entries()) {
      const statement = statements[round];
      if (!statement || statement.text === "") continue;
      const numbered = round === 0 ? toNumbered(statement, at) : statement;
      const needed = toRoom(numbered, round === 0 ? width : widest);
      if (needed > room) continue;
      room -= needed;
      chosen[at]!.push(numbered);
    }
  }
  return chosen.flat();
}
