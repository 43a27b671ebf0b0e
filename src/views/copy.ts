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

/** A line to be copied, and the address that belongs to it. */
export type CopyLine = {
  readonly text: string;
  readonly address?: string;
  readonly lang?: "ja";
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
  return copyBox(args, quotationLines(args));
}

export function quotationLines(args: QuotationCopyArgs): readonly CopyLine[] {
  const { text, source, measure, section, bodies, address, lang, site } = args;
  const work = [source.title, measure, section].join("・");
  const body = bodies.join(lang === "en" ? ", " : "、");
  const name = say(lang, "copySource", { work, body });
  const terms = say(lang, "copyTerms", { name: source.terms.name });
  return [
    { text: `「${text}」`, lang: "ja" },
    { text: name, address },
    { text: terms, address: source.terms.url },
    { text: usedOn(site.now.day, lang) },
  ];
}

export type FactCopyArgs = CopyArgs & {
  readonly source: Pick<Fact["source"], "title" | "publisher" | "url">;
  readonly asOf: string;
};

export function factCopy(args: FactCopyArgs): Html {
  return copyBox(args, factLines(args));
}

export function factLines(args: FactCopyArgs): readonly CopyLine[] {
  const { text, source, asOf, address, lang, site } = args;
  const { title, publisher, url } = source;
  const basis = say(lang, "copyBasis", { title, publisher, date: dateText(asOf, lang) });
  return [
    { text },
    { text: say(lang, "copyOurs"), address },
    { text: basis, address: url },
    { text: usedOn(site.now.day, lang) },
  ];
}

/** Makes the buttons work. */
export const copyScript: Html = html`<script src="/assets/copy.js" type="module"></script>`;

/** Where a page that has none tells what the buttons did. */
export const copyStatus: Html = html`<p class="tw-hidden" id="status" role="status"></p>`;

type CopyBoxArgs = Pick<CopyArgs, "lang" | "site">;

function copyBox(args: CopyBoxArgs, lines: readonly CopyLine[]): Html {
  const { lang } = args;
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
      <div class="tw-copy-text">${lines.map((line) => copyLine(line, args))}</div>
    </details>
  </div>`;
}

/** With its address in brackets, written out: what is pasted as plain text must still show it. */
export function copyLine(line: CopyLine, { lang, site }: CopyBoxArgs): Html {
  const { text, address } = line;
  if (address === undefined)
    return line.lang ? html`<p lang="${line.lang}">${text}</p>` : html`<p>${text}</p>`;
  const shown = linkTo(absoluteAddress(address, site.origin));
  const link = html`<a href="${shown}">${shown}</a>`;
  return lang === "en" ? html`<p>${text} (${link})</p>` : html`<p>${text}（${link}）</p>`;
}

function usedOn(day: string, lang: Language): string {
  return say(lang, "copyUsed", { date: dateText(day, lang) });
}
