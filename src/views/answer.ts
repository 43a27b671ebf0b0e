/**
 * One turn of the conversation: the question, whether we know, the answer, and its grounds.
 */
import type { PersonalDataKind } from "../analysis/personal-data.ts";
import type { Answer, Reason } from "../answer/answer-shape.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Comparison } from "../answer/comparison.ts";
import { chatAddress, type ChatState, inLanguage } from "./address.ts";
import { askLink } from "./ask-link.ts";
import { comparisonTable } from "./comparison.ts";
import { contactLines } from "./contact.ts";
import { type FeedbackArgs, feedbackPart } from "./feedback.ts";
import { grounds, nearMisses } from "./grounds.ts";
import { html, type Html } from "./html.ts";
import { consultLink } from "./mail.ts";
import { languageTag, say, type MessageName } from "./messages.ts";
import { removedNotice } from "./removed.ts";
import { ruby } from "./ruby.ts";
import type { Site } from "./site.ts";
import { statements } from "./statements.ts";

export type TurnArgs = {
  readonly answer: Answer;
  /** Unique among the turns of a page. */
  readonly turn: string;
  /** What the address says; its `q` is the question as understood. */
  readonly state: ChatState;
  /** Names of what narrows the question, for the reader. */
  readonly ministryName: string | undefined;
  readonly afterTitle: string | undefined;
  /** Where measures of several bodies answer. */
  readonly comparison?: Comparison | undefined;
  readonly site: Site;
  /** Kinds of personal data that were taken out of the question. */
  readonly removed?: readonly PersonalDataKind[];
  /** Where someone reads what people say of an answer. */
  readonly feedback?: FeedbackArgs | undefined;
  /** Of the question in the log, where its text is kept. */
  readonly number?: string | undefined;
};

export function turnArticle(args: TurnArgs): Html {
  const { answer, turn, comparison } = args;
  const { lang } = answer;
  const { origin } = args.site;
  return html`<article
    class="tw-turn"
    id="${turn}"
    lang="${languageTag(lang)}"
    aria-labelledby="${turn}-title"
  >
    <h2 class="tw-question" id="${turn}-title" tabindex="-1" autofocus>
      <span class="tw-hidden">${say(lang, "question")}</span>${answer.question}
    </h2>
    ${removedNotice(args.removed ?? [], lang)} ${filters(args)} ${statusLine(answer)}
    ${synonymNotes(answer)} ${statements(args)} ${needsDesk(answer) ? desk(args) : ""}
    ${answer.hits.length > 0 ? grounds(args) : ""}
    ${comparison ? comparisonTable({ comparison, lang, turn }) : ""}
    ${answer.nearMisses.length > 0 ? nearMisses(args) : ""}
    ${answer.followUps.length > 0 ? followUps(args) : ""} ${narrowing(args)}
    ${isQuestion(answer) ? consultLink({ answer, filters: filterTexts(args), origin }) : ""}
    ${args.feedback ? feedbackPart(args.feedback) : ""}
    ${args.number ? questionNumber(args.number, lang) : ""}
  </article>`;
}

function questionNumber(number: string, lang: Language): Html {
  const address = inLanguage("/privacy", lang);
  return html`<p class="tw-side tw-question-number">
    ${ruby(say(lang, "questionNumber"), lang)} <code>${number}</code>
    <a href="${address}#delete">${ruby(say(lang, "questionNumberHint"), lang)}</a>
  </p>`;
}

const reasonNames = {
  detail_not_in_corpus: "partial",
  no_match: "noMatch",
  off_topic: "offTopic",
  small_talk: "smallTalk",
  unreadable: "unreadable",
} satisfies Record<Reason, MessageName>;

export function statusLine({ status, reason, lang }: Answer): Html {
  const name = status === "answered" ? "answered" : reasonNames[reason ?? "no_match"];
  return html`<p class="tw-status tw-status-${status}">
    <span>${ruby(say(lang, name), lang)}</span>
  </p>`;
}

/** What narrows the question, each with a link that asks without it. */
function filters(args: TurnArgs): Html | "" {
  const { lang } = args.answer;
  const chips = activeFilters(args).map(({ text, without }) =>
    filterChip({ text, lang, without: chatAddress({ ...args.state, ...without }) }),
  );
  return chips.length === 0
    ? ""
    : html`<ul class="tw-filters">
        ${chips}
      </ul>`;
}

type Filter = { readonly text: string; readonly without: Partial<ChatState> };

function activeFilters({ answer, state, ministryName, afterTitle }: TurnArgs): readonly Filter[] {
  const { lang } = answer;
  const ministry = ministryName && say(lang, "filterMinistry", { name: ministryName });
  const after = afterTitle && say(lang, "filterAfter", { name: afterTitle });
  return [
    ...(ministry ? [{ text: ministry, without: { ministry: undefined } }] : []),
    ...(after ? [{ text: after, without: { after: undefined } }] : []),
    ...(state.current
      ? [{ text: say(lang, "filterCurrent"), without: { current: undefined } }]
      : []),
  ];
}

function filterTexts(args: TurnArgs): readonly string[] {
  return activeFilters(args).map(({ text }) => text);
}

type FilterChipArgs = { readonly text: string; readonly lang: Language; readonly without: string };

function filterChip({ text, lang, without }: FilterChipArgs): Html {
  return html`<li class="tw-filter">
    <span>${ruby(text, lang)}</span>
    <a href="${without}">${say(lang, "removeFilter")}<span class="tw-hidden"> ${text}</span></a>
  </li>`;
}

function synonymNotes({ synonyms, hits, nearMisses: near, lang }: Answer): Html | "" {
  if (synonyms.length === 0 || hits.length + near.length === 0) return "";
  const notes = synonyms.map(({ word, as }) => say(lang, "synonym", { word, as }));
  return html`<p class="tw-side">${notes.join(lang === "ja" ? "" : " ")}</p>`;
}

function needsDesk(answer: Answer): boolean {
  return answer.status !== "answered" && isQuestion(answer);
}

/** A greeting needs nobody to call, and what could not be read is asked again here. */
function isQuestion({ reason }: Answer): boolean {
  return reason !== "small_talk" && reason !== "unreadable";
}

/** Whom to ask what the corpus does not tell. */
function desk({ answer, site }: TurnArgs): Html {
  const { contact, lang } = answer;
  return html`<div class="tw-desk">
    <p class="tw-contact-name">${ruby(contact.name, lang)}</p>
    ${contactLines({ contact: { ...contact, now: site.now }, lang })}
  </div>`;
}

function followUps({ answer, turn, state }: TurnArgs): Html {
  const { followUps: questions, lang } = answer;
  const history = [...(state.history ?? []), answer.question];
  const after = answer.hits[0]?.measure.id;
  const links = questions.map((q) => {
    const address = chatAddress({ ...state, q, after, history });
    return html`<li>${askLink({ address, text: q, swap: "beforeend" })}</li>`;
  });
  return html`<section class="tw-follow" aria-labelledby="${turn}-follow ${turn}-title">
    <h3 id="${turn}-follow">${say(lang, "followUps")}</h3>
    <ul class="tw-links">
      ${links}
    </ul>
  </section>`;
}

/** The same question with one condition more, where that leaves something out and something in. */
function narrowing({ answer, state, turn }: TurnArgs): Html | "" {
  const { hits, lang } = answer;
  const bodies = new Map(hits.flatMap((hit) => hit.ministries.map((body) => [body.id, body])));
  const ministries = state.ministry || bodies.size < 2 ? [] : [...bodies.values()];
  const isMixed = new Set(hits.map(({ validity }) => validity.state === "continued")).size === 2;
  const choices = [
    ...ministries.map(({ id, localName }) => ({
      text: say(lang, "onlyMinistry", { name: localName }),
      address: chatAddress({ ...state, ministry: id }),
    })),
    ...(isMixed && !state.current
      ? [
          {
            text: say(lang, "onlyCurrent"),
            address: chatAddress({ ...state, current: "1" }),
          },
        ]
      : []),
  ];
  if (choices.length === 0) return "";
  const links = choices.map(
    ({ text, address }) =>
      html`<li>
        ${askLink({ address, text: html`<span>${ruby(text, lang)}</span>`, swap: "beforeend" })}
      </li>`,
  );
  return html`<section class="tw-follow" aria-labelledby="${turn}-narrow ${turn}-title">
    <h3 id="${turn}-narrow">${say(lang, "narrow")}</h3>
    <ul class="tw-choices">
      ${links}
    </ul>
  </section>`;
}
