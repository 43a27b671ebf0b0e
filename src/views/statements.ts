/**
 * The direct answer, statement by statement; that a measure has ended or was replaced stands first.
 */
import { isOver } from "../corpus/measure.ts";
import type { Answer, Hit } from "../answer/answer-shape.ts";
import { citationLink, citedMeasures, citedText } from "./citation.ts";
import { html, type Html } from "./html.ts";
import { validityNotice } from "./validity.ts";

type StatementsArgs = { readonly answer: Answer; readonly turn: string };

export function statements({ answer, turn }: StatementsArgs): readonly (Html | "")[] {
  const { lang, text } = answer;
  const told = noticeOf(answer);
  const said = toStatements(told ? withoutNote(text, told.note) : text);
  const links = told?.citations.map((n) => citationLink(n, { turn, lang }));
  return [
    told ? validityNotice({ ...told, lang, grounds: links }) : "",
    ...said.map(
      (statement) => html`<p class="tw-answer">${citedText(statement, { turn, lang })}</p>`,
    ),
  ];
}

/**
 * What became of the one measure that the answer speaks of; where it speaks of several, each card and
 * each part of the text tells its own.
 */
export function noticeOf(answer: Answer): Hit["validity"] | undefined {
  const validity = answer.hits[0]?.validity;
  if (!validity || !isOver(validity.state)) return undefined;
  return citedMeasures(answer).size <= 1 ? validity : undefined;
}

/**
 * A statement ends with its numbers, where it has none with 。 or before a number of its own:
 * `"A。[1][2] B。 C: (1) D[3]"` → four
 */
export function toStatements(text: string): readonly string[] {
  return text
    .split(/(?<=[\]。])\s+(?=[^[\s])|\s+(?=\(\d+\) )/)
    .filter((statement) => statement !== "");
}

/** The text without what the notice says already: the note, its date and its numbers. */
function withoutNote(text: string, note: string): string {
  const at = text.indexOf(note);
  if (at === -1) return text;
  const rest = text.slice(at + note.length);
  return `${text.slice(0, at)}${rest.replace(/^\s*(?:[（(][^）)]*[）)])?(?:\[\d+\])*\s*/, "")}`;
}
