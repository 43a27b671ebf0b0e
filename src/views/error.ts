/**
 * What a reader sees when a page cannot be shown: what happened, what to do, and the question kept.
 *
 * `errorNotice` carries the id `error`: htmx takes that part out of the page or the fragment alike.
 */
import type { Language } from "../corpus/vocabulary.ts";
import { chatAddress } from "./address.ts";
import type { Desk } from "./contact.ts";
import { html, type Html } from "./html.ts";
import { layout, type Shell } from "./layout.ts";
import { languageTag, say } from "./messages.ts";
import { ruby } from "./ruby.ts";

export type ErrorView = {
  readonly status: number;
  readonly lang: Language;
  readonly title: string;
  readonly message: string;
  /** As typed, without personal data, so that nothing has to be typed twice. */
  readonly question?: string | undefined;
  /** The desk to call instead. */
  readonly contact?: Desk | undefined;
};

export function errorPage(view: ErrorView, shell: Shell = layout): Html {
  const { lang, title, contact } = view;
  const heading = html`<h1 class="tw-notice-title">${ruby(title, lang)}</h1>`;
  return shell({ lang, title, contact, content: notice(view, heading) });
}

/** The same as a fragment, for a page that is already there and has its own first heading. */
export function errorNotice(view: ErrorView): Html {
  return notice(view, html`<h2 class="tw-notice-title">${ruby(view.title, view.lang)}</h2>`);
}

function notice({ status, lang, message, question }: ErrorView, heading: Html): Html {
  const start = chatAddress({ lang: lang === "ja" ? undefined : lang });
  return html`<section class="tw-notice tw-notice-error" id="error" lang="${languageTag(lang)}">
    ${heading}
    <p>${ruby(message, lang)}</p>
    <p class="tw-side">${say(lang, "errorCode", { status })}</p>
    ${question ? keptQuestion(question, lang) : ""}
    <p><a class="tw-action" href="${start}">${say(lang, "toStart")}</a></p>
  </section>`;
}

function keptQuestion(question: string, lang: Language): Html {
  const again = chatAddress({ q: question, lang: lang === "ja" ? undefined : lang });
  return html`<p>${say(lang, "yourQuestion")}</p>
    <p class="tw-kept">${question}</p>
    <p><a class="tw-action" href="${again}">${say(lang, "askAgain")}</a></p>`;
}
