/**
 * What a host chose → the HTML that it pastes, as text.
 *
 * An ordinary link comes first: without the script it opens our page in the same language and for the
 * same ministry.
 */
import type { Language, MinistryId } from "../corpus/vocabulary.ts";
import { chatAddress } from "./address.ts";
import type { Accent, Theme } from "./frame.ts";

export const placements = ["dialog", "inline", "floating", "iframe"] as const;
type Placement = (typeof placements)[number];

export type Snippet = {
  readonly placement: Placement;
  readonly theme: Theme;
  readonly accent: Accent;
  /** Undefined: the reader's. */
  readonly lang?: Language | undefined;
  readonly ministry?: MinistryId | undefined;
  /** Text of the link, or title of the frame. */
  readonly label: string;
};

/** The link, or the frame for hosts that cannot add a script. */
export function snippetText(snippet: Snippet, origin: string): string {
  const { label, placement } = snippet;
  if (placement === "iframe") {
    const src = `${origin}${frameAddress(snippet)}`;
    return tag("iframe", {
      src,
      title: label,
      width: "100%",
      height: "700",
      allow: "clipboard-write",
    });
  }
  const link = { href: `${origin}${startAddress(snippet)}`, "data-telework-assistant": undefined };
  return tag("a", { ...link, ...dataAttributes(snippet) }, label);
}

export function scriptText(address: string, integrity?: string): string {
  const pinned = integrity && { integrity, crossorigin: "anonymous" };
  return tag("script", { src: address, ...pinned, async: undefined });
}

/** Where the link leads. */
export function startAddress({ lang, ministry }: Snippet): string {
  return chatAddress({ lang, ministry });
}

/** `/widget?lang=en&theme=dark`: only what differs from the usual. */
export function frameAddress({ lang, ministry, theme, accent }: Snippet): string {
  const query = new URLSearchParams({
    ...(lang && { lang }),
    ...(ministry && { ministry }),
    ...(theme !== "auto" && { theme }),
    ...(accent !== "blue" && { accent }),
  });
  return query.size === 0 ? "/widget" : `/widget?${query}`;
}

function dataAttributes({ placement, lang, ministry, theme, accent }: Snippet): Attributes {
  return {
    ...(placement !== "dialog" && { "data-placement": placement }),
    ...(lang && { "data-lang": lang }),
    ...(ministry && { "data-ministry": ministry }),
    ...(theme !== "auto" && { "data-theme": theme }),
    ...(accent !== "blue" && { "data-accent": accent }),
  };
}

/** Undefined: an attribute without a value. */
type Attributes = Readonly<Record<string, string | undefined>>;

function tag(name: string, attributes: Attributes, text = ""): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? key : `${key}="${escaped(value)}"`,
  );
  return `<${[name, ...written].join(" ")}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", '"': "&quot;", "<": "&lt;" };
  return text.replace(/[&"<]/g, (sign) => entities[sign] ?? sign);
}
