/**
 * The mail in hand: what was collected, in order, between a greeting and a closing; to be copied as
 * one text, or opened as a draft.
 *
 * It stands in the session on the server, so that nothing of a call is left in the browser.
 */
import type { Contact } from "../../answer/answer-shape.ts";
import type { DeskText } from "../../log/desk-texts.ts";
import { absoluteAddress } from "../address.ts";
import { type CopyLine, copyLine } from "../copy.ts";
import { html, type Html } from "../html.ts";
import type { Site } from "../site.ts";
import type { MailItem } from "./mail-items.ts";
import { tellMail, templateOf } from "./mail-texts.ts";
import { mailTemplates } from "./mail-templates.ts";
import { csrfField } from "./page.ts";

export type MailArgs = {
  readonly items: readonly MailItem[];
  readonly texts: readonly DeskText[];
  readonly contact: Contact;
  readonly staff: { readonly name: string };
  readonly site: Site;
  readonly csrf: string;
  /** The address of the page that shows it. */
  readonly back: string;
  /** Whether what was just done has taken the focused button away. */
  readonly isFocused?: boolean;
};

/** What a mail can hold and still be read. */
export const mostItems = 10;

export function mailPanel(args: MailArgs): Html {
  const { items, isFocused } = args;
  const title = tellMail("mail", { n: items.length });
  const heading = isFocused
    ? html`<h2 id="mail-title" tabindex="-1" autofocus>${title}</h2>`
    : html`<h2 id="mail-title" tabindex="-1">${title}</h2>`;
  return html`<section class="tw-desk-mail" id="mail" aria-labelledby="mail-title">
    ${heading} ${items.length >= mostItems ? html`<p class="tw-side">${tellMail("full")}</p>` : ""}
    ${items.length === 0 ? html`<p class="tw-side">${tellMail("empty")}</p>` : filled(args)}
    ${mailTemplates(args)}
  </section>`;
}

function filled(args: MailArgs): Html {
  const lines = toLines(args);
  return html`${order(args)} ${whole(lines, args)}
    <p><a class="tw-action" href="${draftAddress(lines, args)}">${tellMail("draft")}</a></p>
    <p class="tw-side">${tellMail("draftHint")}</p>`;
}

function order({ items, csrf, back }: MailArgs): Html {
  const last = items.length - 1;
  const rows = items.map(
    (item, index) =>
      html`<li>
        <span class="tw-kind tw-kind-${item.kind}">${item.title}</span>
        <span class="tw-desk-excerpt" id="mail-text-${item.id}">${item.text}</span>
        <span class="tw-desk-buttons">
          ${index > 0 ? move("up", item) : ""} ${index < last ? move("down", item) : ""}
          ${move("remove", item)}
        </span>
      </li>`,
  );
  return html`<form
    class="tw-desk-order"
    id="mail-order"
    action="/desk/mail"
    method="post"
    hx-post="/desk/mail"
    hx-target="#mail"
    hx-swap="outerHTML"
    hx-status:4xx="target:#problem swap:innerHTML select:#error"
    hx-status:5xx="target:#problem swap:innerHTML select:#error"
  >
    ${csrfField(csrf)}
    <input type="hidden" name="back" value="${back}" />
    <ol aria-label="${tellMail("items")}">
      ${rows}
    </ol>
    <button class="tw-desk-quiet" type="submit" name="clear" value="all">
      ${tellMail("clear")}
    </button>
  </form>`;
}

function move(how: "up" | "down" | "remove", { id }: MailItem): Html {
  return html`<button
    class="tw-desk-quiet"
    id="mail-${how}-${id}"
    type="submit"
    name="${how}"
    value="${id}"
    aria-describedby="mail-text-${id}"
  >
    ${tellMail(how)}
  </button>`;
}

function whole(lines: readonly CopyLine[], { site }: MailArgs): Html {
  return html`<div class="tw-copy" id="mail-whole">
    <button
      class="tw-copy-button"
      type="button"
      data-copied="${tellMail("copied")}"
      data-failed="${tellMail("notCopied")}"
    >
      ${tellMail("copyWhole")}
    </button>
    <details class="tw-desk-whole">
      <summary>${tellMail("whole")}</summary>
      <div class="tw-copy-text">${lines.map((line) => copyLine(line, { lang: "ja", site }))}</div>
    </details>
  </div>`;
}

const blank: CopyLine = { text: "" };

/** Greeting, each passage with its source, closing; an empty line between them. */
function toLines(args: MailArgs): readonly CopyLine[] {
  const parts = [
    templateLines("greeting", args),
    ...args.items.map(({ lines }) => lines),
    templateLines("closing", args),
  ].filter((part) => part.length > 0);
  return parts.flatMap((part, index) => (index === 0 ? part : [blank, ...part]));
}

function templateLines(name: DeskText["name"], args: MailArgs): readonly CopyLine[] {
  const { contact, staff, texts } = args;
  const values: Readonly<Record<string, string>> = {
    窓口: contact.name,
    電話: contact.phone,
    メール: contact.mail,
    担当: staff.name,
  };
  const text = templateOf(name, texts).replace(
    /\{([^{}]+)\}/g,
    (wholeName, key: string) => values[key] ?? wholeName,
  );
  return text.trim() === "" ? [] : text.split(/\r?\n/).map((one) => ({ text: one }));
}

/** Of the body as it stands in the link; some mail programs take no more than about 2,000 in all. */
const longestBody = 1_800;

function draftAddress(lines: readonly CopyLine[], args: MailArgs): string {
  const around = [
    ...templateLines("greeting", args),
    blank,
    { text: tellMail("paste") },
    blank,
    ...templateLines("closing", args),
  ];
  const bodies = [lines, around].map((all) => encodeURIComponent(toPlain(all, args.site)));
  const body = bodies.find((one) => one.length <= longestBody) ?? "";
  return `mailto:?subject=${encodeURIComponent(tellMail("subject"))}&body=${body}`;
}

function toPlain(lines: readonly CopyLine[], { origin }: Site): string {
  return lines
    .map(({ text, address }) =>
      address === undefined ? text : `${text}（${absoluteAddress(address, origin)}）`,
    )
    .join("\r\n");
}
