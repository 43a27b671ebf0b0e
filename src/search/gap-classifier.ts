/**
 * What people say of told details and of gaps → how surely a question asks for what is not told, by
 * softmax regression over its terms, and over its terms with its measure.
 *
 * The terms that tell the two apart are few (料金, 内訳, 駐車場 against 締切, 番号), and a term may be told
 * of one measure and not of another: therefore each counts twice. Features share a table by their hash.
 * https://doi.org/10.1145/1553374.1553516 (Weinberger et al. 2009, feature hashing)
 */
import { outside, type Phrasing } from "../corpus/phrasing.ts";
import { hashBasis, toHash } from "./hash.ts";
import type { Terms } from "./index-terms.ts";
import type { QueryTerm } from "./passage-index.ts";
import {
  type Features,
  fitSoftmax,
  type SoftmaxModel,
  toFeatures,
  toSums,
} from "./softmax-regression.ts";

export type GapClassifierTable = SoftmaxModel;

/** Terms of a question, its measure → log odds that what it asks for is a gap. */
export type GapClassifier = (terms: readonly QueryTerm[], measureId: string) => number;

/** A power of two. */
const size = 2 ** 16;

const labels = { told: 0, gap: 1 };

/** `isGap`: of the passage that a phrasing asks for. */
export function toGapClassifierTable(
  phrasings: readonly Phrasing[],
  toTerms: (text: string) => Terms,
  isGap: (passage: string) => boolean,
): GapClassifierTable {
  const examples = phrasings
    .filter(({ target }) => target !== outside)
    .map(({ text, target, passage }) => {
      const { words, compounds, grams } = toTerms(text);
      const features = toHashed([...words, ...compounds, ...grams], target);
      const label = passage !== undefined && isGap(passage) ? labels.gap : labels.told;
      return { label, features };
    });
  return fitSoftmax(examples, { size, classes: 2 });
}

export function createGapClassifier(model: GapClassifierTable): GapClassifier {
  return (terms, measureId) => {
    const texts = terms.map(({ text }) => text);
    const sums = toSums(toHashed(texts, measureId), model);
    return sums[labels.gap]! - sums[labels.told]! - moreOften;
  };
}

/**
 * Log odds: among the phrasings gaps have a larger share than among what people ask.
 * https://doi.org/10.1162/089976602753284446 (Saerens et al. 2002, adjusting to new a priori probabilities)
 */
const moreOften = 0.5;

function toHashed(terms: readonly string[], measureId: string): Features {
  const ofMeasure = toHash(`${measureId} `);
  return toFeatures(terms, (term) =>
    [hashBasis, ofMeasure].map((basis) => (toHash(term, basis) >>> 0) % size),
  );
}
