/**
 * The form of the page for hosts: an ordinary GET form, so that the snippet is made without scripts.
 */
import type { Ministry } from "../corpus/directory.ts";
import { languages, type Language } from "../corpus/vocabulary.ts";
import { type EmbedMessageName, sayToHosts } from "./embed-messages.ts";
import { accents, themes } from "./frame.ts";
import { html, type Html } from "./html.ts";
import { say } from "./messages.ts";
import { placements, type Snippet } from "./snippet.ts";

type EmbedFormArgs = {
  readonly lang: Language;
  readonly snippet: Snippet;
  readonly ministries: readonly Ministry[];
};

export function embedForm({ lang, snippet, ministries }: EmbedFormArgs): Html {
  const { placement, lang: widgetLang, ministry, theme, accent, label } = snippet;
  const field = (name: EmbedMessageName, options: readonly Option[], chosen?: string): Html =>
    selectField({ name, label: sayToHosts(lang, name), options, chosen });
  return html`<form class="tw-ask" action="/embed" method="get">
    <input type="hidden" name="lang" value="${lang}" />
    <div class="tw-fields">
      ${field("placement", placementOptions(lang), placement)}
      ${field("widget-lang", languageOptions(lang), widgetLang)}
      ${field("ministry", ministryOptions(ministries, lang), ministry)}
      ${field("theme", themeOptions(lang), theme)} ${field("accent", accentOptions(lang), accent)}
      ${labelField(label, lang)}
    </div>
    <p><button class="tw-button" type="submit">${sayToHosts(lang, "show")}</button></p>
  </form>`;
}

function placementOptions(lang: Language): readonly Option[] {
  return placements.map((value) => ({ value, text: sayToHosts(lang, `placement-${value}`) }));
}

function themeOptions(lang: Language): readonly Option[] {
  return themes.map((value) => ({ value, text: sayToHosts(lang, `theme-${value}`) }));
}

function accentOptions(lang: Language): readonly Option[] {
  return accents.map((value) => ({ value, text: sayToHosts(lang, `accent-${value}`) }));
}

function languageOptions(lang: Language): readonly Option[] {
  const names = { ja: "languageJa", easy: "languageEasy", en: "languageEn" } as const;
  const own = languages.map((value) => ({ value, text: say(value, names[value]) }));
  return [{ value: "", text: sayToHosts(lang, "ofReader") }, ...own];
}

function ministryOptions(ministries: readonly Ministry[], lang: Language): readonly Option[] {
  const named = ministries.map(({ id, name }) => ({ value: id, text: name[lang] }));
  return [{ value: "", text: say(lang, "ministryAll") }, ...named];
}

type Option = { readonly value: string; readonly text: string };
type SelectArgs = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
};

function selectField({ name, label, options, chosen }: SelectArgs): Html {
  const items = options.map(({ value, text }) =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`,
  );
  return html`<div class="tw-field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${items}
    </select>
  </div>`;
}

function labelField(value: string, lang: Language): Html {
  return html`<div class="tw-field">
    <label for="label">${sayToHosts(lang, "label")}</label>
    <input
      class="tw-input"
      id="label"
      name="label"
      maxlength="40"
      autocomplete="off"
      value="${value}"
    />
  </div>`;
}
