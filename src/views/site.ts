/**
 * What the views need to know of the site beyond the answer: where it stands, whose documents it
 * quotes, and the moment at which a page is made.
 */
import type { DeskNow } from "../answer/desk-hours.ts";
import type { Document } from "../corpus/document.ts";

export type Site = {
  /** Origin of our addresses for use outside; undefined: they stay relative. */
  readonly origin?: string | undefined;
  readonly documents: readonly Document[];
  readonly now: DeskNow;
};
