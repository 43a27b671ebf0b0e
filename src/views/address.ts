/**
 * The addresses of our pages: what a link, a form and the browser's address line all agree on.
 */
import type { Language, MinistryId } from "../corpus/vocabulary.ts";

/** Earlier questions that travel with a conversation. */
export const historyLimit = 10;

/** What the chat page's address says. */
export type ChatState = {
  readonly q?: string | undefined;
  readonly ministry?: MinistryId | undefined;
  /** The measure that a follow-up refers to. */
  readonly after?: string | undefined;
  /** Only measures that continue today. */
  readonly current?: "1" | undefined;
  /** Only where the reader chose it: without it the question's language decides. */
  readonly lang?: Language | undefined;
  /** Earlier questions, oldest first. */
  readonly history?: readonly string[] | undefined;
};

/** `{ q: "窓口は？", lang: "en" }` → `/?q=%E7%AA%93…&lang=en` */
export function chatAddress(state: ChatState): string {
  const query = new URLSearchParams();
  for (const key of ["q", "ministry", "current", "after", "lang"] as const) {
    if (state[key]) query.set(key, state[key]);
  }
  for (const earlier of (state.history ?? []).slice(-historyLimit))
    query.append("history", earlier);
  return query.size === 0 ? "/" : `/?${query}`;
}

/** One of our addresses, for a reader of this language: `/m/awards#awards-q1` → `/m/awards?lang=en#awards-q1` */
export function inLanguage(address: string, lang: Language): string {
  if (lang === "ja" || !address.startsWith("/")) return address;
  const [path = "", anchor] = address.split("#");
  const joined = `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
  return anchor === undefined ? joined : `${joined}#${anchor}`;
}

/** The place of a passage on its measure's page. */
export function passageAddress(passageId: string): string {
  return `${measureAddress(measureOf(passageId))}#${passageId}`;
}

/** A passage's id is its measure's id and one more part: `awards-q1` → `awards` */
export function measureOf(passageId: string): string {
  return passageId.slice(0, passageId.lastIndexOf("-"));
}

export function measureAddress(measureId: string): string {
  return `/m/${measureId}`;
}

export function sourceAddress(documentId: string, page: number): string {
  return `/sources/${documentId}#p${page}`;
}

/** One of our addresses for use outside; without an origin it stays as it is. */
export function absoluteAddress(address: string, origin: string | undefined): string {
  return address.startsWith("/") ? `${origin ?? ""}${address}` : address;
}
