/**
 * What the operator has to say to everybody at the moment, at the head of every page.
 *
 * Put into finished markup, in one place: a page that is added later bears it as well.
 */
import type { Language, LanguageTexts } from "../corpus/vocabulary.ts";
import { html, type Html } from "./html.ts";
import { languageTag, say } from "./messages.ts";
import { ruby } from "./ruby.ts";

/** Japanese stands in where a language has no text of its own. */
export type Notice = Readonly<Partial<Record<Language, string>>>;

type Announced = {
  readonly notice?: Notice | undefined;
  /** A fixed sentence of ours, such as that answers are switched off. */
  readonly fixed?: LanguageTexts | undefined;
  /** What follows it, a line each, as it is. */
  readonly lines?: readonly string[] | undefined;
};

type AnnouncementArgs = Announced & { readonly lang: Language };

const mainStart = /<main\b[^>]* id="main"[^>]*>/;

/** A fragment has no main part, and stays as it is. */
export function announced(markup: string, args: AnnouncementArgs): string {
  return markup.replace(mainStart, (tag) => `${tag}${String(announcement(args))}`);
}

function announcement({ lang, notice = {}, fixed, lines = [] }: AnnouncementArgs): Html {
  const own = [lang, "ja" as const].find((one) => notice[one]);
  return html`<section class="tw-announcement" aria-label="${say(lang, "announcement")}">
    ${fixed ? html`<p>${ruby(fixed[lang], lang)}</p>` : ""}
    ${lines.map((line) => html`<p>${line}</p>`)} ${own ? paragraphs(notice[own] ?? "", own) : ""}
  </section>`;
}

function paragraphs(text: string, lang: Language): readonly Html[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => html`<p lang="${languageTag(lang)}">${ruby(line, lang)}</p>`);
}
