/**
 * The call screen: the question on top, candidates side by side, why the others were not it, and the
 * mail in hand.
 */
import type { PersonalDataKind } from "../../analysis/personal-data.ts";
import type { Answer } from "../../answer/answer-shape.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { measureAddress } from "../address.ts";
import { citationList } from "../citation.ts";
import { copyScript } from "../copy.ts";
import { html, type Html } from "../html.ts";
import { removedNotice } from "../removed.ts";
import type { Site } from "../site.ts";
import { statusLine } from "../answer.ts";
import { statements } from "../statements.ts";
import { callAddress, type CallState } from "./address.ts";
import { activeFilters, askedBefore, callForm } from "./call-form.ts";
import { tellCall } from "./call-texts.ts";
import { addForm, candidate, turn } from "./candidate.ts";
import { keyList } from "./keys.ts";
import { type MailArgs, mailPanel } from "./mail.ts";
import { groundsOf, misses } from "./misses.ts";
import { csrfField, deskPage } from "./page.ts";
import { tell } from "./texts.ts";
import { type UnansweredArgs, unansweredForm } from "./unanswered.ts";

export type CallArgs = {
  readonly state: CallState;
  readonly corpus: Corpus;
  readonly site: Site;
  readonly staff: { readonly name: string };
  readonly csrf: string;
  readonly mail: MailArgs;
  readonly areKeysOn: boolean;
  readonly answer?: Answer | undefined;
  readonly removed?: readonly PersonalDataKind[] | undefined;
  /** Where the question has an entry in the log. */
  readonly unanswered?: UnansweredArgs | undefined;
  /** What was typed and could not be asked. */
  readonly wrong?: string | undefined;
};

export function callPage(args: CallArgs): Html {
  const { state, staff, csrf, mail, areKeysOn } = args;
  const back = callAddress(state);
  const content = html`<h1 class="tw-hidden">${tell("call")}</h1>
    <div class="tw-desk-call">
      <div class="tw-desk-found">
        ${callForm(args)}
        <div class="tw-problem" id="problem" role="alert" data-failed="${tellCall("failed")}"></div>
        <p class="tw-desk-status" id="status" role="status"></p>
        ${result(args)}
      </div>
      <div class="tw-desk-side">
        ${mailPanel(mail)} ${keyList({ areOn: areKeysOn, csrf, back })}
      </div>
    </div>`;
  const title = state.q ?? tell("call");
  return deskPage({ title, staff, csrf, current: "call", content, scripts });
}

/** What htmx puts in the place of the last result, and what else changes with it. */
export function callFragment(args: CallArgs): Html {
  return html`<title>${args.state.q} | ${tell("siteName")}</title>
    ${result(args)}
    <hx-partial hx-target="#asked" hx-swap="outerHTML">${askedBefore(args.state)}</hx-partial>`;
}

// htmx styles nothing itself; Back is a full request, so that the page is what its address says.
const scripts = html`<meta
    name="htmx-config"
    content='{"includeIndicatorCSS":false,"history":"reload"}'
  />
  <script src="/assets/htmx.js" defer></script>
  <script src="/assets/desk.js" type="module"></script>
  ${copyScript}`;

function result(args: CallArgs): Html {
  return html`<div class="tw-desk-result" id="result">
    ${args.answer ? answered(args, args.answer) : ""}
  </div>`;
}

function answered(args: CallArgs, answer: Answer): Html {
  const { state, unanswered, removed = [] } = args;
  const { explanation } = answer;
  const hits = candidatesOf(answer);
  const shown = new Set(hits.map(({ measure }) => measure.id));
  return html`<h2 class="tw-question" id="${turn}-title" tabindex="-1" autofocus>
      <span class="tw-hidden">${tellCall("question")}</span>${answer.question}
    </h2>
    ${removedNotice(removed, "ja")} ${activeFilters(args)} ${statusLine(answer)} ${direct(answer)}
    ${hits.length > 0 ? candidates(args, answer) : html`<p>${tellCall("noCandidates")}</p>`}
    ${unanswered ? unansweredForm(unanswered) : ""}
    ${explanation ? misses({ explanation, shown }) : ""}
    ${answer.citations.length > 0 ? sources(answer) : ""}
    ${addToMail(args.csrf, callAddress(state))}`;
}

/** What the public page says; folded, since the candidates say more. */
function direct(answer: Answer): Html {
  const { explanation, status } = answer;
  return html`<details class="tw-details tw-desk-direct">
    <summary>${tellCall("direct")}</summary>
    <div class="tw-desk-direct-text">${statements({ answer, turn })}</div>
    ${explanation ? groundsOf({ explanation, status }) : ""}
  </details>`;
}

/** Of an answer that found nothing, what came near. */
function candidatesOf({ hits, nearMisses }: Answer): Answer["hits"] {
  return hits.length > 0 ? hits : nearMisses;
}

/** Candidates that fit side by side. */
const mostCandidates = 4;

function candidates({ corpus, site }: CallArgs, answer: Answer): Html {
  const hits = candidatesOf(answer);
  const isNear = answer.hits.length === 0;
  const cards = hits.slice(0, mostCandidates).map((hit) => {
    const measure = corpus.measures.find(({ id }) => id === hit.measure.id);
    const ranked = answer.explanation?.ranked.find(({ id }) => id === hit.measure.id);
    const contacts = contactsOf(measure?.facts ?? []);
    return html`<li>
      ${candidate({ hit, citations: answer.citations, ranked, contacts, site })}
    </li>`;
  });
  return html`<section aria-labelledby="candidates">
    <h2 id="candidates">${tellCall(isNear ? "near" : "candidates", { n: hits.length })}</h2>
    ${isNear ? html`<p>${tellCall("nearLead")}</p>` : ""}
    <ol class="tw-candidates">
      ${cards}
    </ol>
    ${hits.length > mostCandidates ? others(hits.slice(mostCandidates)) : ""}
  </section>`;
}

function others(hits: Answer["hits"]): Html {
  const links = hits.map(
    ({ measure }) => html`<li><a href="${measureAddress(measure.id)}">${measure.title}</a></li>`,
  );
  return html`<h3 class="tw-desk-others">${tellCall("others", { n: hits.length })}</h3>
    <ul class="tw-inline-links">
      ${links}
    </ul>`;
}

/** The newest two of those that tell whom to call. */
function contactsOf(facts: Corpus["measures"][number]["facts"]) {
  return facts
    .filter(({ topic, answers }) => topic === "contact" || answers.includes("phone"))
    .toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))
    .slice(0, 2);
}

function sources({ citations }: Answer): Html {
  return html`<details class="tw-details">
    <summary>${tellCall("sources", { n: citations.length })}</summary>
    ${citationList({ citations, turn, lang: "ja", name: "citations" })}
  </details>`;
}

/** The buttons on the candidates belong to it. */
function addToMail(csrf: string, back: string): Html {
  return html`<form
    id="${addForm}"
    action="/desk/mail"
    method="post"
    hx-post="/desk/mail"
    hx-target="#mail"
    hx-swap="outerHTML"
    hx-status:4xx="target:#problem swap:innerHTML select:#error"
    hx-status:5xx="target:#problem swap:innerHTML select:#error"
    hidden
  >
    ${csrfField(csrf)}
    <input type="hidden" name="back" value="${back}" />
  </form>`;
}
