/**
 * What a page was asked → the same without personal data, and the address that may be shown for it.
 *
 * The address holds what is ours to read and nothing else; where personal data was taken out of it,
 * the kinds stand there instead, so that the page behind a redirect can tell them.
 */
import type { Context } from "hono";
import { type Mask, type PersonalDataKind, personalDataKinds } from "../analysis/personal-data.ts";

export type Entrance = {
  readonly q: string | undefined;
  readonly history: readonly string[];
  /** Now, or on the way here. */
  readonly removed: readonly PersonalDataKind[];
  /** Whether the address of this request holds personal data. */
  readonly isTelling: boolean;
  /** Path and query, without what was said of one answer. */
  readonly address: string;
};

const ours = ["q", "ministry", "current", "after", "lang", "history"];
const frames = ["theme", "accent", "host", "section"];

export function enter(c: Context, mask: Mask): Entrance {
  const asked = c.req.queries();
  const found: PersonalDataKind[] = [];
  const clean = (text: string): string => {
    const masked = mask(text);
    found.push(...masked.removed);
    return masked.removed.length > 0 ? masked.text : text;
  };
  const q = asked["q"]?.slice(0, 1).map(clean)[0];
  const history = (asked["history"] ?? []).map(clean);
  const query = new URLSearchParams();
  for (const name of [...ours, ...frames]) {
    const masked: Record<string, readonly string[]> = { q: q === undefined ? [] : [q], history };
    for (const value of masked[name] ?? asked[name] ?? []) query.append(name, value);
  }
  const told = c.req.query("removed")?.split(",") ?? [];
  return {
    q,
    history,
    removed: personalDataKinds.filter((kind) => found.includes(kind) || told.includes(kind)),
    isTelling: found.length > 0,
    address: query.size === 0 ? c.req.path : `${c.req.path}?${query}`,
  };
}

/** The address behind a redirect. */
export function tellingKinds({ address, removed }: Entrance): string {
  return `${address}&removed=${removed.join(",")}`;
}
