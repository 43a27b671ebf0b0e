/**
 * What a host can set beyond the form: attributes of the link, and calls from its own scripts.
 */
import type { Ministry, Section } from "../corpus/directory.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { copyable } from "./copyable.ts";
import { sayToHosts } from "./embed-messages.ts";
import { accents, sectionNumber } from "./frame.ts";
import { html, type Html } from "./html.ts";

type SettingsArgs = {
  readonly lang: Language;
  readonly ministries: readonly Ministry[];
  readonly sections: readonly Section[];
};

const attributes = [
  "data-placement",
  "data-lang",
  "data-ministry",
  "data-section",
  "data-page-context",
  "data-theme",
  "data-accent",
  "data-label",
  "data-place",
  "data-offset",
  "data-z-index",
] as const;

export function settings({ lang, ministries, sections }: SettingsArgs): Html {
  const list = (names: readonly string[]): string => names.join(lang === "en" ? ", " : "、");
  const values = {
    accents: list(accents),
    ministries: list(
      ministries.map(({ id, name }) => `${id} ${name[lang === "en" ? "en" : "ja"]}`),
    ),
    sections: list(
      sections.map((one) => `${sectionNumber(one)} ${one.name[lang === "en" ? "en" : "ja"]}`),
    ),
  };
  const rows = attributes.map(
    (name) =>
      html`<tr>
        <th scope="row"><code lang="en">${name}</code></th>
        <td>${sayToHosts(lang, `attribute-${name}`, values)}</td>
      </tr>`,
  );
  const name = sayToHosts(lang, "attribute");
  return html`<div class="tw-table" tabindex="0" role="region" aria-label="${name}">
    <table>
      <thead>
        <tr>
          <th scope="col">${sayToHosts(lang, "attribute")}</th>
          <th scope="col">${sayToHosts(lang, "meaning")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

const scriptExample = `(window.TeleworkAssistant ??= []).push(["open", { question: "…", ministry: "mhlw" }]);
// open, close, destroy, on, off, rescan
document.addEventListener("telework-assistant:answer", ({ detail }) => console.log(detail.status));
// ready, open, close, ask, answer, source-click, feedback, error`;

export function scripting(lang: Language): Html {
  return html`<p>${sayToHosts(lang, "scriptLead")}</p>
    ${copyable({ id: "script-text", lang, text: scriptExample, code: "js" })}`;
}
