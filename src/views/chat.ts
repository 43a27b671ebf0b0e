/**
 * The chat page, and the fragment that adds one turn to it.
 *
 * Both are made of the same parts. The fragment is the turn itself, and what the turn changes
 * elsewhere on the page: the form (its hidden fields carry the conversation), the starter questions,
 * now folded, and the language links.
 */
import type { Language } from "../corpus/vocabulary.ts";
import { chatAddress, type ChatState } from "./address.ts";
import { turnArticle, type TurnArgs } from "./answer.ts";
import { copyScript } from "./copy.ts";
import type { Desk } from "./contact.ts";
import { askForm, type AskFormArgs } from "./ask-form.ts";
import { html, type Html } from "./html.ts";
import { languageNav, layout, pageTitle, type LanguageAddresses, type Shell } from "./layout.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";
import { foldedStarters, openStarters } from "./starters.ts";

export type ChatArgs = {
  readonly lang: Language;
  readonly state: ChatState;
  readonly form: AskFormArgs;
  readonly contact: Desk;
  /** Left out on the first page, and where the question could not be sent. */
  readonly turn?: TurnArgs | undefined;
};

/** The shell is what stands around the conversation: the site, or another page's frame. */
export function chatPage(args: ChatArgs, shell: Shell = layout): Html {
  const { lang, state, contact, turn, form } = args;
  const started = turn !== undefined || form.history.length > 0;
  const content = html`${intro({ lang, started })}
    <div
      class="tw-conversation"
      id="conversation"
      role="log"
      aria-live="off"
      aria-label="${say(lang, "conversation")}"
    >
      ${earlierQuestions(args)}${turn ? turnArticle(turn) : ""}
    </div>
    <div
      class="tw-problem"
      id="problem"
      role="alert"
      data-failed="${say(lang, "requestFailed")}"
    ></div>
    <p class="tw-hidden" id="status" role="status"></p>
    ${askForm(form)} ${starters(args)}`;
  const title = turn?.answer.question ?? say(lang, "siteName");
  return shell({ lang, title, content, contact, addresses: addressesOf(state), scripts });
}

export function turnFragment(args: ChatArgs): Html {
  const { lang, state, form, turn } = args;
  const title = pageTitle(turn?.answer.question ?? say(lang, "siteName"), lang);
  return html`<title>${title}</title>
    ${turn ? turnArticle(turn) : ""}
    <hx-partial hx-target="#ask" hx-swap="outerHTML">${askForm(form)}</hx-partial>
    <hx-partial hx-target="#starters" hx-swap="outerHTML">${starters(args)}</hx-partial>
    <hx-partial hx-target="#languages" hx-swap="outerHTML"
      >${languageNav(addressesOf(state), lang)}</hx-partial
    >`;
}

/** A question that could not be sent: the form with what was typed. */
export function formFragment({ form }: ChatArgs): Html {
  return askForm(form);
}

// htmx styles nothing itself; Back is a full request, so that the page is what its address says.
const scripts = html`<meta
    name="htmx-config"
    content='{"includeIndicatorCSS":false,"history":"reload"}'
  />
  <script src="/assets/htmx.js" defer></script>
  <script src="/assets/chat.js" type="module"></script>
  ${copyScript}`;

type IntroArgs = { readonly lang: Language; readonly started: boolean };

function intro({ lang, started }: IntroArgs): Html {
  return started
    ? html`<h1 class="tw-hidden">${say(lang, "siteName")}</h1>
        <p class="tw-to-question"><a href="#question">${say(lang, "skipToQuestion")}</a></p>`
    : html`<h1>${ruby(say(lang, "siteName"), lang)}</h1>
        <p class="tw-lead">${ruby(say(lang, "siteLead"), lang)}</p>`;
}

/** Before the first question, and where nothing was found, they are the next step; else they are folded. */
function starters({ lang, state, turn, form }: ChatArgs): Html {
  const started = turn !== undefined || form.history.length > 0;
  const open = !started || turn?.answer.status === "unanswerable";
  return open
    ? openStarters({ lang, chosen: state.lang })
    : foldedStarters({ lang, chosen: state.lang });
}

/** Each asks again what was asked, with what had been asked before it. */
function earlierQuestions({ lang, state, turn }: ChatArgs): Html | "" {
  const history = turn ? (state.history ?? []) : [];
  if (history.length === 0) return "";
  const links = history.map((q, index) => {
    const address = chatAddress({ lang: state.lang, q, history: history.slice(0, index) });
    return html`<li><a href="${address}">${q}</a></li>`;
  });
  return html`<nav class="tw-earlier" aria-labelledby="earlier-title">
    <h2 id="earlier-title">${say(lang, "earlier")}</h2>
    <ol>
      ${links}
    </ol>
  </nav>`;
}

function addressesOf(state: ChatState): LanguageAddresses {
  const inLang = (lang: Language): string => chatAddress({ ...state, lang });
  return { ja: inLang("ja"), easy: inLang("easy"), en: inLang("en") };
}
