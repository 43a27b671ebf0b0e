/**
 * Analysed texts → an index; weighted terms → hits, best first. The one home of MiniSearch.
 *
 * Texts come in as terms (words, compounds, concepts), so that corpus and question go through the
 * same analyzer. MiniSearch counts them and is asked for each term once: what it scores a text by
 * the term does not depend on the question, so the scores are kept as postings in typed arrays. A
 * question adds them up, where MiniSearch would make an object for every text it meets.
 */
import MiniSearch from "minisearch";
import { createLexicon, type LexiconTable, toLexiconTable } from "./lexicon.ts";

/** One text: an id, and the terms of each field in the order of the text. */
export type Entry<Field extends string> = {
  readonly id: string;
  readonly fields: Readonly<Partial<Record<Field, readonly string[]>>>;
};

export type QueryTerm = {
  readonly text: string;
  /** How much the term counts against a plain word (1). */
  readonly weight: number;
};

export type IndexHit = {
  readonly id: string;
  /** The text's number: its place among the entries. */
  readonly place: number;
  /** Sum of BM25+ scores over terms and fields: compares within one question only. */
  readonly score: number;
};

export type IndexOptions<Field extends string> = {
  readonly boosts: Readonly<Record<Field, number>>;
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
};

export type PassageIndex = {
  readonly search: (terms: readonly QueryTerm[]) => readonly IndexHit[];
  /** How many texts hold the term, in any field. */
  readonly holders: (term: string) => number;
  /** Does the text with this number hold the term? */
  readonly holds: (place: number, term: string) => boolean;
  /** Texts in it. */
  readonly size: number;
};

/** An index that was built, as plain data to be kept and opened again. */
export type IndexTable = {
  readonly ids: readonly string[];
  readonly lexicon: LexiconTable;
  /** Term t's postings stand from `starts[t]` to `starts[t + 1]`: text, and its score by the term. */
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly scores: Float32Array;
};

export function toIndexTable<Field extends string>(
  entries: Iterable<Entry<Field>>,
  options: IndexOptions<Field>,
): IndexTable {
  const index = createMiniSearch(options);
  const ids: string[] = [];
  const terms = new Set<string>();
  let count = 0;
  for (const { id, fields } of entries) {
    index.add({ id: ids.push(id) - 1, fields });
    for (const all of Object.values<readonly string[] | undefined>(fields)) {
      for (const term of all ?? []) terms.add(term);
      count += all?.length ?? 0;
    }
  }
  return { ids, lexicon: toLexiconTable(terms), ...toPostings(index, terms, count) };
}

type Numbered<Field extends string> = Pick<Entry<Field>, "fields"> & { readonly id: number };

/** The terms are handed through as they come: nothing is left to cut or to fold. */
function createMiniSearch<Field extends string>({ boosts, bm25 }: IndexOptions<Field>) {
  return new MiniSearch<Numbered<Field>>({
    fields: Object.keys(boosts),
    extractField: (entry, field) =>
      field === "id" ? entry.id : toTokens(entry.fields[field as Field]),
    stringifyField: (terms) => terms as string,
    tokenize: (terms) => terms as unknown as string[],
    processTerm: (term) => (term === "" ? null : term),
    searchOptions: { boost: { ...boosts }, bm25, tokenize: (term) => [term] },
  });
}

/** An empty text has one token that is no term, as by any tokenizer that splits. */
function toTokens(terms: readonly string[] = []): readonly string[] {
  return terms.length > 0 ? terms : [""];
}

/** `most`: postings at most. */
function toPostings<Field extends string>(
  index: MiniSearch<Numbered<Field>>,
  terms: ReadonlySet<string>,
  most: number,
): Pick<IndexTable, "starts" | "texts" | "scores"> {
  const starts = new Uint32Array(terms.size + 1);
  const [texts, scores] = [new Uint32Array(most), new Float32Array(most)];
  let [term, at] = [0, 0];
  for (const text of terms) {
    for (const { id, score } of index.search(text).toSorted((a, b) => a.id - b.id)) {
      texts[at] = id as number;
      scores[at++] = score;
    }
    starts[++term] = at;
  }
  return { starts, texts: texts.slice(0, at), scores: scores.slice(0, at) };
}

export function openPassageIndex(table: IndexTable): PassageIndex {
  const { ids, starts, texts, scores } = table;
  const { numberOf } = createLexicon(table.lexicon);
  /** Text → its place among the hits of the question, plus one. */
  const places = new Uint32Array(ids.length);

  function search(terms: readonly QueryTerm[]): readonly IndexHit[] {
    const hits: { id: string; place: number; score: number }[] = [];
    for (const [term, weight] of toWeights(terms)) {
      const [from, to] = findPostings(term);
      for (let at = from; at < to; at += 1) {
        const place = texts[at]!;
        const score = weight * scores[at]!;
        const hit = hits[places[place]! - 1];
        if (hit) hit.score += score;
        else places[place] = hits.push({ id: ids[place]!, place, score });
      }
    }
    for (const { place } of hits) places[place] = 0;
    return hits.toSorted((a, b) => b.score - a.score);
  }

  function findPostings(term: string): readonly [from: number, to: number] {
    const number = numberOf(term);
    return number === undefined ? [0, 0] : [starts[number]!, starts[number + 1]!];
  }

  return {
    search,
    holders(term) {
      const [from, to] = findPostings(term);
      return to - from;
    },
    holds(place, term) {
      const [from, to] = findPostings(term);
      return texts.subarray(from, to).includes(place);
    },
    size: ids.length,
  };
}

/** A term that was given twice counts once, with its larger weight. */
export function toWeights(terms: readonly QueryTerm[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { text, weight } of terms) {
    weights.set(text, Math.max(weight, weights.get(text) ?? 0));
  }
  return weights;
}
