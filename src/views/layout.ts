/**
 * The frame of every page: head, languages on top, the desk to call at the side.
 */
import { languages, type Language } from "../corpus/vocabulary.ts";
import { inLanguage } from "./address.ts";
import { contactBlock, type Desk } from "./contact.ts";
import { dateText } from "./date.ts";
import { html, type Html } from "./html.ts";
import { languageTag, say, type MessageName } from "./messages.ts";
import { ruby } from "./ruby.ts";

export type LanguageAddresses = Readonly<Record<Language, string>>;

export type LayoutArgs = {
  readonly lang: Language;
  readonly title: string;
  readonly content: Html;
  /** For search engines; without it the site's. */
  readonly description?: string | undefined;
  /** Of this page in each language. */
  readonly addresses?: LanguageAddresses | undefined;
  readonly contact?: Desk | undefined;
  /** The chat page alone needs our scripts. */
  readonly scripts?: Html | undefined;
};

export type Shell = (args: LayoutArgs) => Html;

export function layout({
  lang,
  title,
  content,
  description = say(lang, "siteLead"),
  addresses,
  contact,
  scripts,
}: LayoutArgs): Html {
  return html`<!doctype html>
    <html lang="${languageTag(lang)}">
      <head>
        <meta charset="utf-8" />
        <title>${pageTitle(title, lang)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${description}" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/chat.css" />
        ${scripts ?? ""}
      </head>
      <body>
        <a class="tw-skip" href="#main">${ruby(say(lang, "skipToMain"), lang)}</a>
        <header class="tw-header">
          <div class="tw-header-inner">
            <a class="tw-site" href="${startAddress(addresses, lang)}"
              ><span>${ruby(say(lang, "siteName"), lang)}</span></a
            >
            ${addresses ? languageNav(addresses, lang) : ""}
          </div>
        </header>
        <div class="tw-frame">
          <main id="main" tabindex="-1">${content}</main>
          ${contact ? contactBlock({ contact, lang }) : ""}
        </div>
        ${footer(lang)} ${contact ? printedOn(contact, lang) : ""}
      </body>
    </html>`;
}

function footer(lang: Language): Html {
  return html`<footer class="tw-footer">
    <nav aria-label="${say(lang, "aboutSite")}">
      <ul class="tw-inline-links">
        <li>
          <a href="${inLanguage("/accessibility", lang)}">${say(lang, "accessibility")}</a>
        </li>
        <li><a href="${inLanguage("/privacy", lang)}">${ruby(say(lang, "privacy"), lang)}</a></li>
        <li><a href="${inLanguage("/embed", lang)}">${ruby(say(lang, "embed"), lang)}</a></li>
      </ul>
    </nav>
  </footer>`;
}

/** On paper alone: when, and on which site the addresses beside the links lead on. */
function printedOn({ now, origin }: Desk, lang: Language): Html | "" {
  if (!now) return "";
  const date = dateText(now.day, lang);
  return html`<p class="tw-printed">${say(lang, "printedOn", { date })} ${origin ?? ""}</p>`;
}

/** `<title>`: the page, then the site. */
export function pageTitle(title: string, lang: Language): string {
  const site = say(lang, "siteName");
  return title === site ? site : `${title} | ${site}`;
}

export function languageNav(addresses: LanguageAddresses, current: Language): Html {
  return html`<nav class="tw-languages" id="languages" aria-label="${say(current, "languages")}">
    <ul>
      ${languages.map((lang) => html`<li>${languageLink({ lang, address: addresses[lang], current })}</li>`)}
    </ul>
  </nav>`;
}

type LanguageLink = {
  readonly lang: Language;
  readonly address: string;
  readonly current: Language;
};

const ownNames = { ja: "languageJa", easy: "languageEasy", en: "languageEn" } satisfies Record<
  Language,
  MessageName
>;

function languageLink({ lang, address, current }: LanguageLink): Html {
  const tag = languageTag(lang);
  const name = say(lang, ownNames[lang]);
  return lang === current
    ? html`<a href="${address}" lang="${tag}" hreflang="${tag}" aria-current="true">${name}</a>`
    : html`<a href="${address}" lang="${tag}" hreflang="${tag}">${name}</a>`;
}

function startAddress(addresses: LanguageAddresses | undefined, lang: Language): string {
  const chosen = addresses?.[lang].includes(`lang=${lang}`);
  return lang === "ja" && !chosen ? "/" : `/?lang=${lang}`;
}
