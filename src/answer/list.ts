/**
 * A query that asks for all measures of a body or of a kind → that list, in the handout's order.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { MeasureHit, Ranking } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";

export type ListRequest = {
  readonly hits: readonly MeasureHit[];
  /** What the listed measures have in common, to stand before 「施策」 or behind “measures”. */
  readonly subject: (lang: Language) => string;
};

/** A word found in more profiles than this says nothing about which measure is meant. */
const commonWord = 4;

export function findList(
  query: Query,
  ranked: readonly MeasureHit[],
  context: { readonly corpus: Corpus; readonly ranking: Ranking },
): ListRequest | undefined {
  const [ministry, ...others] = query.ministries;
  if (ministry === undefined || others.length > 0) return undefined;
  if (query.subjects.length > 0 || query.about.size > 0) return undefined;
  if (hasOwnWords(query, ranked)) return undefined;
  const hits = ranked.filter(({ measure }) => measure.ministries.some(({ id }) => id === ministry));
  const name = context.corpus.ministries.find(({ id }) => id === ministry)?.name;
  const subject = (lang: Language) => (lang === "en" ? `of ${name?.en}` : `${name?.ja}の`);
  return hits.length > 1 ? { hits: hits.toSorted((a, b) => a.measure.handout.page - b.measure.handout.page), subject } : undefined;
}

/** Words that point at few of the measures, beyond the body's name. */
function hasOwnWords(query: Query, ranked: readonly MeasureHit[]): boolean {
  const words = query.terms.filter(({ kind }) => kind === "word");
  return words.some(({ text }) => {
    const holders = ranked.filter(({ matched }) => matched.has(text)).length;
    return holders > 0 && holders <= commonWord;
  });
}
