/**
 * The address of the call screen: what is asked, what narrows it, and its entry in the log.
 */
import { createHash } from "node:crypto";
import type { Question } from "../../answer/answer-shape.ts";

export type CallFilters = {
  readonly ministry?: Question["ministry"] | undefined;
  readonly section?: string | undefined;
  readonly state?: Question["state"] | undefined;
  readonly kind?: Question["passageKind"] | undefined;
  readonly year?: number | undefined;
};

export type CallState = CallFilters & {
  readonly q?: string | undefined;
  /** Of this very question: asked again with other filters it is no new question. */
  readonly entry?: string | undefined;
};

export const filterNames = ["ministry", "section", "state", "kind", "year"] as const;

/** `{ q: "窓口は？", year: 2020 }` → `/desk?q=%E7%AA%93…&year=2020` */
export function callAddress(state: CallState): string {
  const query = new URLSearchParams();
  for (const name of ["q", ...filterNames, "entry"] as const) {
    if (state[name] !== undefined) query.set(name, String(state[name]));
  }
  if (state.entry !== undefined && state.q !== undefined) query.set("of", questionMark(state.q));
  return query.size === 0 ? "/desk" : `/desk?${query}`;
}

/** By which an entry is known to be of this question, and of no other that is asked next. */
export function questionMark(q: string): string {
  return createHash("sha256").update(q).digest("hex").slice(0, 8);
}
