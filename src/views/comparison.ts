/**
 * Measures of several bodies side by side: one column a measure, one row an aspect.
 *
 * Sentences need width, so the table scrolls in a region of its own that takes the focus; the page
 * does not. Every cell leads to where it stands on its measure's page.
 */
import type { ComparedCell, Comparison } from "../answer/comparison.ts";
import type { Hit } from "../answer/answer-shape.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage, passageAddress } from "./address.ts";
import { dateText } from "./date.ts";
import { html, linkTo, type Html } from "./html.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";
import { validityChip } from "./validity.ts";

type ComparisonArgs = {
  readonly comparison: Comparison;
  readonly lang: Language;
  readonly turn: string;
};

export function comparisonTable({ comparison, lang, turn }: ComparisonArgs): Html {
  const { measures, rows } = comparison;
  const id = `${turn}-compare`;
  return html`<details class="tw-details tw-compare">
    <summary id="${id}">${ruby(say(lang, "compare", { n: measures.length }), lang)}</summary>
    <div class="tw-table" role="region" aria-labelledby="${id}" tabindex="0">
      <table>
        <caption>
          ${ruby(say(lang, "compareCaption"), lang)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say(lang, "compareMeasure")}</th>
            ${measures.map((hit) => columnHead(hit, lang))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ aspect, cells }) =>
              html`<tr>
                <th scope="row">${say(lang, `compare-${aspect}`)}</th>
                ${cells.map((cell) => html`<td>${cell ? told(cell, lang) : notTold(lang)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function columnHead({ measure, ministries, validity }: Hit, lang: Language): Html {
  const bodies = ministries.map(({ localName }) => localName).join(lang === "en" ? ", " : "、");
  return html`<th scope="col">
    <a href="${linkTo(inLanguage(measure.url, lang))}">${ruby(measure.title, lang)}</a>
    <p class="tw-known">${ruby(bodies, lang)}</p>
    <p>${validityChip({ ...validity, lang })}</p>
  </th>`;
}

function told({ text, lang: read, asOf, grounds }: ComparedCell, lang: Language): Html {
  const links = grounds.map(({ passageId, publisher }) => {
    const address = linkTo(inLanguage(passageAddress(passageId), lang));
    return html`<li><a href="${address}" lang="ja">${publisher}</a></li>`;
  });
  return html`<p lang="${read}">${ruby(text, lang)}</p>
    <p class="tw-known">${say(lang, "asOf", { date: dateText(asOf, lang) })}</p>
    <ul class="tw-cell-grounds" aria-label="${say(lang, "citations")}">
      ${links}
    </ul>`;
}

function notTold(lang: Language): Html {
  return html`<span class="tw-known">${say(lang, "notTold")}</span>`;
}
