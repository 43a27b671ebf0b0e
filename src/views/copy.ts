/**
 * A passage with everything that quoting it asks for, to take along in one step.
 *
 * A quotation has the form of 公共データ利用規約（第1.0版）: words, source, body, address, terms, day of
 * use. A fact is our own wording and says so. The text stands in the page, ready to be selected; the
 * button copies that very text and works by script alone, so the style sheet hides it without one.
 */
import type { Document } from "../corpus/document.ts";
import type { Fact } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { absoluteAddress } from "./address.ts";
import { dateText } from "./date.ts";
import { html, linkTo, type Html } from "./html.ts";
import { say } from "./messages.ts";
import type { Site } from "./site.ts";

type CopyArgs = {
  readonly text: string;
  /** Our address of the passage. */
  readonly address: string;
  readonly lang: Language;
  readonly site: Site;
};

export type QuotationCopyArgs = CopyArgs & {
  readonly source: Pick<Document, "title" | "terms">;
  /** Title of the measure that the quotation speaks of. */
  readonly measure: string;
  readonly section: string;
  /** Names of the bodies in charge. */
  readonly bodies: readonly string[];
};

export function quotationCopy(args: QuotationCopyArgs): Html {
  const { text, source, measure, section, bodies, address, lang, site } = args;
  const work = [source.title, measure, section].join("・");
  const body = bodies.join(lang === "en" ? ", " : "、");
  const name = say(lang, "copySource", { work, body });
  const terms = say(lang, "copyTerms", { name: source.terms.name });
  return copyBox(lang, [
    html`<p lang="ja">「${text}」</p>`,
    html`<p>${name}${written(address, args)}</p>`,
    html`<p>${terms}${written(source.terms.url, args)}</p>`,
    html`<p>${usedOn(site.now.day, lang)}</p>`,
  ]);
}

export type FactCopyArgs = CopyArgs & {
  readonly source: Pick<Fact["source"], "title" | "publisher" | "url">;
  readonly asOf: string;
};

export function factCopy(args: FactCopyArgs): Html {
  const { text, source, asOf, address, lang, site } = args;
  const { title, publisher, url } = source;
  const basis = say(lang, "copyBasis", { title, publisher, date: dateText(asOf, lang) });
  return copyBox(lang, [
    html`<p>${text}</p>`,
    html`<p>${say(lang, "copyOurs")}${written(address, args)}</p>`,
    html`<p>${basis}${written(url, args)}</p>`,
    html`<p>${usedOn(site.now.day, lang)}</p>`,
  ]);
}

/** Makes the buttons work. */
export const copyScript: Html = html`<script src="/assets/copy.js" type="module"></script>`;

/** Where a page that has none tells what the buttons did. */
export const copyStatus: Html = html`<p class="tw-hidden" id="status" role="status"></p>`;

function copyBox(lang: Language, lines: readonly Html[]): Html {
  return html`<div class="tw-copy">
    <button
      class="tw-copy-button"
      type="button"
      data-copied="${say(lang, "copied")}"
      data-failed="${say(lang, "copyFailed")}"
    >
      ${say(lang, "copy")}
    </button>
    <details class="tw-copy-source">
      <summary>${say(lang, "copyText")}</summary>
      <div class="tw-copy-text">${lines}</div>
    </details>
  </div>`;
}

/** An address in brackets, written out: what is pasted as plain text must still show it. */
function written(address: string, { lang, site }: CopyArgs): Html {
  const shown = linkTo(absoluteAddress(address, site.origin));
  const link = html`<a href="${shown}">${shown}</a>`;
  return lang === "en" ? html` (${link})` : html`（${link}）`;
}

function usedOn(day: string, lang: Language): string {
  return say(lang, "copyUsed", { date: dateText(day, lang) });
}
