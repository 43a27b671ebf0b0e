/**
 * Under an answer: whether it helped, then why not; ordinary forms, with the name of who reads it.
 */
import type { Language } from "../corpus/vocabulary.ts";
import { feedbackReasons } from "../log/entry.ts";
import { changesLink } from "./changes.ts";
import { html, type Html } from "./html.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";

/** Of a note, in code points. */
export const longestNote = 300;

export const tolds = ["yes", "no", "reason", "masked"] as const;

/** What was said already: that it helped, that it did not, and why; `masked`: not all was kept. */
export type Told = (typeof tolds)[number];

export type FeedbackArgs = {
  readonly lang: Language;
  readonly turn: string;
  /** Of the question in the log. */
  readonly id: string;
  /** The address of this answer. */
  readonly back: string;
  readonly reader: string;
  readonly told?: Told | undefined;
  /** Whether free text is kept, so that one may write some. */
  readonly takesNote: boolean;
  /** Whether there is a page of what was changed because of feedback. */
  readonly hasChanges: boolean;
  /** Comes into a page that is there already, and takes the focus. */
  readonly isNew?: boolean;
};

export function feedbackPart(args: FeedbackArgs): Html {
  const { turn, told } = args;
  return html`<div class="tw-feedback" id="${turn}-feedback">
    ${told === undefined ? form(args, choice(args)) : thanks(args)}
    ${told === "no" ? form(args, reasons(args)) : ""}
    ${told === undefined || told === "no" ? readBy(args) : ""}
  </div>`;
}

function form({ turn, id, back, lang }: FeedbackArgs, fields: Html): Html {
  return html`<form
    action="/feedback"
    method="post"
    hx-post="/feedback"
    hx-target="#${turn}-feedback"
    hx-swap="outerHTML"
    hx-status:4xx="target:#problem swap:innerHTML select:#error"
    hx-status:5xx="target:#problem swap:innerHTML select:#error"
  >
    <input type="hidden" name="id" value="${id}" />
    <input type="hidden" name="turn" value="${turn}" />
    <input type="hidden" name="back" value="${back}" />
    <input type="hidden" name="lang" value="${lang}" />
    ${fields}
  </form>`;
}

function choice({ lang }: FeedbackArgs): Html {
  return html`<div class="tw-feedback-row" role="group" aria-label="${say(lang, "feedback")}">
    <span>${ruby(say(lang, "feedback"), lang)}</span>
    <button class="tw-choice" type="submit" name="helpful" value="yes">
      ${ruby(say(lang, "helpful"), lang)}
    </button>
    <button class="tw-choice" type="submit" name="helpful" value="no">
      ${ruby(say(lang, "unhelpful"), lang)}
    </button>
  </div>`;
}

function reasons({ lang, turn, takesNote }: FeedbackArgs): Html {
  const choices = feedbackReasons.map((reason) => {
    const id = `${turn}-${reason}`;
    return html`<div>
      <input type="radio" name="reason" id="${id}" value="${reason}" required />
      <label for="${id}">${ruby(say(lang, `feedback-${reason}`), lang)}</label>
    </div>`;
  });
  return html`<fieldset class="tw-reasons">
      <legend>${ruby(say(lang, "feedbackWhy"), lang)}</legend>
      <input type="hidden" name="helpful" value="no" />
      ${choices}
    </fieldset>
    ${takesNote ? noteField({ lang, turn }) : ""}
    <button class="tw-choice" type="submit">${ruby(say(lang, "feedbackSend"), lang)}</button>`;
}

function noteField({ lang, turn }: Pick<FeedbackArgs, "lang" | "turn">): Html {
  const id = `${turn}-note`;
  return html`<div class="tw-field tw-feedback-note">
    <label for="${id}">${ruby(say(lang, "feedbackNote"), lang)}</label>
    <p class="tw-side" id="${id}-hint">
      ${ruby(say(lang, "feedbackNoteHint", { n: longestNote }), lang)}
    </p>
    <textarea
      class="tw-input"
      id="${id}"
      name="note"
      rows="3"
      maxlength="${longestNote}"
      aria-describedby="${id}-hint"
    ></textarea>
  </div>`;
}

function thanks({ lang, told, isNew, hasChanges }: FeedbackArgs): Html {
  const text = ruby(say(lang, "feedbackThanks"), lang);
  return html`${isNew ? html`<p tabindex="-1" autofocus>${text}</p>` : html`<p>${text}</p>`}
  ${told === "masked" ? html`<p class="tw-removed">${ruby(say(lang, "feedbackMasked"), lang)}</p>` : ""}
  ${hasChanges && told !== "no" ? html`<p>${changesLink(lang)}</p>` : ""}`;
}

function readBy({ lang, reader }: FeedbackArgs): Html {
  return html`<p class="tw-side">${ruby(say(lang, "feedbackReader", { reader }), lang)}</p>`;
}
