/**
 * 「答えられなかった」: one button, and a note for whoever mends the corpus.
 */
import { html, type Html } from "../html.ts";
import { tellCall } from "./call-texts.ts";
import { csrfField } from "./page.ts";

export type UnansweredArgs = {
  /** Of the question, in the log. */
  readonly entry: string;
  readonly csrf: string;
  readonly back: string;
  /** Whether texts are kept at all. */
  readonly takesNote: boolean;
  /** What was kept just now. */
  readonly done?: "mark" | "note" | undefined;
};

export function unansweredForm(args: UnansweredArgs): Html {
  const { entry, csrf, back, done, takesNote } = args;
  return html`<form
    class="tw-desk-unanswered"
    id="unanswered"
    action="/desk/unanswered"
    method="post"
    hx-post="/desk/unanswered"
    hx-target="#unanswered"
    hx-swap="outerHTML"
    hx-status:4xx="target:#problem swap:innerHTML select:#error"
    hx-status:5xx="target:#problem swap:innerHTML select:#error"
  >
    ${csrfField(csrf)}
    <input type="hidden" name="entry" value="${entry}" />
    <input type="hidden" name="back" value="${back}" />
    ${done ? said(done) : ""} ${takesNote ? noteField() : ""}
    ${done === undefined || takesNote ? button(done) : ""}
  </form>`;
}

function said(done: "mark" | "note"): Html {
  const text = tellCall(done === "note" ? "unansweredNoteKept" : "unansweredDone");
  return html`<p class="tw-desk-done" tabindex="-1" autofocus>${text}</p>`;
}

function noteField(): Html {
  return html`<div class="tw-field">
    <label for="note">${tellCall("unansweredNote")}</label>
    <input
      class="tw-input"
      id="note"
      name="note"
      maxlength="200"
      autocomplete="off"
      aria-describedby="note-hint"
    />
    <p class="tw-hint" id="note-hint">${tellCall("unansweredHint")}</p>
  </div>`;
}

function button(done: UnansweredArgs["done"]): Html {
  const text = tellCall(done ? "unansweredAdd" : "unanswered");
  return html`<button class="tw-action" type="submit">${text}</button>`;
}
