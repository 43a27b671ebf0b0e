/**
 * What differs for a page that stands in another page's frame: its look, and where its links lead.
 *
 * `framed` turns finished markup into the frame's: what asks stays in the frame, everything else opens
 * a new tab and says so, since no other page of ours may be framed. One place instead of a parameter
 * in every view: a link that a view gains later is led aright as well. It may read markup by
 * patterns because the templates quote every attribute and escape `<`, `>` and `"` in every value.
 */
import type { Section } from "../corpus/directory.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { html, type Html } from "./html.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Colours of the design system whose contrast is checked; free colours are not taken. */
export const accents = ["blue", "light-blue", "cyan", "green", "purple", "magenta"] as const;
export type Accent = (typeof accents)[number];

export type Frame = {
  readonly theme: Theme;
  readonly accent: Accent;
  /** The origin of the page around it, or `self` for ours; without it the frame keeps silent. */
  readonly host?: string | undefined;
  /** The section of the handout that the page around it is about. */
  readonly section?: Section | undefined;
};

type FramedArgs = { readonly frame: Frame; readonly lang: Language };

export function framed(markup: string, args: FramedArgs): string {
  return withoutAutofocus(markup)
    .replace(/<form\b[^>]*>/g, (tag) => framedForm(tag, args))
    .replace(/(<a\b[^>]*>)(.*?)(<\/a\s*>)/gs, (_, open: string, text: string, close: string) =>
      framedLink({ open, text, close }, args),
    )
    .replaceAll('hx-push-url="true"', 'hx-replace-url="true"')
    .replace(/ (action|hx-post)="\/feedback"/g, ' $1="/widget/feedback"');
}

/** `３－３．導入補助` → `3-3`: how an address names a section */
export function sectionNumber({ id }: Section): string {
  return id.normalize("NFKC").split(".")[0] ?? id;
}

/** A frame that takes the focus while its host loads would scroll the host; its script knows when. */
function withoutAutofocus(markup: string): string {
  return markup.replace(/<(?:h2|textarea|input)\b[^>]*>/g, (tag) =>
    tag.replace(
      /("[^"]*")|\sautofocus(?=[\s>])/g,
      (_, quoted?: string) => quoted ?? " data-autofocus",
    ),
  );
}

function framedForm(tag: string, { frame, lang }: FramedArgs): string {
  const form = intoFrame(tag, frame);
  return form === tag ? tag : `${form}${String(fields(frame, lang))}`;
}

type Link = { readonly open: string; readonly text: string; readonly close: string };

function framedLink({ open, text, close }: Link, { frame, lang }: FramedArgs): string {
  const stays = intoFrame(open, frame);
  const leaves = !/ href="(?:#|tel:|mailto:)/.test(open) && stays === open;
  if (!leaves) return `${stays}${text}${close}`;
  const opens = open.replace(/^<a\b/, '<a target="_blank"').replace(/ rel="[^"]*"/, "");
  return `${opens.replace(/>$/, ' rel="noopener">')}${text}${String(newTabSign(lang))}${close}`;
}

function newTabSign(lang: Language): Html {
  return html`<span class="tw-new-tab"
    ><span class="tw-hidden">${say(lang, "newTab")}</span></span
  >`;
}

/** `href="/?q=a"` → `href="/widget?q=a&amp;theme=dark"`; other addresses stay as they are */
function intoFrame(tag: string, frame: Frame): string {
  return tag.replace(/ (href|action|hx-get)="\/([?#][^"]*)?"/g, (_, name: string, rest = "") => {
    const [query = "", anchor] = String(rest).split("#");
    const carried = name === "action" || tag.startsWith("<form") ? "" : toQuery(frame);
    const joined = [query.replace(/^\?/, ""), carried].filter((part) => part !== "").join("&amp;");
    const end = anchor === undefined ? "" : `#${anchor}`;
    return ` ${name}="/widget${joined === "" ? "" : `?${joined}`}${end}"`;
  });
}

function toQuery(frame: Frame): string {
  return new URLSearchParams(carriedBy(frame)).toString().replaceAll("&", "&amp;");
}

function carriedBy({ theme, accent, host, section }: Frame): Record<string, string> {
  return {
    ...(theme !== "auto" && { theme }),
    ...(accent !== "blue" && { accent }),
    ...(host && { host }),
    ...(section && { section: sectionNumber(section) }),
  };
}

/** What a question takes with it; the section is seen, and can be taken off. */
function fields(frame: Frame, lang: Language): Html {
  const { section, ...hidden } = carriedBy(frame);
  return html`${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
  ${section && frame.section ? sectionField(section, frame.section.name[lang], lang) : ""}`;
}

function sectionField(value: string, name: string, lang: Language): Html {
  return html`<label class="tw-section">
    <input type="checkbox" name="section" value="${value}" checked />
    <span>${ruby(say(lang, "onlySection", { name }), lang)}</span>
  </label>`;
}
