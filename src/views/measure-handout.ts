/**
 * What the handout prints about a measure: its lines, letter for letter, and its budget.
 */
import type { Ministry } from "../corpus/directory.ts";
import type { BudgetLine, Measure } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage, sourceAddress } from "./address.ts";
import { dateText, fiscalYearText, yenText } from "./date.ts";
import { html, type Html } from "./html.ts";
import { shareNote } from "./measure-parts.ts";
import { say } from "./messages.ts";

type HandoutArgs = {
  readonly measure: Measure;
  readonly ministries: readonly Ministry[];
  readonly lang: Language;
};

export function quotationSection({ measure, lang }: HandoutArgs): Html {
  const { document, page, quotations, dates } = measure.handout;
  const address = inLanguage(sourceAddress(document, page), lang);
  const blocks = quotations.map(
    ({ id, text }) =>
      html`<blockquote id="${id}" cite="${address}" lang="ja"><p>${text}</p></blockquote>`,
  );
  return html`<section aria-labelledby="handout">
    <h2 id="handout">${say(lang, "handoutLines")}</h2>
    ${blocks}
    <p><a href="${address}">${say(lang, "seePage", { page })}</a></p>
    ${dates.length > 0 ? dateList(dates, lang) : ""}
  </section>`;
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
    <td>${ministry}</td>
  </tr>`;
}
