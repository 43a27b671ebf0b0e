/**
 * Small remarks that a card and a measure's page both make.
 */
import type { Hit } from "../answer/answer-shape.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { html, type Html } from "./html.ts";
import { say } from "./messages.ts";

/** How a body is known where the handout does not print it behind the measure's own line. */
export function knownNote(known: Hit["ministries"][number]["known"], lang: Language): Html | "" {
  if (known === "line") return "";
  const how = known === "budget" ? "knownBudget" : "knownSharedBracket";
  return html`<span class="tw-known"
    >${lang === "en" ? " (" : "（"}${say(lang, how)}${lang === "en" ? ")" : "）"}</span
  >`;
}

/** What 内数 means. */
export function shareNote(lang: Language): Html {
  return html`<p class="tw-side">${say(lang, "shareNote")}</p>`;
}
