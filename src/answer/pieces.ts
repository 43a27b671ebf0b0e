/**
 * A piece of a question → the measure that it asks for, where it is sure of one by itself.
 */
import { normalize, toLetters } from "../analysis/normalize.ts";
import { toGrams } from "../analysis/grams.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Part } from "../search/asking-part.ts";
import { startOfLeftOut } from "../search/left-out.ts";
import type { Query } from "../search/query.ts";
import { findGrounds, readEvidence } from "./evidence.ts";
import type { Parts } from "./parts.ts";

/** `start`: UTF-16 offset in the question. */
export type Piece = { readonly text: string; readonly start: number };

/** By the classifier, or by its name: most pieces of a long question end here, before anything is ranked. */
export function findOwner(
  { text, start }: Piece,
  query: Query,
  {
    ranking,
    corpus,
    leastProbability,
  }: Pick<Parts, "ranking" | "corpus"> & { readonly leastProbability: number },
): string | undefined {
  const end = start + text.length;
  const isInside = (one: { readonly start: number; readonly end: number }) =>
    start <= one.start && one.end <= end;
  const terms = [
    ...query.terms.filter(isInside).map((term) => term.text),
    ...query.concepts.filter(isInside).map(({ term }) => term),
    ...toGrams(text),
  ];
  const weighted = terms.map((term) => ({ text: term, weight: 1 }));
  const { ofTarget } = ranking.classesOf({ ...query, weighted });
  const isLikely = ({ id }: Measure) => Math.exp(ofTarget(id)) >= leastProbability;
  return corpus.measures.find(isLikely)?.id ?? findNamed(text, query);
}

/** Where all that is named in it is one measure's. */
function findNamed(text: string, { subjects }: Query): string | undefined {
  const letters = toLetters(text);
  const named = new Set(
    subjects.filter(({ name }) => letters.includes(name)).map(({ measureId }) => measureId),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

/** “the web cases and the labs”, 「デイズと月間」: the items of a row. */
export function toItems({ start, end }: Part, normalized: string): readonly Piece[] {
  const text = normalized.slice(start, end);
  const cuts = [...text.matchAll(/\b(?:and|or)\b|[,、・と]|や(?=\P{Script=Hiragana})/gu)];
  const starts = [0, ...cuts.map(({ index, 0: sign }) => index + sign.length)];
  return starts
    .map((at, place) => ({
      text: text.slice(at, cuts[place]?.index ?? text.length),
      start: start + at,
    }))
    .filter((item) => item.text.trim() !== "");
}

/**
 * With the measures that it describes where it says what is left out: “except the web cases”, and all that give
 * a kind of help: 「補助金以外」.
 */
export function withDescribed(
  query: Query,
  parts: Pick<Parts, "ranking" | "corpus" | "readQuery">,
): Query {
  if (query.leftOut.length === 0) return query;
  const described = query.leftOut
    .flatMap((part) => toItems(part, query.normalized))
    .slice(0, mostDescribed)
    .flatMap((item): readonly Described[] => {
      const titled = findTitled(item, parts.corpus);
      if (titled !== undefined) return [{ id: titled, isWhole: true }];
      const { givers, isKindAlone } = toGivers(item, parts);
      // 「補助金」 means all that give one, though most who say it mean one of them.
      if (isKindAlone) return givers.map((id) => ({ id, isWhole: true }));
      const owner = findOwner(item, query, { ...parts, leastProbability: sureOwner });
      return (owner === undefined ? givers : [owner]).map((id) => ({ id, isWhole: false }));
    });
  const whole = described.filter(({ isWhole }) => isWhole);
  return {
    ...query,
    excluded: new Set([...query.excluded, ...described.map(({ id }) => id)]),
    excludedWhole: new Set(whole.map(({ id }) => id)),
  };
}

type Described = { readonly id: string; readonly isWhole: boolean };

/** 「ガイドライン」: in the title of one measure alone. */
export function findTitled(
  { text }: Piece,
  { measures }: Pick<Corpus, "measures">,
): string | undefined {
  const word = toLetters(text.replace(startOfLeftOut, "").replace(article, ""));
  if (word.length < shortestTitled) return undefined;
  const titled = measures.filter(({ title: { ja, en } }) =>
    [ja, en].some((title) => toLetters(normalize(title)).includes(word)),
  );
  return titled.length === 1 ? titled[0]?.id : undefined;
}

const article = /^\s*(?:the|any) /u;

/** Characters. */
const shortestTitled = 3;

function toGivers({ text }: Piece, { readQuery, corpus }: Pick<Parts, "readQuery" | "corpus">) {
  // With what says so nothing would be read of it.
  const { want, terms } = readQuery(text.replace(startOfLeftOut, ""));
  const givers = corpus.measures
    .filter(({ facets }) => facets.want.some((kind) => kind !== "promotion" && want.has(kind)))
    .map(({ id }) => id);
  const cues = [...want.values()].flat().join("\n");
  const words = terms.filter(({ kind }) => kind === "word");
  return { givers, isKindAlone: words.length > 0 && words.every((one) => cues.includes(one.text)) };
}

/** Each costs a look at the classifier. */
const mostDescribed = 4;

/** Of a measure by the classifier, for what is left out to mean it. */
const sureOwner = 0.5;

/** `own`: the piece read for itself; `margin`: log odds above the next measure. */
export function isSureOf(
  measureId: string,
  own: Query,
  { margin, ...parts }: Pick<Parts, "ranking" | "knows"> & { readonly margin: number },
): boolean {
  const [best, next] = parts.ranking.rank(own);
  if (best?.measure.id !== measureId) return false;
  if (best.score - (next?.score ?? 0) < margin) return false;
  return findGrounds(own, readEvidence(own, best, parts)).outcome === "enough";
}

/** Different words; their parts and compounds aside. */
export function countWords({ terms }: Pick<Query, "terms">): number {
  return new Set(terms.filter(({ kind }) => kind === "word").map(({ text }) => text)).size;
}
