/**
 * One turn of the conversation: the question, whether we know, the answer, and its grounds.
 */
import type { Answer, Reason } from "../answer/answer.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { chatAddress, type ChatState } from "./address.ts";
import { askLink } from "./ask-link.ts";
import { contactLines } from "./contact.ts";
import { grounds, nearMisses } from "./grounds.ts";
import { html, type Html } from "./html.ts";
import { languageTag, say, type MessageName } from "./messages.ts";
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
};

export function turnArticle(args: TurnArgs): Html {
  const { answer, turn } = args;
  const { lang } = answer;
  return html`<article
    class="tw-turn"
    id="${turn}"
    lang="${languageTag(lang)}"
    aria-labelledby="${turn}-title"
  >
    <h2 class="tw-question" id="${turn}-title" tabindex="-1" autofocus>
      <span class="tw-hidden">${say(lang, "question")}</span>${answer.question}
    </h2>
    ${filters(args)} ${statusLine(answer)} ${synonymNotes(answer)} ${statements(args)}
    ${needsDesk(answer) ? desk(answer) : ""} ${answer.hits.length > 0 ? grounds(args) : ""}
    ${answer.nearMisses.length > 0 ? nearMisses(args) : ""}
    ${answer.followUps.length > 0 ? followUps(args) : ""}
  </article>`;
}

const reasonNames = {
  detail_not_in_corpus: "partial",
  no_match: "noMatch",
  off_topic: "offTopic",
  small_talk: "smallTalk",
  unreadable: "unreadable",
} satisfies Record<Reason, MessageName>;

function statusLine({ status, reason, lang }: Answer): Html {
  const name = status === "answered" ? "answered" : reasonNames[reason ?? "no_match"];
  return html`<p class="tw-status tw-status-${status}">${say(lang, name)}</p>`;
}

/** What narrows the question, each with a link that asks without it. */
function filters({ answer, state, ministryName, afterTitle }: TurnArgs): Html | "" {
  const { lang } = answer;
  const chips: Html[] = [];
  if (ministryName) {
    const text = say(lang, "filterMinistry", { name: ministryName });
    chips.push(filterChip({ text, lang, without: chatAddress({ ...state, ministry: undefined }) }));
  }
  if (afterTitle) {
    const text = say(lang, "filterAfter", { name: afterTitle });
    chips.push(filterChip({ text, lang, without: chatAddress({ ...state, after: undefined }) }));
  }
  return chips.length === 0
    ? ""
    : html`<ul class="tw-filters">
        ${chips}
      </ul>`;
}

type FilterChipArgs = { readonly text: string; readonly lang: Language; readonly without: string };

function filterChip({ text, lang, without }: FilterChipArgs): Html {
  return html`<li class="tw-filter">
    <span>${text}</span>
    <a href="${without}">${say(lang, "removeFilter")}<span class="tw-hidden"> ${text}</span></a>
  </li>`;
}

function synonymNotes({ synonyms, hits, nearMisses: near, lang }: Answer): Html | "" {
  if (synonyms.length === 0 || hits.length + near.length === 0) return "";
  const notes = synonyms.map(({ word, as }) => say(lang, "synonym", { word, as }));
  return html`<p class="tw-side">${notes.join(lang === "ja" ? "" : " ")}</p>`;
}

/** A greeting needs nobody to call, and what could not be read is asked again here. */
function needsDesk({ status, reason }: Answer): boolean {
  return status !== "answered" && reason !== "small_talk" && reason !== "unreadable";
}

/** Whom to ask what the corpus does not tell. */
function desk({ contact, lang }: Answer): Html {
  return html`<div class="tw-desk">
    <p class="tw-contact-name">${contact.name}</p>
    ${contactLines({ contact, lang })}
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
