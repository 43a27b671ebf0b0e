/**
 * The shell around the conversation inside a frame: no header, the languages and the way out below.
 */
import { contactBlock } from "./contact.ts";
import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import { languageNav, pageTitle, type Shell } from "./layout.ts";
import { languageTag, say } from "./messages.ts";
import { ruby } from "./ruby.ts";

export function widgetShell({ theme, accent, host }: Frame): Shell {
  return ({ lang, title, content, addresses, contact, scripts }) =>
    html`<!doctype html>
      <html
        class="tw-framed tw-accent-${accent}"
        lang="${languageTag(lang)}"
        data-host="${host ?? ""}"
      >
        <head>
          <meta charset="utf-8" />
          <title>${pageTitle(title, lang)}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}" />
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/assets/widget-${theme}.css" />
          ${scripts ?? ""}
          <script src="/assets/frame.js" type="module"></script>
        </head>
        <body>
          <div class="tw-frame">
            <main id="main" tabindex="-1">${content}</main>
            ${contact ? contactBlock({ contact, lang }) : ""}
          </div>
          <footer class="tw-frame-foot">
            ${addresses ? languageNav(addresses, lang) : ""}
            <p class="tw-side">
              <span class="tw-new-tab" aria-hidden="true"></span>
              ${ruby(say(lang, "newTabLegend"), lang)}
            </p>
          </footer>
        </body>
      </html>`;
}
