/**
 * What people say of told details and of gaps → how surely a question asks for what is not told: a
 * linear classifier of its terms, found by logistic regression.
 *
 *     log odds = b + Σ v(f) · w(f),   f: a term, and the term with its measure;  |v| = 1
 *
 * The terms that tell the two apart are few (料金, 内訳, 駐車場 against 締切, 番号), and a term may be told
 * of one measure and not of another: therefore each counts twice. Features share a table by their hash.
 * https://doi.org/10.1145/1553374.1553516 (Weinberger et al. 2009, feature hashing)
 */
import { isGram } from "../analysis/grams.ts";
import { outside, type Phrasing } from "../corpus/phrasing.ts";
import { hashBasis, toHash } from "./hash.ts";
import type { Terms } from "./index-terms.ts";
import type { QueryTerm } from "./passage-index.ts";

export type GapClassifierTable = { readonly weights: Float32Array; readonly bias: number };

/** Terms of a question, its measure → log odds that what it asks for is a gap. */
export type GapClassifier = (terms: readonly QueryTerm[], measureId: string) => number;

/** A power of two. */
const size = 2 ** 16;
const epochs = 12;
const firstStep = 1.5;

/** A pair of characters counts less than a word. */
const ofGram = 0.5;

type Example = { readonly isGap: boolean; readonly features: ReadonlyMap<number, number> };

/** `isGap`: of the passage that a phrasing asks for. */
export function toGapClassifierTable(
  phrasings: readonly Phrasing[],
  toTerms: (text: string) => Terms,
  isGap: (passage: string) => boolean,
): GapClassifierTable {
  const examples = phrasings
    .filter(({ target }) => target !== outside)
    .map(({ text, target, passage }): Example => {
      const { words, compounds, grams } = toTerms(text);
      const features = toFeatures([...words, ...compounds, ...grams], target);
      return { features, isGap: passage !== undefined && isGap(passage) };
    });
  const weights = new Float64Array(size);
  let bias = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = firstStep / (1 + epoch / 2);
    for (const { isGap, features } of toMixed(examples, epoch)) {
      const odds = bias + toSum(features, weights);
      const error = (isGap ? 1 : 0) - 1 / (1 + Math.exp(-odds));
      bias += biasPace * step * error;
      for (const [feature, value] of features) weights[feature]! += step * error * value;
    }
  }
  return { weights: Float32Array.from(weights), bias };
}

/** Against the pace of the weights: every example moves it. */
const biasPace = 0.02;

/** In another order each time, the same at every build: neighbours in the files are alike. */
function* toMixed(examples: readonly Example[], epoch: number): Generator<Example> {
  const stride = strides[epoch % strides.length]!;
  for (let first = 0; first < stride; first += 1) {
    for (let at = first; at < examples.length; at += stride) yield examples[at]!;
  }
}

/** Primes: no group of lines has their length. */
const strides = [1009, 701, 503, 1301, 907, 601];

export function createGapClassifier({ weights, bias }: GapClassifierTable): GapClassifier {
  return (terms, measureId) => {
    const features = toFeatures(
      terms.map(({ text }) => text),
      measureId,
    );
    return bias + toSum(features, weights);
  };
}

/** Number of the feature → its value; the values' squares sum up to 1. */
function toFeatures(terms: readonly string[], measureId: string): ReadonlyMap<number, number> {
  const features = new Map<number, number>();
  const ofMeasure = toHash(`${measureId} `);
  for (const term of terms) {
    const value = isGram(term) ? ofGram : 1;
    for (const basis of [hashBasis, ofMeasure])
      features.set((toHash(term, basis) >>> 0) % size, value);
  }
  const length = Math.hypot(...features.values()) || 1;
  for (const [feature, value] of features) features.set(feature, value / length);
  return features;
}

function toSum(
  features: ReadonlyMap<number, number>,
  weights: Float64Array | Float32Array,
): number {
  let sum = 0;
  for (const [feature, value] of features) sum += value * weights[feature]!;
  return sum;
}
