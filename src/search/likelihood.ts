/**
 * How likely a question's words are among the words used for each target: the query likelihood of
 * language models for retrieval, with Dirichlet smoothing.
 *
 *     score(target) = Σ w(t) · log( P(t | target) / P(t) ),   P(t | target) = (tf + μ P(t)) / (length + μ)
 *
 * Positive where a target uses the question's words more than the rest do.
 * https://doi.org/10.1145/984321.984322 (Zhai, Lafferty 2004)
 */
import { outside } from "../corpus/phrasing.ts";
import type { QueryTerm } from "./passage-index.ts";

export type LikelihoodModel = {
  /** Target → sum of weighted log ratios; 0 for words that no target uses. */
  readonly score: (terms: readonly QueryTerm[]) => ReadonlyMap<string, number>;
  /** Does a target other than `outside` use the term? */
  readonly uses: (term: string) => boolean;
};

/** Words of belief in the whole collection against a target's own; short texts want a small one. */
const smoothing = 300;

export function createLikelihoodModel(
  texts: readonly { readonly target: string; readonly terms: readonly string[] }[],
): LikelihoodModel {
  const all = new Map<string, number>();
  const targets = new Map<string, { counts: Map<string, number>; length: number }>();
  let length = 0;
  for (const { target, terms } of texts) {
    const model = targets.get(target) ?? { counts: new Map<string, number>(), length: 0 };
    targets.set(target, model);
    for (const term of terms) {
      all.set(term, (all.get(term) ?? 0) + 1);
      model.counts.set(term, (model.counts.get(term) ?? 0) + 1);
    }
    model.length += terms.length;
    length += terms.length;
  }
  return {
    uses: (term) =>
      [...targets].some(([target, { counts }]) => target !== outside && counts.has(term)),
    score(terms) {
      const known = terms.filter(({ text }) => all.has(text));
      return new Map(
        [...targets].map(([target, model]) => {
          const sum = known.reduce((total, { text, weight }) => {
            const share = (all.get(text) ?? 0) / length;
            const own =
              ((model.counts.get(text) ?? 0) + smoothing * share) / (model.length + smoothing);
            return total + weight * Math.log(own / share);
          }, 0);
          return [target, sum];
        }),
      );
    },
  };
}
