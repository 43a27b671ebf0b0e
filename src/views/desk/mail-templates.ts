/**
 * The greeting and the closing of every mail, to be rewritten by the staff.
 */
import type { DeskText } from "../../log/desk-texts.ts";
import { deskTextNames } from "../../log/desk-texts.ts";
import { dateText } from "../date.ts";
import { html, type Html } from "../html.ts";
import type { MailArgs } from "./mail.ts";
import { tellMail, templateOf } from "./mail-texts.ts";
import { csrfField } from "./page.ts";

/** In code points; both together fit into a request. */
export const longestTemplate = 400;

export function mailTemplates(args: Pick<MailArgs, "texts" | "csrf" | "back">): Html {
  return html`<details class="tw-details tw-desk-templates" id="mail-templates">
    <summary>${tellMail("texts")}</summary>
    <p>${tellMail("textsLead")}</p>
    ${deskTextNames.map((name) => templateForm(name, args))}
  </details>`;
}

function templateForm(
  name: DeskText["name"],
  { texts, csrf, back }: Pick<MailArgs, "texts" | "csrf" | "back">,
): Html {
  const kept = texts.find((one) => one.name === name);
  const id = `template-${name}`;
  return html`<form action="/desk/mail/texts" method="post">
    ${csrfField(csrf)}
    <input type="hidden" name="back" value="${back}" />
    <input type="hidden" name="name" value="${name}" />
    <div class="tw-field">
      <label for="${id}">${tellMail(name)}</label>
      <textarea id="${id}" name="text" rows="4" maxlength="${longestTemplate}">
${templateOf(name, texts)}</textarea>
      ${kept ? savedBy(kept) : ""}
    </div>
    <button class="tw-choice" type="submit">${tellMail("save")}</button>
  </form>`;
}

function savedBy({ editor, hour }: DeskText): Html {
  const date = dateText(hour.slice(0, 10), "ja");
  return html`<p class="tw-side">${tellMail("savedBy", { editor, date })}</p>`;
}
