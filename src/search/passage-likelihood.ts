/**
 * What is said of each passage, by the corpus and by people → how likely a question's words are
 * there, against what is said of its whole measure: query likelihood with Dirichlet smoothing, as in
 * likelihood.ts.
 *
 *     score(text) = Σ w(t) · log( P(t | text) / P(t | measure) )
 *
 * The texts are a measure's passages and gaps one by one, what asks for none of them in particular,
 * and all of its gaps and all that it tells taken together; and these two again over all measures,
 * since what one handout leaves out (a form, a name, a number of applications) others leave out too.
 */
import { outside, type Phrasing } from "../corpus/phrasing.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Terms } from "./index-terms.ts";
import type { Lexicon } from "./lexicon.ts";
import type { QueryTerm } from "./passage-index.ts";
import { impactStep, type PostingTable, toPostingTable } from "./postings.ts";

export type PassageLikelihood = {
  /** Of a passage or a gap; given a measure, of what asks for none in particular. */
  readonly ofPassage: (id: string) => number;
  /** Log ratio of all gaps against all that is told: in the measure, and in all measures. */
  readonly ofGapsIn: (measureId: string) => number;
  readonly ofGaps: number;
};

export type PassageModelTable = PostingTable & {
  readonly names: readonly string[];
  /** Of each name: the number of the collection that smooths it, and its length in terms. */
  readonly collections: Uint8Array;
  readonly lengths: Uint32Array;
};

/** Terms of belief in the collection against a text's own; a passage is short. */
const smoothing = 50;

const all = "all";
const gapsOf = (collection: string) => `${collection}/gaps`;
const toldOf = (collection: string) => `${collection}/told`;

type Counted = {
  readonly collection: string;
  readonly counts: Map<string, number>;
  length: number;
};

export function toPassageModelTable(
  said: { readonly passages: readonly Passage[]; readonly phrasings: readonly Phrasing[] },
  toTerms: (text: string) => Terms,
  lexicon: Lexicon,
): PassageModelTable {
  const texts = countTexts(said, toTerms);
  const collections = [...new Set([...texts.values()].map(({ collection }) => collection))];
  const shares = new Map(collections.map((name) => [name, toShares(texts, name)]));
  const postings = [...texts.values()].flatMap(({ collection, counts }, holder) =>
    [...counts].flatMap(([text, count]) => {
      const term = lexicon.numberOf(text);
      const share = shares.get(collection)?.get(text) ?? 1;
      const impact = Math.log(1 + count / (smoothing * share));
      return term === undefined ? [] : [{ term, holder, impact }];
    }),
  );
  return {
    names: [...texts.keys()],
    collections: Uint8Array.from(texts.values(), ({ collection }) =>
      collections.indexOf(collection),
    ),
    lengths: Uint32Array.from(texts.values(), ({ length }) => length),
    ...toPostingTable(postings, lexicon.size),
  };
}

/** A phrasing says a word once; a passage's own text as often as it stands there. */
function countTexts(
  said: { readonly passages: readonly Passage[]; readonly phrasings: readonly Phrasing[] },
  toTerms: (text: string) => Terms,
): ReadonlyMap<string, Counted> {
  const texts = new Map<string, Counted>();
  const gaps = new Set(said.passages.filter(({ kind }) => kind === "gap").map(({ id }) => id));
  const add = (id: string, measureId: string, terms: readonly string[]) => {
    const group = gaps.has(id) ? gapsOf : toldOf;
    count(texts, { name: id, collection: measureId, terms });
    count(texts, { name: group(measureId), collection: measureId, terms });
    count(texts, { name: group(all), collection: all, terms });
  };
  for (const { id, measureId, ja, en } of said.passages) {
    for (const text of [ja, en]) add(id, measureId, toWords(toTerms(text)));
  }
  for (const { target, passage = target, text } of said.phrasings) {
    if (target !== outside) add(passage, target, [...new Set(toWords(toTerms(text)))]);
  }
  return texts;
}

function toWords({ words, compounds }: Terms): readonly string[] {
  return [...words, ...compounds];
}

function count(
  texts: Map<string, Counted>,
  { name, collection, terms }: { name: string; collection: string; terms: readonly string[] },
): void {
  const text = texts.get(name) ?? { collection, counts: new Map<string, number>(), length: 0 };
  for (const term of terms) text.counts.set(term, (text.counts.get(term) ?? 0) + 1);
  text.length += terms.length;
  texts.set(name, text);
}

/** Of each term in the collection; its gaps and what it tells are all of it. */
function toShares(
  texts: ReadonlyMap<string, Counted>,
  collection: string,
): ReadonlyMap<string, number> {
  const groups = [gapsOf(collection), toldOf(collection)].flatMap((name) => texts.get(name) ?? []);
  const length = groups.reduce((sum, group) => sum + group.length, 0);
  const shares = new Map<string, number>();
  for (const { counts } of groups) {
    for (const [term, times] of counts) shares.set(term, (shares.get(term) ?? 0) + times / length);
  }
  return shares;
}

export function createPassageModels(
  table: PassageModelTable,
  { numberOf }: Lexicon,
): (terms: readonly QueryTerm[]) => PassageLikelihood {
  const { names, collections, lengths, starts, holders, impacts } = table;
  const numbers = new Map(names.map((name, number) => [name, number]));
  const size = Math.max(0, ...collections) + 1;
  return (terms) => {
    const sums = new Float64Array(names.length);
    /** Weight of the terms that a collection uses: of others nothing can be said. */
    const used = new Float64Array(size);
    /** The last term, by its place in the question plus one, that a collection was met with. */
    const metWith = new Uint16Array(size);
    for (const [place, { text, weight }] of terms.entries()) {
      const term = numberOf(text);
      if (term === undefined) continue;
      for (let at = starts[term]!; at < starts[term + 1]!; at += 1) {
        const holder = holders[at]!;
        const collection = collections[holder]!;
        sums[holder]! += weight * impactStep * impacts[at]!;
        if (metWith[collection] !== place + 1) used[collection]! += weight;
        metWith[collection] = place + 1;
      }
    }
    const score = (name: string) => {
      const number = numbers.get(name);
      if (number === undefined) return 0;
      const shorter = Math.log(smoothing / (lengths[number]! + smoothing));
      return sums[number]! + used[collections[number]!]! * shorter;
    };
    const ratio = (collection: string) => score(gapsOf(collection)) - score(toldOf(collection));
    return { ofPassage: score, ofGapsIn: ratio, ofGaps: ratio(all) };
  };
}
