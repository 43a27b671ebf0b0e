/**
 * What the handout prints about a measure: its lines, letter for letter, and its budget.
 */
import type { Ministry } from "../corpus/directory.ts";
import type { BudgetLine, Measure } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage, passageAddress, sourceAddress } from "./address.ts";
import { quotationCopy } from "./copy.ts";
import { dateText, fiscalYearText, yenText } from "./date.ts";
import { html, type Html } from "./html.ts";
import { shareNote } from "./measure-parts.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";
import type { Site } from "./site.ts";

type HandoutArgs = {
  readonly measure: Measure;
  readonly ministries: readonly Ministry[];
  readonly lang: Language;
  readonly site: Site;
};

export function quotationSection(args: HandoutArgs): Html {
  const { measure, lang } = args;
  const { document, page, quotations, dates } = measure.handout;
  const address = inLanguage(sourceAddress(document, page), lang);
  const blocks = quotations.map(
    ({ id, text }) =>
      html`<div class="tw-passage">
        <blockquote id="${id}" cite="${address}" lang="ja"><p>${text}</p></blockquote>
        ${copyOf({ id, text }, args)}
      </div>`,
  );
  return html`<section aria-labelledby="handout">
    <h2 id="handout">${say(lang, "handoutLines")}</h2>
    ${blocks}
    <p><a href="${address}">${say(lang, "seePage", { page })}</a></p>
    ${dates.length > 0 ? dateList(dates, lang) : ""}
  </section>`;
}

type Line = { readonly id: string; readonly text: string };

function copyOf({ id, text }: Line, { measure, ministries, lang, site }: HandoutArgs): Html | "" {
  const source = site.documents.find((document) => document.id === measure.handout.document);
  if (!source) return "";
  const bodies = measure.ministries.map(
    (body) => ministries.find((ministry) => ministry.id === body.id)?.name.ja ?? body.id,
  );
  const address = inLanguage(passageAddress(id), lang);
  const { section } = measure.handout;
  const title = measure.title[lang];
  return quotationCopy({ text, source, measure: title, section, bodies, address, lang, site });
}

function dateList(dates: Measure["handout"]["dates"], lang: Language): Html {
  const items = dates.map(({ text, from, to }) => {
    const last = to === from ? "" : `${lang === "en" ? " to " : "から"}${dateText(to, lang)}`;
    const end = lang === "en" || last === "" ? "" : "まで";
    return html`<li><span lang="ja">「${text}」</span> ${dateText(from, lang)}${last}${end}</li>`;
  });
  return html`<h3>${say(lang, "handoutDates")}</h3>
    <ul>
      ${items}
    </ul>`;
}

export function budgetSection({ measure, ministries, lang }: HandoutArgs): Html {
  const { budget } = measure.handout;
  const heads = (["programme", "printed", "yen", "fiscalYear", "share", "ministry"] as const).map(
    (name) => html`<th scope="col">${say(lang, name)}</th>`,
  );
  return html`<section aria-labelledby="budget">
    <h2 id="budget">${say(lang, "budget")}</h2>
    <div class="tw-table" role="region" aria-labelledby="budget-caption" tabindex="0">
      <table>
        <caption id="budget-caption">
          ${say(lang, "budgetCaption")}
        </caption>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${budget.map((line) => budgetRow(line, { ministries, lang }))}
        </tbody>
      </table>
    </div>
    ${budget.some(({ share }) => share) ? shareNote(lang) : ""}
  </section>`;
}

type RowArgs = Pick<HandoutArgs, "ministries" | "lang">;

function budgetRow(line: BudgetLine, { ministries, lang }: RowArgs): Html {
  const ministry = ministries.find(({ id }) => id === line.ministry)?.name[lang] ?? line.ministry;
  return html`<tr id="${line.id}">
    <th scope="row" lang="ja">${line.programme}</th>
    <td lang="ja">[${line.amount}]</td>
    <td class="tw-number">${yenText(line.yen, lang)}</td>
    <td>${fiscalYearText(line.fiscalYear, lang)}</td>
    <td>${say(lang, line.share ? "yes" : "no")}</td>
    <td>${ruby(ministry, lang)}</td>
  </tr>`;
}
