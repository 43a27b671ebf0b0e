/**
 * Texts of known classes → a linear classifier of their terms: softmax (multinomial logistic)
 * regression by averaged stochastic gradient ascent.
 *
 *     P(class | text) ∝ exp( b(class) + Σ v(f) · w(f, class) ),   |v| = 1
 *
 * https://www.jmlr.org/papers/v9/fan08a.html (Fan et al. 2008, LIBLINEAR: linear classifiers of texts)
 * https://doi.org/10.1137/0330046 (Polyak & Juditsky 1992: the mean of the weights on the way)
 */
import { isGram } from "../analysis/grams.ts";
import { impactStep, toSteps } from "./postings.ts";

/** Numbers of the features, and their values, whose squares sum up to at most 1. */
export type Features = { readonly numbers: Int32Array; readonly values: Float64Array };

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
  const late = { weights: new Float32Array(size * classes), bias: new Float32Array(classes) };
  const { labels, starts, ...all } = toRow(examples);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = firstStep / (1 + epoch / 2);
    let seen = Math.max(0, epoch - firstOfMean) * examples.length;
    for (const example of toMixed(examples.length, epoch)) {
      const own = { ...all, from: starts[example]!, to: starts[example + 1]! };
      addUp(sums, own, { weights, bias });
      findMoves(moves, toShares(sums), { label: labels[example]!, step });
      addMoves({ weights, bias }, own, moves, 1);
      if (epoch < firstOfMean) continue;
      // The share of the mean's weights that came before this move, and lack it.
      addMoves(late, own, moves, seen / ((epochs - firstOfMean) * examples.length));
      seen += 1;
    }
  }
  return { weights: less(weights, late.weights), bias: less(bias, late.bias) };
}

function less(all: Float32Array, some: Float32Array): Float32Array {
  for (let at = 0; at < all.length; at += 1) all[at]! -= some[at]!;
  return all;
}

const epochs = 6;

/**
 * The weights are the mean over this epoch and those behind it: the last ones alone are as the last
 * examples left them, and would be others with a line more anywhere.
 */
const firstOfMean = 4;

const firstStep = 3;

/** Against the pace of the weights: every example moves it. */
const biasPace = 0.02;

/** Smaller ones move nothing: of many classes nearly all are sure. */
const leastError = 2e-3;

/** Those of one text lie at `from` up to, but without, `to`. */
type Stretch = Features & { readonly from: number; readonly to: number };

/** The features of all examples side by side: example e has those from `starts[e]` on. */
function toRow(examples: readonly Example[]) {
  const starts = new Int32Array(examples.length + 1);
  for (const [at, { features }] of examples.entries())
    starts[at + 1] = starts[at]! + features.numbers.length;
  const numbers = new Int32Array(starts.at(-1)!);
  const values = new Float64Array(starts.at(-1)!);
  for (const [at, { features }] of examples.entries()) {
    numbers.set(features.numbers, starts[at]);
    values.set(features.values, starts[at]);
  }
  return { labels: Int32Array.from(examples, ({ label }) => label), starts, numbers, values };
}

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
  { weights, bias }: Pick<SoftmaxModel, "weights" | "bias">,
  { numbers, values, from, to }: Stretch,
  { count, columns, sizes }: Moves,
  share: number,
): void {
  const classes = columns.length;
  for (let at = from; at < to; at += 1) {
    const row = numbers[at]! * classes;
    const value = values[at]! * share;
    for (let one = 0; one < count; one += 1) weights[row + columns[one]!]! += value * sizes[one]!;
  }
  for (let one = 0; one < count; one += 1) bias[columns[one]!]! += biasPace * share * sizes[one]!;
}

/** Before normalisation: a pair of characters counts less than a word. */
const ofGram = 0.4;

/** `toNumbers`: of a term, none where it has no feature. Each term counts once. */
export function toFeatures(
  terms: Iterable<string>,
  toNumbers: (term: string) => readonly number[],
): Features {
  const numbers: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (const term of new Set(terms)) {
    const value = isGram(term) ? ofGram : 1;
    const found = toNumbers(term);
    for (const number of found) {
      numbers.push(number);
      values.push(value);
    }
    // A term that no text has makes all others less sure, as if it had one feature.
    squares += (found.length || 1) * value ** 2;
  }
  const length = Math.sqrt(squares);
  return {
    numbers: Int32Array.from(numbers),
    values: Float64Array.from(values, (value) => value / length),
  };
}

/** Of each class, before they become shares. */
export function toSums(features: Features, model: SoftmaxModel | CoarseModel): Float64Array {
  const sums = new Float64Array(model.bias.length);
  addUp(sums, { ...features, from: 0, to: features.numbers.length }, model);
  return sums;
}

/** What `sums` held before is gone. */
function addUp(
  sums: Float64Array,
  { numbers, values, from, to }: Stretch,
  { weights, bias, step = 1 }: SoftmaxModel | CoarseModel,
): void {
  sums.set(bias);
  const classes = sums.length;
  const row = (at: number) => numbers[at]! * classes;
  const value = (at: number) => values[at]! * step;
  let at = from;
  // Four rows at once: a sum is read and written once for all of them.
  for (; at + 3 < to; at += 4) {
    const [a, b, c, d] = [row(at), row(at + 1), row(at + 2), row(at + 3)];
    const [u, v, w, x] = [value(at), value(at + 1), value(at + 2), value(at + 3)];
    for (let one = 0; one < classes; one += 1)
      sums[one] =
        sums[one]! +
        u * weights[a + one]! +
        v * weights[b + one]! +
        w * weights[c + one]! +
        x * weights[d + one]!;
  }
  for (; at < to; at += 1) {
    const [a, u] = [row(at), value(at)];
    for (let one = 0; one < classes; one += 1) sums[one]! += u * weights[a + one]!;
  }
}

/** In the place of the sums. */
function toShares(sums: Float64Array): Float64Array {
  const best = toMost(sums);
  let total = 0;
  for (let column = 0; column < sums.length; column += 1) {
    sums[column] = Math.exp(sums[column]! - best);
    total += sums[column]!;
  }
  for (let column = 0; column < sums.length; column += 1) sums[column]! /= total;
  return sums;
}

/** log Σ exp(sum) */
export function toLogTotal(sums: ArrayLike<number>): number {
  const best = toMost(sums);
  let total = 0;
  for (let at = 0; at < sums.length; at += 1) total += Math.exp(sums[at]! - best);
  return best + Math.log(total);
}

function toMost(sums: ArrayLike<number>): number {
  let most = -Infinity;
  for (let at = 0; at < sums.length; at += 1) most = Math.max(most, sums[at]!);
  return most;
}

/** In another order each time, the same at every build: neighbours in the files are alike. */
function* toMixed(count: number, epoch: number): Generator<number> {
  const stride = strides[epoch % strides.length]!;
  for (let first = 0; first < stride; first += 1) {
    for (let at = first; at < count; at += stride) yield at;
  }
}

/** Primes: no group of lines has their length. */
const strides = [1009, 701, 503, 1301, 907, 601];
