/**
 * The question, what narrows it and the measures shown → a draft in the reader's own mail program.
 *
 * A `mailto:` link needs no script and sends nothing by itself. Mail programs cut long links, so
 * measures are left out from the end, and at last the question is shortened, until it fits.
 */
import type { Answer, Hit } from "../answer/answer-shape.ts";
import { absoluteAddress, inLanguage } from "./address.ts";
import { officialSource } from "./citation.ts";
import { html, type Html } from "./html.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";

/** Of the body as it stands in the link; some mail programs take no more than about 2,000 in all. */
const longestBody = 1_800;

export type MailArgs = {
  readonly answer: Answer;
  /** What narrows the question, as shown to the reader. */
  readonly filters: readonly string[];
  /** Of our addresses; without it the official ones are named. */
  readonly origin?: string | undefined;
};

export function consultLink(args: MailArgs): Html {
  const { lang } = args.answer;
  return html`<div class="tw-consult">
    <p>
      <a class="tw-action" href="${mailAddress(args)}"
        ><span>${ruby(say(lang, "consult"), lang)}</span></a
      >
    </p>
    <p class="tw-side">${ruby(say(lang, "consultHint"), lang)}</p>
  </div>`;
}

export function mailAddress(args: MailArgs): string {
  const { lang, contact } = args.answer;
  const to = encodeURIComponent(contact.mail).replace("%40", "@");
  const subject = encodeURIComponent(say(lang, "mailSubject"));
  return `mailto:${to}?subject=${subject}&body=${encodeURIComponent(fittingBody(args))}`;
}

function fittingBody(args: MailArgs): string {
  const { question, hits } = args.answer;
  for (let count = hits.length; count >= 0; count--) {
    const body = toBody(args, question, hits.slice(0, count));
    if (fits(body)) return body;
  }
  const characters = [...question];
  while (characters.length > 0 && !fits(toBody(args, `${characters.join("")}…`, []))) {
    characters.pop();
  }
  return toBody(args, `${characters.join("")}…`, []);
}

function fits(body: string): boolean {
  return encodeURIComponent(body).length <= longestBody;
}

function toBody(args: MailArgs, question: string, hits: readonly Hit[]): string {
  const { lang, contact } = args.answer;
  const measures = hits.flatMap((hit) => [`- ${hit.measure.title}`, `  ${addressOf(hit, args)}`]);
  return [
    say(lang, "mailGreeting", { name: contact.name }),
    "",
    say(lang, "mailLead"),
    `${say(lang, "question")}${question}`,
    ...args.filters,
    ...(measures.length > 0 ? ["", say(lang, "mailMeasures"), ...measures] : []),
    "",
  ].join("\r\n");
}

function addressOf(hit: Hit, { answer, origin }: MailArgs): string {
  if (origin) return absoluteAddress(inLanguage(hit.measure.url, answer.lang), origin);
  return officialSource(hit, answer.citations)?.url ?? "";
}
