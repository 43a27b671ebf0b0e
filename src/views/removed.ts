/**
 * The kinds of personal data that were taken out of a question → what its asker is told, first of all.
 */
import type { PersonalDataKind } from "../analysis/personal-data.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { html, type Html } from "./html.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";

export function removedText(removed: readonly PersonalDataKind[], lang: Language): string {
  const names = removed.map((kind) => say(lang, `removed-${kind}`));
  return say(lang, "removed", { kinds: names.join(lang === "en" ? ", " : "、") });
}

export function removedNotice(removed: readonly PersonalDataKind[], lang: Language): Html | "" {
  if (removed.length === 0) return "";
  return html`<p class="tw-removed">${ruby(removedText(removed, lang), lang)}</p>`;
}
