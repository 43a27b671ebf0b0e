/**
 * The page of what was changed because of what people said of the answers.
 */
import type { Contact } from "../answer/answer-shape.ts";
import type { Change } from "../corpus/changes.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage, measureAddress } from "./address.ts";
import { dateText } from "./date.ts";
import { html, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";

export type ChangesPageArgs = {
  readonly lang: Language;
  readonly contact: Contact;
  readonly changes: readonly Change[];
  readonly measures: readonly Measure[];
};

const changesAddress = "/changes";

export function changesPage({ lang, contact, changes, measures }: ChangesPageArgs): Html {
  const title = say(lang, "changes");
  const newest = changes.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const content = html`<article class="tw-page">
    <h1>${ruby(title, lang)}</h1>
    <p class="tw-lead">${ruby(say(lang, "changesLead"), lang)}</p>
    ${newest.map((change) => changePart({ change, measures, lang }))}
  </article>`;
  const addresses = {
    ja: changesAddress,
    easy: inLanguage(changesAddress, "easy"),
    en: inLanguage(changesAddress, "en"),
  };
  return layout({ lang, title, content, contact, addresses });
}

/** To the page, where there is one. */
export function changesLink(lang: Language): Html {
  const address = inLanguage(changesAddress, lang);
  return html`<a href="${address}">${ruby(say(lang, "changes"), lang)}</a>`;
}

type ChangePart = {
  readonly change: Change;
  readonly measures: readonly Measure[];
  readonly lang: Language;
};

function changePart({ change, measures, lang }: ChangePart): Html {
  const { date, said, done } = change;
  return html`<section class="tw-change">
    <h2><time datetime="${date}">${dateText(date, lang)}</time></h2>
    <dl>
      <dt>${ruby(say(lang, "changeSaid"), lang)}</dt>
      <dd>${ruby(said[lang], lang)}</dd>
      <dt>${ruby(say(lang, "changeDone"), lang)}</dt>
      <dd>${ruby(done[lang], lang)}</dd>
    </dl>
    ${change.measures.length > 0 ? measureLinks({ change, measures, lang }) : ""}
  </section>`;
}

function measureLinks({ change, measures, lang }: ChangePart): Html {
  const links = measures
    .filter(({ id }) => change.measures.includes(id))
    .map(
      ({ id, title }) =>
        html`<li>
          <a href="${inLanguage(measureAddress(id), lang)}">${ruby(title[lang], lang)}</a>
        </li>`,
    );
  return html`<ul class="tw-inline-links">
    ${links}
  </ul>`;
}
