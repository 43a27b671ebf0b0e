/**
 * The whole corpus as one value: everything that the product may say, and nothing else.
 */
import type { Change } from "./changes.ts";
import type { Document } from "./document.ts";
import type { Facets } from "./facets.ts";
import type { Measure } from "./measure.ts";
import type { Chapter, Contact, Ministry, Programme, Section } from "./directory.ts";
import type { Phrasing } from "./phrasing.ts";
import type { SynonymRule } from "./synonym-list.ts";

export type Corpus = {
  /** Hash of every file read: the same files give the same version. */
  readonly version: string;
  readonly documents: readonly Document[];
  readonly ministries: readonly Ministry[];
  /** The handout's sections, in its order. */
  readonly sections: readonly Section[];
  /** Headings above some of the sections. */
  readonly chapters: readonly Chapter[];
  /** Those of the budget lines that people call by another name. */
  readonly programmes: readonly Programme[];
  /** In the order of the handout. */
  readonly measures: readonly Measure[];
  readonly contact: Contact;
  readonly synonyms: readonly SynonymRule[];
  readonly facets: Facets;
  readonly phrasings: readonly Phrasing[];
  /** What was changed because of feedback. */
  readonly changes: readonly Change[];
};
