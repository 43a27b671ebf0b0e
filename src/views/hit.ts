/**
 * A found measure as a card: its passages first, then whose it is, what it cost, and whether it still holds.
 */
import { isOver } from "../corpus/measure.ts";
import type { Citation, Hit, HitPassage } from "../answer/answer-shape.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage, passageAddress } from "./address.ts";
import { citationLink, officialSource } from "./citation.ts";
import { factCopy, quotationCopy } from "./copy.ts";
import { dateText, fiscalYearText } from "./date.ts";
import { html, linkTo, type Html } from "./html.ts";
import { marked } from "./marked.ts";
import { knownNote, shareNote } from "./measure-parts.ts";
import { languageTag, say } from "./messages.ts";
import { ruby } from "./ruby.ts";
import type { Site } from "./site.ts";
import { validityChip } from "./validity.ts";

type HitListArgs = {
  readonly hits: readonly Hit[];
  readonly citations: readonly Citation[];
  readonly lang: Language;
  readonly turn: string;
  readonly site: Site;
};

export function hitList({ hits, ...args }: HitListArgs): Html {
  return html`<ol class="tw-hits">
    ${hits.map((hit) => html`<li>${hitCard(hit, args)}</li>`)}
  </ol>`;
}

type HitArgs = Omit<HitListArgs, "hits">;

function hitCard(hit: Hit, args: HitArgs): Html {
  const { measure, validity } = hit;
  const { lang } = args;
  const id = `${args.turn}-h${hit.rank}`;
  const state = html`<p class="tw-card-state">${validityChip({ ...validity, lang })}</p>`;
  // That a measure has ended or was replaced must be read before what it once said.
  return html`<article class="tw-card" aria-labelledby="${id}">
    ${isOver(validity.state) ? state : ""} ${hit.passages.map((item) => passage(item, hit, args))}
    <h4 class="tw-card-title" id="${id}">
      <a href="${linkTo(inLanguage(measure.url, lang))}">${ruby(measure.title, lang)}</a>
    </h4>
    <dl class="tw-meta">
      <div>
        <dt>${ruby(say(lang, "ministries"), lang)}</dt>
        <dd>${ministries(hit, lang)}</dd>
      </div>
      <div>
        <dt>${ruby(say(lang, "section"), lang)}</dt>
        <dd lang="ja">${measure.section}</dd>
      </div>
      <div>
        <dt>${say(lang, "fiscalYear")}</dt>
        <dd>${fiscalYearText(validity.fiscalYear, lang)}</dd>
      </div>
      ${hit.programmes.length > 0 ? programmes(hit, lang) : ""}
    </dl>
    ${isOver(validity.state) ? "" : state} ${cardLinks(hit, args)}
  </article>`;
}

/** Our page at the place that the card quotes, and the page of whoever is in charge. */
function cardLinks(hit: Hit, { lang, citations }: HitArgs): Html {
  const [first] = hit.passages;
  const place = first ? passageAddress(first.id) : hit.measure.url;
  const official = officialSource(hit, citations);
  return html`<ul class="tw-inline-links">
    <li><a href="${linkTo(inLanguage(place, lang))}">${say(lang, "seePlace")}</a></li>
    ${official ? html`<li>${officialLink(official, lang)}</li>` : ""}
  </ul>`;
}

function officialLink({ url, publisher }: Citation, lang: Language): Html {
  const text = html`${say(lang, "officialPage")}<span lang="ja">${publisher}</span>`;
  return html`<a href="${linkTo(url)}" rel="external">${text}</a>`;
}

function passage(item: HitPassage, hit: Hit, args: HitArgs): Html {
  const text = marked(item.text, item.matched);
  const kind = html`<span class="tw-kind tw-kind-${item.kind}"
    >${ruby(say(args.lang, item.kind), args.lang)}</span
  >`;
  const date = say(args.lang, "asOf", { date: dateText(item.asOf, args.lang) });
  const cited = args.citations.find(({ n }) => n === item.citation);
  const foot = html`<div class="tw-passage-foot">
    <p>${citationLink(item.citation, args)} <span>${date}</span></p>
    ${cited ? passageCopy(item, { ...args, hit, cited }) : ""}
  </div>`;
  return item.kind === "quotation"
    ? html`<div class="tw-passage">
        <p>${kind}</p>
        <blockquote cite="${linkTo(cited?.url ?? "")}" lang="ja"><p>${text}</p></blockquote>
        ${foot}
      </div>`
    : html`<div class="tw-passage">
        <p>${kind}</p>
        <p class="tw-fact" lang="${languageTag(item.lang)}">${text}</p>
        ${foot}
      </div>`;
}

type PassageCopyArgs = Pick<HitArgs, "lang" | "site"> & {
  readonly hit: Hit;
  readonly cited: Citation;
};

export function passageCopy(
  item: HitPassage,
  { hit, cited, lang, site }: PassageCopyArgs,
): Html | "" {
  const address = inLanguage(passageAddress(item.id), lang);
  const shared = { text: item.text, address, lang, site };
  if (item.kind === "fact") {
    const { documentTitle: title, publisher, url } = cited;
    return factCopy({ ...shared, source: { title, publisher, url }, asOf: item.asOf });
  }
  const source = site.documents.find(({ title }) => title === cited.documentTitle);
  if (!source) return "";
  const { title: measure, section } = hit.measure;
  const bodies = hit.ministries.map(({ name }) => name);
  return quotationCopy({ ...shared, source, measure, section, bodies });
}

function ministries(hit: Hit, lang: Language): Html {
  const names = hit.ministries.map(
    ({ localName, known }) => html`<li>${ruby(localName, lang)}${knownNote(known, lang)}</li>`,
  );
  return html`<ul class="tw-plain">
    ${names}
  </ul>`;
}

function programmes(hit: Hit, lang: Language): Html {
  const names = new Map(hit.ministries.map(({ id, name }) => [id, name]));
  const lines = hit.programmes.map((line) => {
    const address = inLanguage(passageAddress(line.passageId), lang);
    return html`<li>
      <a href="${linkTo(address)}" lang="ja">${line.name}</a>
      <span lang="ja">[${line.budget}]（${names.get(line.ministry) ?? line.ministry}）</span>
    </li>`;
  });
  const note = hit.programmes.some(({ share }) => share) ? shareNote(lang) : "";
  return html`<div>
    <dt>${ruby(say(lang, "programmes"), lang)}</dt>
    <dd>
      <ul class="tw-plain">
        ${lines}
      </ul>
      ${note}
    </dd>
  </div>`;
}
