/**
 * The answer for someone who reads it in a terminal: the same parts as the page, as plain lines.
 */
import type { Answer, Citation, Hit } from "../answer/answer-shape.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { say, type MessageName } from "./messages.ts";

/** Puts a colour on a text, or leaves it. */
export type Paint = (style: "bold" | "cyan" | "dim", text: string) => string;

export function terminalAnswer(answer: Answer, paint: Paint): string {
  const { lang } = answer;
  const parts = [
    [paint("bold", say(lang, outcome(answer))), answer.text],
    ...answer.hits.map((hit) => hitLines(hit, lang, paint)),
    nearMissLines(answer, paint),
    citationLines(answer, paint),
    followUpLines(answer, paint),
    contactLines(answer, paint),
  ];
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function outcome({ status, reason }: Answer): MessageName {
  if (status !== "unanswerable") return status;
  if (reason === "off_topic") return "offTopic";
  if (reason === "small_talk") return "smallTalk";
  return reason === "unreadable" ? "unreadable" : "noMatch";
}

const states = {
  ended: "stateEnded",
  continued: "stateContinued",
  replaced: "stateReplaced",
  unknown: "stateUnknown",
} as const satisfies Record<Hit["validity"]["state"], MessageName>;

function hitLines(hit: Hit, lang: Language, paint: Paint): string[] {
  const { measure, ministries, validity } = hit;
  const bodies = ministries.map((ministry) => ministry.localName).join(", ");
  const state = `${say(lang, states[validity.state])} (${say(lang, "asOf", { date: validity.asOf })})`;
  return [
    `${paint("bold", `${hit.rank}. ${measure.title}`)}  ${paint("dim", `${measure.section} · ${bodies}`)}`,
    `   ${state}: ${validity.note}${marks(validity.citations)}`,
    ...hit.passages.map(
      ({ kind, text, citation }) => `   ${say(lang, kind)}: ${text}${marks([citation])}`,
    ),
  ];
}

/** `[1, 3]` → ` [1][3]` */
function marks(citations: readonly number[]): string {
  return citations.length === 0 ? "" : ` ${citations.map((n) => `[${n}]`).join("")}`;
}

function nearMissLines({ nearMisses, lang }: Answer, paint: Paint): string[] {
  if (nearMisses.length === 0) return [];
  const titles = nearMisses.map((hit) => `  ・${hit.measure.title}`);
  return [paint("bold", say(lang, "nearMisses", { n: nearMisses.length })), ...titles];
}

function citationLines({ citations, lang }: Answer, paint: Paint): string[] {
  if (citations.length === 0) return [];
  const lines = citations.map(
    (citation) => `  [${citation.n}] ${citationLine(citation, lang, paint)}`,
  );
  return [paint("bold", say(lang, "citations")), ...lines];
}

function citationLine(citation: Citation, lang: Language, paint: Paint): string {
  const { documentTitle, publisher, page, asOf, url } = citation;
  const place = page === null ? "" : ` ${say(lang, "pageNumber", { page })}`;
  return `${documentTitle}${place} (${publisher}, ${say(lang, "asOf", { date: asOf })}) ${paint("cyan", url)}`;
}

function followUpLines({ followUps, lang }: Answer, paint: Paint): string[] {
  if (followUps.length === 0) return [];
  return [paint("bold", say(lang, "followUps")), ...followUps.map((text) => `  ・${text}`)];
}

function contactLines({ contact, lang }: Answer, paint: Paint): string[] {
  const { name, phone, hours, mail, url } = contact;
  const head = paint("bold", say(lang, "contact"));
  return [`${head}  ${name}`, `  ${phone} (${hours})`, `  ${mail}  ${paint("cyan", url)}`];
}
