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
import type { Lexicon } from "./lexicon.ts";
import type { QueryTerm } from "./passage-index.ts";
import { impactStep, toSteps } from "./postings.ts";

export type LikelihoodModel = {
  /** Target → sum of weighted log ratios; 0 for words that no target uses. */
  readonly score: (terms: readonly QueryTerm[]) => ReadonlyMap<string, number>;
  /** Does a target other than `outside` use the term? */
  readonly uses: (term: string) => boolean;
  /** Does `outside` alone use it? */
  readonly usesOutside: (term: string) => boolean;
};

export type LikelihoodTable = {
  readonly targets: readonly string[];
  /** A row for each term of the lexicon: the log ratio of each target, in steps. */
  readonly ratios: Int16Array;
  /** 1 for each term that a target other than `outside` uses. */
  readonly used: Uint8Array;
};

/** Words of belief in the whole collection against a target's own; short texts want a small one. */
const smoothing = 300;

type TargetText = { readonly target: string; readonly terms: readonly string[] };

export function toLikelihoodTable(texts: readonly TargetText[], lexicon: Lexicon): LikelihoodTable {
  const targets = [...new Set(texts.map(({ target }) => target))];
  const size = targets.length;
  const counts = new Float64Array(lexicon.size * size);
  const lengths = new Float64Array(size);
  for (const { target, terms } of texts) {
    const column = targets.indexOf(target);
    lengths[column] = (lengths[column] ?? 0) + terms.length;
    for (const term of terms) {
      const place = (lexicon.numberOf(term) as number) * size + column;
      counts[place] = (counts[place] as number) + 1;
    }
  }
  const length = lengths.reduce((sum, one) => sum + one, 0);
  const ratios = new Int16Array(counts.length);
  const used = new Uint8Array(lexicon.size);
  for (const number of used.keys()) {
    const row = counts.subarray(number * size, (number + 1) * size);
    const share = row.reduce((sum, count) => sum + count, 0) / length;
    for (const [column, count] of row.entries()) {
      const own = (count + smoothing * share) / ((lengths[column] as number) + smoothing);
      ratios[number * size + column] = toSteps(Math.log(own / share));
      if (count > 0 && targets[column] !== outside) used[number] = 1;
    }
  }
  return { targets, ratios, used };
}

export function createLikelihoodModel(table: LikelihoodTable, lexicon: Lexicon): LikelihoodModel {
  const { targets, ratios, used } = table;
  return {
    uses: (term) => used[lexicon.numberOf(term) ?? -1] === 1,
    usesOutside: (term) => used[lexicon.numberOf(term) ?? -1] === 0,
    score(terms) {
      const sums = new Float64Array(targets.length);
      for (const { text, weight } of terms) {
        const number = lexicon.numberOf(text);
        if (number === undefined) continue;
        for (let column = 0; column < sums.length; column += 1)
          sums[column]! += weight * impactStep * ratios[number * sums.length + column]!;
      }
      return new Map(targets.map((target, column) => [target, sums[column] as number]));
    },
  };
}
