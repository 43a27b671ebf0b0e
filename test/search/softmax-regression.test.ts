import { expect, test } from "vitest";
import {
  fitSoftmax,
  toCoarse,
  toFeatures,
  toLogTotal,
  toSums,
} from "../../src/search/softmax-regression.ts";

const terms = ["締切", "番号", "表彰", "~締切"];
const toNumbers = (term: string) => (terms.includes(term) ? [terms.indexOf(term)] : []);
const features = (text: string) => toFeatures(text.split(" "), toNumbers);
const examples = [
  { label: 0, features: features("締切") },
  { label: 0, features: features("締切 番号") },
  { label: 1, features: features("番号") },
  { label: 2, features: features("表彰") },
];
const model = fitSoftmax(examples, { size: terms.length, classes: 3 });
const toMean = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + Math.abs(one), 0) / numbers.length;
const likeliest = (text: string) => {
  const sums = [...toSums(features(text), model)];
  return sums.indexOf(Math.max(...sums));
};

test("finds the classes of the texts that it was fitted on", () => {
  expect(["締切", "番号", "表彰"].map(likeliest)).toEqual([0, 1, 2]);
});

test("weighs a term by what it tells apart, not by how often it was met", () => {
  expect(likeliest("締切 番号")).toBe(0);
});

test("gives the same model from the same texts", () => {
  expect(fitSoftmax(examples, { size: terms.length, classes: 3 })).toEqual(model);
});

test("a text more moves what is made of all others by little, though it shifts their order", () => {
  const size = 60;
  const mixed = Array.from({ length: 3000 }, (_, text) => ({
    label: (text * 7919) % 13 < 5 ? 0 : 1,
    features: {
      numbers: Int32Array.from([0, 1, 2, 3, 4], (at) => (text * (17 * at + 11) + at ** 2) % size),
      values: new Float64Array(5).fill(Math.sqrt(1 / 5)),
    },
  }));
  const toOdds = (some: typeof mixed) => {
    const fitted = fitSoftmax(some, { size, classes: 2 });
    return mixed.map(({ features: of }) => {
      const sums = toSums(of, fitted);
      return sums[1]! - sums[0]!;
    });
  };
  const [all, without] = [toOdds(mixed), toOdds(mixed.slice(1))];
  const moved = toMean(all.map((odds, at) => odds - without[at]!));
  expect(moved).toBeLessThan(0.1 * toMean(all));
});

test("a sum is the class's bias and its weight of each feature, however many there are", () => {
  const classes = 2;
  for (const count of [0, 1, 3, 4, 5, 8, 11]) {
    const numbers = Int32Array.from({ length: count }, (_, at) => (7 * at) % 12);
    const values = Float64Array.from({ length: count }, (_, at) => 1 + at);
    const weights = Float32Array.from({ length: 12 * classes }, (_, at) => at ** 2);
    const bias = Float32Array.of(0.5, -1);
    const expected = [...bias].map((start, one) =>
      numbers.reduce(
        (sum, number, at) => sum + values[at]! * weights[number * classes + one]!,
        start,
      ),
    );
    expect([...toSums({ numbers, values }, { weights, bias })]).toEqual(expected);
  }
});

test("a coarse model says the same to a hundredth", () => {
  const [fine, coarse] = [model, toCoarse(model)].map((one) => toSums(features("締切 番号"), one));
  for (const [column, sum] of (coarse ?? []).entries())
    expect(Math.abs(sum - (fine?.[column] ?? 0))).toBeLessThan(0.01);
});

test("a text's values have length 1, and a pair of characters counts less than a word", () => {
  const { numbers, values } = features("締切 ~締切");
  expect([...numbers]).toEqual([0, 3]);
  expect(Math.hypot(...values)).toBeCloseTo(1);
  expect(values[1]).toBeLessThan(values[0] ?? 0);
});

test("an unknown term makes the known ones less sure, and one that repeats counts once", () => {
  expect(features("締切 駐車場").values[0]).toBeCloseTo(Math.SQRT1_2);
  expect(features("締切 締切").values).toEqual(Float64Array.of(1));
});

test("the total of sums is that of their exponentials, however large", () => {
  expect(toLogTotal([1000, 1000])).toBeCloseTo(1000 + Math.log(2));
});
