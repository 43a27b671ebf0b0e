/**
 * The accessibility notice: what is aimed at, what was tested and how, and what is known to be amiss.
 */
import type { Contact } from "../answer/answer-shape.ts";
import type { Language, LanguageTexts } from "../corpus/vocabulary.ts";
import { knownProblems, policy, report, testedOn, tests } from "./accessibility-texts.ts";
import type { NoticePart } from "./accessibility-texts.ts";
import { inLanguage } from "./address.ts";
import { dateText } from "./date.ts";
import { html, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import { say, type MessageName } from "./messages.ts";

export type AccessibilityPageArgs = { readonly lang: Language; readonly contact: Contact };

const address = "/accessibility";

export function accessibilityPage({ lang, contact }: AccessibilityPageArgs): Html {
  const title = say(lang, "accessibility");
  const date = dateText(testedOn, lang);
  const content = html`<article class="tw-page">
    <h1>${title}</h1>
    <p class="tw-lead">${say(lang, "accessibilityLead")}</p>
    ${section({ lang, id: "policy", title: "accessibilityPolicy", content: parts(policy, lang) })}
    ${section({ lang, id: "tests", title: "accessibilityTests", content: parts(tests, lang) })}
    ${section({ lang, id: "problems", title: "accessibilityProblems", content: list(knownProblems, lang) })}
    ${section({ lang, id: "report", title: "accessibilityReport", content: html`<p>${report[lang]}</p>` })}
    <p class="tw-side">${say(lang, "testedOn", { date })}</p>
  </article>`;
  const addresses = {
    ja: address,
    easy: inLanguage(address, "easy"),
    en: inLanguage(address, "en"),
  };
  const description = say(lang, "accessibilityLead");
  return layout({ lang, title, description, content, contact, addresses });
}

type SectionArgs = {
  readonly lang: Language;
  readonly id: string;
  readonly title: MessageName;
  readonly content: Html;
};

function section({ lang, id, title, content }: SectionArgs): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${say(lang, title)}</h2>
    ${content}
  </section>`;
}

function parts(all: readonly NoticePart[], lang: Language): Html {
  const pairs = all.map(
    ({ name, text }) =>
      html`<div>
        <dt>${name[lang]}</dt>
        <dd>${text[lang]}</dd>
      </div>`,
  );
  return html`<dl class="tw-meta">${pairs}</dl>`;
}

function list(sentences: readonly LanguageTexts[], lang: Language): Html {
  return html`<ul class="tw-gaps">
    ${sentences.map((sentence) => html`<li>${sentence[lang]}</li>`)}
  </ul>`;
}
