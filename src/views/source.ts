/**
 * A document's text page by page, so that every quotation can be checked where it stands.
 */
import type { Document } from "../corpus/document.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage, measureAddress } from "./address.ts";
import type { Desk } from "./contact.ts";
import { fiscalYearText } from "./date.ts";
import { html, linkTo, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import { addressesOf } from "./measure.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";

export type SourcePageArgs = {
  readonly source: Document;
  /** Those that the document describes. */
  readonly measures: readonly Measure[];
  readonly lang: Language;
  readonly contact: Desk;
};

export function sourcePage(args: SourcePageArgs): Html {
  const { source, lang, contact } = args;
  const content = html`<article class="tw-page">
    <h1 lang="ja">${source.title}</h1>
    ${about(source, lang)} ${pageLinks(source, lang)}
    ${source.pages.map((page) => pageSection(page, args))}
  </article>`;
  const addresses = addressesOf(`/sources/${source.id}`);
  return layout({ lang, title: source.title, content, contact, addresses });
}

function about({ publisher, fiscalYear, note, terms, url }: Document, lang: Language): Html {
  const original = url
    ? html`<div>
        <dt>${say(lang, "originalDocument")}</dt>
        <dd><a href="${linkTo(url)}" rel="external">${url}</a></dd>
      </div>`
    : "";
  return html`<dl class="tw-meta">
    <div>
      <dt>${say(lang, "publisher")}</dt>
      <dd lang="ja">${publisher}</dd>
    </div>
    <div>
      <dt>${say(lang, "fiscalYear")}</dt>
      <dd>${fiscalYearText(fiscalYear, lang)}</dd>
    </div>
    <div>
      <dt>${say(lang, "sourceNote")}</dt>
      <dd lang="ja">${note}</dd>
    </div>
    <div>
      <dt>${say(lang, "terms")}</dt>
      <dd><a href="${linkTo(terms.url)}" rel="external" lang="ja">${terms.name}</a></dd>
    </div>
    ${original}
  </dl>`;
}

function pageLinks({ pages }: Document, lang: Language): Html {
  const links = pages.map(
    ({ page }) => html`<li><a href="#p${page}">${say(lang, "pageNumber", { page })}</a></li>`,
  );
  return html`<nav aria-label="${say(lang, "pages")}">
    <ul class="tw-inline-links">
      ${links}
    </ul>
  </nav>`;
}

function pageSection(
  { page, heading, text }: Document["pages"][number],
  { source, measures, lang }: SourcePageArgs,
): Html {
  const described = measures.filter(
    ({ handout }) => handout.document === source.id && handout.page === page,
  );
  // White space is kept by the style sheet, so the text stands alone between its tags.
  return html`<section class="tw-sheet" id="p${page}" aria-labelledby="p${page}-title">
    <p class="tw-sheet-number">${say(lang, "pageNumber", { page })}</p>
    <h2 id="p${page}-title" lang="ja">${heading}</h2>
    <div class="tw-sheet-text" lang="ja">${text}</div>
    ${described.length > 0 ? measureLinks(described, lang) : ""}
  </section>`;
}

function measureLinks(measures: readonly Measure[], lang: Language): Html {
  const links = measures.map(
    ({ id, title }) =>
      html`<li>
        <a href="${inLanguage(measureAddress(id), lang)}">${ruby(title[lang], lang)}</a>
      </li>`,
  );
  return html`<h3 class="tw-sheet-measures">${say(lang, "measuresOnPage")}</h3>
    <ul class="tw-links">
      ${links}
    </ul>`;
}
