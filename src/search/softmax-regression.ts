/**
 * Texts of known classes → a linear classifier of their terms: softmax (multinomial logistic)
 * regression by stochastic gradient ascent.
 *
 *     P(class | text) ∝ exp( b(class) + Σ v(f) · w(f, class) ),   |v| = 1
 *
 * https://www.jmlr.org/papers/v9/fan08a.html (Fan et al. 2008, LIBLINEAR: linear classifiers of texts)
 */
import { isGram } from "../analysis/grams.ts";
import { impactStep, toSteps } from "./postings.ts";

/** Numbers of the features, and their values, whose squares sum up to at most 1. */
export type Features = { readonly numbers: readonly number[]; readonly values: readonly number[] };

export type Example = { readonly label: number; readonly features: Features };

export type SoftmaxModel = {
  /** A row for each feature: the weight of each class. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly step?: 1;
};

/** Half its size: each weight is a whole number of steps. */
export type CoarseModel = {
  readonly weights: Int16Array;
  readonly bias: Float32Array;
  readonly step: number;
};

export function toCoarse({ weights, bias }: SoftmaxModel): CoarseModel {
  return { weights: Int16Array.from(weights, toSteps), bias, step: impactStep };
}

/** Numbers of features lie below `size`, labels below `classes`. */
export function fitSoftmax(
  examples: readonly Example[],
  { size, classes }: { readonly size: number; readonly classes: number },
): SoftmaxModel {
  const weights = new Float32Array(size * classes);
  const bias = new Float32Array(classes);
  const sums = new Float64Array(classes);
  const moves = createMoves(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = firstStep / (1 + epoch / 2);
    for (const { label, features } of toMixed(examples, epoch)) {
      addUp(sums, features, { weights, bias });
      findMoves(moves, toShares(sums), { label, step });
      addMoves(weights, features, { moves, classes });
      for (let at = 0; at < moves.count; at += 1)
        bias[moves.columns[at]!]! += biasPace * moves.sizes[at]!;
    }
  }
  return { weights, bias };
}

const epochs = 6;
const firstStep = 3;

/** Against the pace of the weights: every example moves it. */
const biasPace = 0.02;

/** Smaller ones move nothing: of many classes nearly all are sure. */
const leastError = 2e-3;

/** How far the weights of which classes move by one example: the first `count` of both arrays. */
type Moves = { count: number; readonly columns: Int32Array; readonly sizes: Float64Array };

function createMoves(classes: number): Moves {
  return { count: 0, columns: new Int32Array(classes), sizes: new Float64Array(classes) };
}

function findMoves(
  moves: Moves,
  shares: Float64Array,
  { label, step }: { readonly label: number; readonly step: number },
): void {
  moves.count = 0;
  for (let column = 0; column < shares.length; column += 1) {
    const error = (column === label ? 1 : 0) - shares[column]!;
    if (Math.abs(error) < leastError) continue;
    moves.columns[moves.count] = column;
    moves.sizes[moves.count] = step * error;
    moves.count += 1;
  }
}

function addMoves(
  weights: Float32Array,
  { numbers, values }: Features,
  { moves, classes }: { readonly moves: Moves; readonly classes: number },
): void {
  const { count, columns, sizes } = moves;
  for (let at = 0; at < numbers.length; at += 1) {
    const row = numbers[at]! * classes;
    const value = values[at]!;
    for (let one = 0; one < count; one += 1) weights[row + columns[one]!]! += value * sizes[one]!;
  }
}

/** Before normalisation: a pair of characters counts less than a word. */
const ofGram = 0.4;

/** `toNumbers`: of a term, none where it has no feature. Each term counts once. */
export function toFeatures(
  terms: Iterable<string>,
  toNumbers: (term: string) => readonly number[],
): Features {
  const found = [...new Set(terms)].map((term) => ({
    numbers: toNumbers(term),
    value: isGram(term) ? ofGram : 1,
  }));
  // A term that no text has makes all others less sure, as if it had one feature.
  const length = Math.hypot(
    ...found.flatMap(({ numbers, value }) => Array<number>(numbers.length || 1).fill(value)),
  );
  return {
    numbers: found.flatMap(({ numbers }) => numbers),
    values: found.flatMap(({ numbers, value }) => numbers.map(() => value / length)),
  };
}

/** Of each class, before they become shares. */
export function toSums(features: Features, model: SoftmaxModel | CoarseModel): Float64Array {
  const sums = new Float64Array(model.bias.length);
  addUp(sums, features, model);
  return sums;
}

/** What `sums` held before is gone. */
function addUp(
  sums: Float64Array,
  { numbers, values }: Features,
  { weights, bias, step = 1 }: SoftmaxModel | CoarseModel,
): void {
  sums.set(bias);
  for (let at = 0; at < numbers.length; at += 1) {
    const row = numbers[at]! * sums.length;
    const value = values[at]! * step;
    for (let column = 0; column < sums.length; column += 1)
      sums[column]! += value * weights[row + column]!;
  }
}

/** In the place of the sums. */
function toShares(sums: Float64Array): Float64Array {
  const total = toLogTotal(sums);
  for (let column = 0; column < sums.length; column += 1)
    sums[column] = Math.exp(sums[column]! - total);
  return sums;
}

/** log Σ exp(sum) */
export function toLogTotal(sums: ArrayLike<number>): number {
  let [best, total] = [-Infinity, 0];
  for (let at = 0; at < sums.length; at += 1) best = Math.max(best, sums[at]!);
  for (let at = 0; at < sums.length; at += 1) total += Math.exp(sums[at]! - best);
  return best + Math.log(total);
}

/** In another order each time, the same at every build: neighbours in the files are alike. */
function* toMixed(examples: readonly Example[], epoch: number): Generator<Example> {
  const stride = strides[epoch % strides.length]!;
  for (let first = 0; first < stride; first += 1) {
    for (let at = first; at < examples.length; at += stride) yield examples[at]!;
  }
}

/** Primes: no group of lines has their length. */
const strides = [1009, 701, 503, 1301, 907, 601];
