/**
 * The desk to call: in the same place on every page, with the fact that names it and its date.
 */
import type { Contact } from "../answer/answer-shape.ts";
import type { DeskNow } from "../answer/desk-hours.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage, passageAddress } from "./address.ts";
import { dateText } from "./date.ts";
import { deskStateLine } from "./desk-state.ts";
import { html, linkTo, type Html } from "./html.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";

/** The contact, and when and where it is shown. */
export type Desk = Contact & {
  readonly now?: DeskNow | undefined;
  readonly origin?: string | undefined;
};

type ContactArgs = { readonly contact: Desk; readonly lang: Language };

export function contactBlock({ contact, lang }: ContactArgs): Html {
  return html`<aside class="tw-contact" id="contact" aria-labelledby="contact-title">
    <h2 id="contact-title">${say(lang, "contact")}</h2>
    <p class="tw-contact-name">${ruby(contact.name, lang)}</p>
    ${contactLines({ contact, lang })}
    <p class="tw-side">${sourceLink({ contact, lang })}</p>
  </aside>`;
}

/** State, telephone, mail, hours and site; also in an answer that found nothing. */
export function contactLines({ contact, lang }: ContactArgs): Html {
  const phone = `tel:${contact.phone.replace(/[^\d+]/g, "")}`;
  return html`${contact.now ? deskStateLine({ now: contact.now, lang }) : ""}
    <dl class="tw-contact-lines">
      <div>
        <dt>${say(lang, "phone")}</dt>
        <dd><a href="${phone}">${contact.phone}</a></dd>
      </div>
      <div>
        <dt>${say(lang, "hours")}</dt>
        <dd>${contact.hours}</dd>
      </div>
      <div>
        <dt>${say(lang, "mail")}</dt>
        <dd><a href="mailto:${contact.mail}">${contact.mail}</a></dd>
      </div>
      <div>
        <dt>${say(lang, "web")}</dt>
        <dd><a href="${linkTo(contact.url)}" rel="external">${hostOf(contact.url)}</a></dd>
      </div>
    </dl>`;
}

function sourceLink({ contact, lang }: ContactArgs): Html {
  const address = inLanguage(passageAddress(contact.passageId), lang);
  const date = dateText(contact.asOf, lang);
  return html`<a href="${address}">${say(lang, "contactSource", { date })}</a>`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
