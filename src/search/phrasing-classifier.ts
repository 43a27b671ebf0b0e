/**
 * Phrasings of the corpus → what a question most likely asks for: its measure (or an outside
 * matter), and within each measure the passage or the gap, by softmax regression.
 *
 * Nearness and likelihood count what a question shares with the phrasings. This also weighs what
 * tells one measure from another: a word that two of them use speaks for neither.
 */
import { outside, type Phrasing } from "../corpus/phrasing.ts";
import type { Terms } from "./index-terms.ts";
import type { Lexicon } from "./lexicon.ts";
import type { QueryTerm } from "./passage-index.ts";
import { impactStep, type Posting, type PostingTable, toPostingTable } from "./postings.ts";
import {
  type CoarseModel,
  type Example,
  type Features,
  fitSoftmax,
  type SoftmaxModel,
  toCoarse,
  toFeatures,
  toLogTotal,
  toSums,
} from "./softmax-regression.ts";

export type Classes = {
  /** Log probability of a measure or of `outside`. */
  readonly ofTarget: (target: string) => number;
  /**
   * Of a passage, up to a number that is the same for all of its measure; given a measure's id, of
   * what asks for none of them.
   */
  readonly ofPassage: (id: string) => number;
};

export type PhrasingClassifierTable = {
  readonly targets: readonly string[];
  readonly targetModel: CoarseModel;
  /** Passages and, for what asks for none of them, measures. */
  readonly passages: readonly string[];
  readonly bias: Float32Array;
  /** Of each term: the passages it speaks for or against. */
  readonly weights: PostingTable;
};

/** Smaller weights are left out: they say nothing, and are most of them. */
const leastWeight = 0.25;

export function toPhrasingClassifierTable(
  phrasings: readonly Phrasing[],
  toTerms: (text: string) => Terms,
  lexicon: Lexicon,
): PhrasingClassifierTable {
  const toNumbers = toNumbersOf(lexicon);
  const asked = phrasings.map(({ text, target, passage = target }) => {
    const { words, compounds, grams } = toTerms(text);
    return { target, passage, features: toFeatures([...words, ...compounds, ...grams], toNumbers) };
  });
  const targets = [...new Set(asked.map(({ target }) => target))];
  const targetModel = toCoarse(
    fitSoftmax(
      asked.map(({ target, features }) => ({ label: targets.indexOf(target), features })),
      { size: lexicon.size, classes: targets.length },
    ),
  );
  const models = targets
    .filter((target) => target !== outside)
    .map((target) => toPassageModel(asked.filter((one) => one.target === target)));
  const passages = models.flatMap(({ ids }) => ids);
  const places = new Map(passages.map((id, place) => [id, place]));
  const postings = models.flatMap(({ ids, terms, model }) =>
    toPostings(terms, model, (column) => places.get(ids[column]!)!),
  );
  return {
    targets,
    targetModel,
    passages,
    bias: Float32Array.from(models.flatMap(({ model }) => [...model.bias])),
    weights: toPostingTable(postings, lexicon.size),
  };
}

function toNumbersOf({ numberOf }: Lexicon) {
  return (term: string): readonly number[] => {
    const number = numberOf(term);
    return number === undefined ? [] : [number];
  };
}

type Asked = { readonly target: string; readonly passage: string; readonly features: Features };

type PassageModel = {
  readonly ids: readonly string[];
  /** Numbers of the terms that its phrasings use, in the model's order. */
  readonly terms: readonly number[];
  readonly model: SoftmaxModel;
};

/** Of one measure's phrasings. */
function toPassageModel(own: readonly Asked[]): PassageModel {
  const ids = [...new Set(own.map(({ passage }) => passage))];
  const terms = [...new Set(own.flatMap(({ features }) => [...features.numbers]))];
  const rows = new Map(terms.map((term, row) => [term, row]));
  const examples = own.map(({ passage, features }): Example => ({
    label: ids.indexOf(passage),
    features: { ...features, numbers: features.numbers.map((term) => rows.get(term)!) },
  }));
  const model = fitSoftmax(examples, { size: terms.length, classes: ids.length });
  return { ids, terms, model };
}

function toPostings(
  terms: readonly number[],
  { weights, bias }: SoftmaxModel,
  placeOf: (column: number) => number,
): Posting[] {
  const postings: Posting[] = [];
  for (const [row, term] of terms.entries()) {
    for (let column = 0; column < bias.length; column += 1) {
      const impact = weights[row * bias.length + column]!;
      if (Math.abs(impact) >= leastWeight) postings.push({ term, holder: placeOf(column), impact });
    }
  }
  return postings;
}

export function createPhrasingClassifier(
  table: PhrasingClassifierTable,
  lexicon: Lexicon,
): (terms: readonly QueryTerm[]) => Classes {
  const { targets, targetModel, passages, bias } = table;
  const toNumbers = toNumbersOf(lexicon);
  const numbers = new Map(passages.map((id, number) => [id, number]));
  return (terms) => {
    const features = toFeatures(
      terms.map(({ text }) => text),
      toNumbers,
    );
    const ofTargets = toSums(features, targetModel);
    const total = toLogTotal(ofTargets);
    // Of a piece of a question only the measure is asked for.
    let sums: Float64Array | undefined;
    return {
      ofTarget: (target) => (ofTargets[targets.indexOf(target)] ?? -Infinity) - total,
      ofPassage: (id) => {
        sums ??= addWeights(Float64Array.from(bias), features, table.weights);
        return sums[numbers.get(id) ?? -1] ?? -Infinity;
      },
    };
  };
}

function addWeights(
  sums: Float64Array,
  { numbers, values }: Features,
  { starts, holders, impacts }: PostingTable,
): Float64Array {
  for (const [at, term] of numbers.entries()) {
    for (let place = starts[term]!; place < starts[term + 1]!; place += 1)
      sums[holders[place]!]! += values[at]! * impactStep * impacts[place]!;
  }
  return sums;
}
