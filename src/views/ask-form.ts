/**
 * The form that asks: a GET form whose address is the question, so that reload, Back and bookmarks work.
 */
import type { Ministry } from "../corpus/directory.ts";
import type { Language, MinistryId } from "../corpus/vocabulary.ts";
import { chatAddress, historyLimit, inLanguage } from "./address.ts";
import { html, type Html } from "./html.ts";
import { say, type MessageName } from "./messages.ts";
import { ruby } from "./ruby.ts";

/** A field of the form, or of the address, that could not be read. */
export type WrongField = "q" | "ministry" | "lang" | "history";

export type AskFormArgs = {
  readonly lang: Language;
  /** As the reader chose it; undefined: each question's language decides. */
  readonly chosen: Language | undefined;
  readonly ministries: readonly Ministry[];
  readonly ministry: MinistryId | undefined;
  /** Only measures that continue today. */
  readonly current?: boolean | undefined;
  /** The questions asked so far, oldest first. */
  readonly history: readonly string[];
  /** What was typed and could not be sent. */
  readonly typed?: string | undefined;
  readonly wrong?: readonly WrongField[] | undefined;
};

export function askForm(args: AskFormArgs): Html {
  const { lang, chosen, history, wrong = [] } = args;
  return html`<form
    class="tw-ask"
    id="ask"
    action="/"
    method="get"
    hx-get="/"
    hx-target="#conversation"
    hx-swap="beforeend"
    hx-push-url="true"
    hx-sync="#conversation:drop"
    hx-status:422="target:#ask swap:outerHTML push:false select:#ask"
    hx-status:4xx="target:#problem swap:innerHTML push:false select:#error"
    hx-status:5xx="target:#problem swap:innerHTML push:false select:#error"
    data-asking="${say(lang, "asking")}"
  >
    ${wrong.length > 0 ? errorSummary(wrong, lang) : ""} ${questionField(args)}
    ${chosen ? html`<input type="hidden" name="lang" value="${chosen}" />` : ""}
    ${history.slice(-historyLimit).map((earlier) => html`<input type="hidden" name="history" value="${earlier}" />`)}
    <div class="tw-ask-row">
      ${ministryField(args)} ${currentField(args)}
      <button class="tw-button" type="submit">${say(lang, "ask")}</button>
    </div>
    ${history.length > 0 ? html`<p class="tw-clear"><a href="${chatAddress({ lang: chosen })}">${say(lang, "clear")}</a></p>` : ""}
  </form>`;
}

const wrongMessages = {
  q: "wrongQuestion",
  ministry: "wrongMinistry",
  lang: "wrongLang",
  history: "wrongHistory",
} satisfies Record<WrongField, MessageName>;

const fieldIds = { q: "question", ministry: "ministry", lang: "languages", history: "question" };

function errorSummary(wrong: readonly WrongField[], lang: Language): Html {
  const items = wrong.map(
    (field) => html`<li><a href="#${fieldIds[field]}">${say(lang, wrongMessages[field])}</a></li>`,
  );
  return html`<div class="tw-notice tw-notice-error" id="wrong">
    <h2 class="tw-notice-title">${say(lang, "wrongTitle")}</h2>
    <ul>
      ${items}
    </ul>
  </div>`;
}

function questionField({ lang, typed = "", wrong = [] }: AskFormArgs): Html {
  const invalid = wrong.includes("q");
  return html`<div class="tw-field">
    <label for="question">${say(lang, "questionLabel")}</label>
    <p class="tw-hint" id="question-hint">
      ${say(lang, "questionHint")}
      <a href="${inLanguage("/privacy", lang)}">${ruby(say(lang, "privacy"), lang)}</a>
    </p>
    ${invalid ? html`<p class="tw-wrong" id="question-wrong">${say(lang, "wrongQuestion")}</p>` : ""}
    ${suggesting(lang, invalid ? invalidTextarea(typed) : textarea(typed))}
    <p
      class="tw-counter"
      id="counter"
      hidden
      data-left="${say(lang, "charactersLeft")}"
      data-over="${say(lang, "charactersOver")}"
    ></p>
  </div>`;
}

/** Without scripts it is the field alone; `typeahead.js` makes it a combobox. */
function suggesting(lang: Language, field: Html): Html {
  return html`<div
    class="tw-suggest"
    data-list="/assets/typeahead-${lang}.json"
    data-none="${say(lang, "noSuggestions")}"
  >
    ${field}
    <ul
      class="tw-suggestions"
      id="suggestions"
      aria-label="${say(lang, "suggestions")}"
      hidden
    ></ul>
  </div>`;
}

// What stands between the tags is the value; a line break right after the first one is not part of it.
function textarea(typed: string): Html {
  return html`<textarea
    id="question"
    name="q"
    rows="3"
    required
    autocomplete="off"
    enterkeyhint="send"
    aria-describedby="question-hint"
  >
${typed}</textarea>`;
}

function invalidTextarea(typed: string): Html {
  return html`<textarea
    id="question"
    name="q"
    rows="3"
    required
    autofocus
    autocomplete="off"
    enterkeyhint="send"
    aria-invalid="true"
    aria-describedby="question-wrong question-hint"
  >
${typed}</textarea>`;
}

function ministryField({ lang, ministries, ministry }: AskFormArgs): Html {
  return html`<div class="tw-field">
    <label for="ministry">${ruby(say(lang, "ministryLabel"), lang)}</label>
    <select id="ministry" name="ministry">
      <option value="">${say(lang, "ministryAll")}</option>
      ${ministries.map(({ id, name }) => option({ value: id, text: name[lang], selected: id === ministry }))}
    </select>
  </div>`;
}

function currentField({ lang, current }: AskFormArgs): Html {
  const box = current
    ? html`<input type="checkbox" name="current" value="1" checked />`
    : html`<input type="checkbox" name="current" value="1" />`;
  return html`<label class="tw-check">${box} ${ruby(say(lang, "filterCurrent"), lang)}</label>`;
}

type OptionArgs = { readonly value: string; readonly text: string; readonly selected: boolean };

function option({ value, text, selected }: OptionArgs): Html {
  return selected
    ? html`<option value="${value}" selected>${text}</option>`
    : html`<option value="${value}">${text}</option>`;
}
