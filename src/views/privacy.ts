/**
 * The privacy page: what is taken out of a question, what is recorded, how long, and who reads it.
 */
import { personalDataKinds } from "../analysis/personal-data.ts";
import type { Contact } from "../answer/answer-shape.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage } from "./address.ts";
import { changesLink } from "./changes.ts";
import { html, type Html } from "./html.ts";
import type { Keeping } from "./keeping.ts";
import { layout } from "./layout.ts";
import { say } from "./messages.ts";
import { toldTables } from "./privacy-columns.ts";
import { privacyTexts } from "./privacy-texts.ts";
import { ruby } from "./ruby.ts";

export type PrivacyPageArgs = {
  readonly lang: Language;
  readonly contact: Contact;
  /** Undefined: there is no log. */
  readonly keeping: Keeping | undefined;
  /** Whether there is a page of what was changed because of feedback. */
  readonly hasChanges: boolean;
};

type Text = keyof typeof privacyTexts;

const address = "/privacy";

export function privacyPage({ lang, contact, keeping, hasChanges }: PrivacyPageArgs): Html {
  const title = say(lang, "privacy");
  const content = html`<article class="tw-page">
    <h1>${ruby(title, lang)}</h1>
    <p class="tw-lead">${text("lead", lang)}</p>
    <p>${text("notKept", lang)}</p>
    ${section("maskedTitle", lang, masked(lang))}
    ${section("keptTitle", lang, keeping ? kept(keeping, lang) : paragraph("nothing", lang))}
    ${keeping && keeping.retentionDays > 0 ? section("deleteTitle", lang, paragraph("delete", lang)) : ""}
    ${section("feedbackTitle", lang, feedback({ reader: keeping?.reader, hasChanges }, lang))}
  </article>`;
  const addresses = {
    ja: address,
    easy: inLanguage(address, "easy"),
    en: inLanguage(address, "en"),
  };
  return layout({ lang, title, content, contact, addresses });
}

const ids: Partial<Record<Text, string>> = { deleteTitle: "delete" };

function section(title: Text, lang: Language, content: Html): Html {
  const id = ids[title] ?? title;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${text(title, lang)}</h2>
    ${content}
  </section>`;
}

function masked(lang: Language): Html {
  const items = personalDataKinds.map(
    (kind) => html`<li>${ruby(say(lang, `removed-${kind}`), lang)}</li>`,
  );
  return html`${paragraph("masked", lang)}
    <ul class="tw-gaps">
      ${items}
    </ul>`;
}

function kept({ retentionDays: days, engine }: Keeping, lang: Language): Html {
  const tables = Object.entries(toldTables).map(([name, { title, columns }]) => {
    const items = Object.entries(columns).map(
      ([column, told]) => html`<li data-column="${name}.${column}">${ruby(told[lang], lang)}</li>`,
    );
    return html`<h3>${title[lang]}</h3>
      <ul class="tw-gaps">
        ${items}
      </ul>`;
  });
  return html`${paragraph(days > 0 ? "kept" : "noText", lang, { days })}
  ${paragraph("purpose", lang)} ${paragraph(engine, lang)} ${tables}`;
}

type FeedbackArgs = { readonly reader: string | undefined; readonly hasChanges: boolean };

function feedback({ reader, hasChanges }: FeedbackArgs, lang: Language): Html {
  const read = reader ? paragraph("reader", lang, { reader }) : paragraph("noReader", lang);
  return html`${read} ${hasChanges ? html`<p>${changesLink(lang)}</p>` : ""}`;
}

type Values = Readonly<Record<string, string | number>>;

function paragraph(name: Text, lang: Language, values: Values = {}): Html {
  return html`<p>${text(name, lang, values)}</p>`;
}

function text(name: Text, lang: Language, values: Values = {}) {
  const filled = privacyTexts[name][lang].replace(/\{(\w+)\}/g, (whole, key: string) =>
    String(values[key] ?? whole),
  );
  return ruby(filled, lang);
}
