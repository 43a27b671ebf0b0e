/**
 * Analysed texts → an index; weighted terms → hits, best first. The one home of MiniSearch.
 *
 * Texts come in as terms (words, compounds, concepts), so that corpus and question go through the
 * same analyzer and MiniSearch only counts.
 */
import MiniSearch, { type Options } from "minisearch";

/** One text: an id, and the terms of each field in the order of the text. */
export type Entry<Field extends string> = {
  readonly id: string;
  readonly fields: Readonly<Record<Field, readonly string[]>>;
};

export type QueryTerm = {
  readonly text: string;
  /** How much the term counts against a plain word (1). */
  readonly weight: number;
};

export type IndexHit = {
  readonly id: string;
  /** Sum of BM25+ scores over terms and fields: compares within one question only. */
  readonly score: number;
  /** Query terms that were found. */
  readonly matched: readonly string[];
};

export type IndexOptions<Field extends string> = {
  readonly boosts: Readonly<Record<Field, number>>;
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
};

export type PassageIndex = {
  readonly search: (terms: readonly QueryTerm[]) => readonly IndexHit[];
  /** How many texts hold the term, in any field. */
  readonly holders: (term: string) => number;
  /** Texts in it. */
  readonly size: number;
  readonly toTable: () => IndexTable;
};

/** An index that was built, to be kept and opened again. */
export type IndexTable = {
  /** MiniSearch's own form of it. */
  readonly json: string;
  readonly holders: ReadonlyMap<string, number>;
};

export function createPassageIndex<Field extends string>(
  entries: readonly Entry<Field>[],
  options: IndexOptions<Field>,
): PassageIndex {
  const index = new MiniSearch<Entry<Field>>(toSettings(options));
  index.addAll(entries);
  return toPassageIndex(index, countHolders(entries, Object.keys(options.boosts) as Field[]));
}

/** `options`: those that it was built with. */
export function openPassageIndex<Field extends string>(
  table: IndexTable,
  options: IndexOptions<Field>,
): PassageIndex {
  const index = MiniSearch.loadJSON<Entry<Field>>(table.json, toSettings(options));
  return toPassageIndex(index, table.holders);
}

function toSettings<Field extends string>({
  boosts,
  bm25,
}: IndexOptions<Field>): Options<Entry<Field>> {
  return {
    fields: Object.keys(boosts),
    extractField: (entry, field) =>
      field === "id" ? entry.id : entry.fields[field as Field].join(separator),
    tokenize: (text) => text.split(separator),
    processTerm: (term) => (term === "" ? null : term),
    searchOptions: { boost: { ...boosts }, bm25, combineWith: "OR" },
  };
}

function toPassageIndex<Field extends string>(
  index: MiniSearch<Entry<Field>>,
  holders: ReadonlyMap<string, number>,
): PassageIndex {
  return {
    search: (terms) => searchIndex(index, terms),
    holders: (term) => holders.get(term) ?? 0,
    size: index.documentCount,
    toTable: () => ({ json: JSON.stringify(index), holders }),
  };
}

function countHolders<Field extends string>(
  entries: readonly Entry<Field>[],
  fields: readonly Field[],
): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const entry of entries) {
    const terms = new Set(fields.flatMap((field) => entry.fields[field]));
    for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return holders;
}

/** Stands between terms; the char filters drop it from every text. */
const separator = "\u001F";

function searchIndex<Field extends string>(
  index: MiniSearch<Entry<Field>>,
  terms: readonly QueryTerm[],
): readonly IndexHit[] {
  const weights = new Map<string, number>();
  for (const { text, weight } of terms) {
    weights.set(text, Math.max(weight, weights.get(text) ?? 0));
  }
  const query = [...weights.keys()].join(separator);
  return index
    .search(query, { boostTerm: (term) => weights.get(term) ?? 1 })
    .map((hit) => ({
      id: String(hit.id),
      // MiniSearch multiplies the sum by the number of terms found; coverage is the ranking's task.
      score: hit.score / Math.max(1, hit.terms.length),
      matched: hit.queryTerms,
    }))
    .toSorted((a, b) => b.score - a.score);
}
