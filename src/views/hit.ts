/**
 * A found measure as a card: its passages first, then whose it is, what it cost, and whether it still holds.
 */
import type { Citation, Hit, HitPassage } from "../answer/answer.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage, passageAddress } from "./address.ts";
import { citationLink } from "./citation.ts";
import { dateText, fiscalYearText } from "./date.ts";
import { html, linkTo, type Html } from "./html.ts";
import { marked } from "./marked.ts";
import { knownNote, shareNote } from "./measure-parts.ts";
import { languageTag, say } from "./messages.ts";
import { validityChip } from "./validity.ts";

type HitListArgs = {
  readonly hits: readonly Hit[];
  readonly citations: readonly Citation[];
  readonly lang: Language;
  readonly turn: string;
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
  const title = html`<a href="${linkTo(inLanguage(measure.url, lang))}">${measure.title}</a>`;
  return html`<article class="tw-card" aria-labelledby="${id}">
    ${hit.passages.map((item) => passage(item, args))}
    <h4 class="tw-card-title" id="${id}">${title}</h4>
    <p class="tw-card-state">${validityChip({ ...validity, lang })}</p>
    <dl class="tw-meta">
      <div>
        <dt>${say(lang, "ministries")}</dt>
        <dd>${ministries(hit, lang)}</dd>
      </div>
      <div>
        <dt>${say(lang, "section")}</dt>
        <dd lang="ja">${measure.section}</dd>
      </div>
      <div>
        <dt>${say(lang, "fiscalYear")}</dt>
        <dd>${fiscalYearText(validity.fiscalYear, lang)}</dd>
      </div>
      ${hit.programmes.length > 0 ? programmes(hit, lang) : ""}
    </dl>
  </article>`;
}

function passage(item: HitPassage, args: HitArgs): Html {
  const text = marked(item.text, item.matched);
  const kind = html`<span class="tw-kind tw-kind-${item.kind}">${say(args.lang, item.kind)}</span>`;
  const date = say(args.lang, "asOf", { date: dateText(item.asOf, args.lang) });
  const foot = html`<p class="tw-passage-foot">
    ${citationLink(item.citation, args)} <span>${date}</span>
  </p>`;
  const cited = args.citations.find(({ n }) => n === item.citation);
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

function ministries(hit: Hit, lang: Language): Html {
  const names = hit.ministries.map(
    ({ localName, known }) => html`<li>${localName}${knownNote(known, lang)}</li>`,
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
    <dt>${say(lang, "programmes")}</dt>
    <dd>
      <ul class="tw-plain">
        ${lines}
      </ul>
      ${note}
    </dd>
  </div>`;
}
