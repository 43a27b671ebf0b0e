/**
 * A part of the report: a heading, a chart where there is one, and the table that says the same.
 */
import { html, type Html } from "../html.ts";

export type Section = {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly chart?: Html;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly (string | Html)[])[];
};

export function section({ id, title, note, chart, heads, rows }: Section): Html {
  return html`<section class="tw-report-section">
    <h2 id="${id}">${title}</h2>
    ${note ? html`<p class="tw-side">${note}</p>` : ""}
    <div class="tw-report-pair">
      ${chart ?? ""} ${rows.length > 0 ? table({ id, heads, rows }) : ""}
    </div>
  </section>`;
}

function table({ id, heads, rows }: Pick<Section, "id" | "heads" | "rows">): Html {
  const [first = "", ...others] = heads;
  const body = rows.map(
    ([name = "", ...cells]) =>
      html`<tr>
        <th scope="row">${name}</th>
        ${cells.map((cell) => html`<td class="tw-number">${cell}</td>`)}
      </tr>`,
  );
  return html`<div class="tw-table" tabindex="0" role="region" aria-labelledby="${id}">
    <table>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          ${others.map((head) => html`<th class="tw-number" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}
