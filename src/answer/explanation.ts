/**
 * Why this answer, for those who must judge it: what each measure's score is made of, which words were
 * found where, and how far the grounds reach.
 */
import { type MeasureHit, measureWeights } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import { type EvidenceContext, readSigns, signWeights, toGroundLimits } from "./evidence.ts";

export type MeasureSign = keyof typeof measureWeights;
export type GroundSign = Exclude<keyof typeof signWeights, "bias">;

/** What a sign adds to a sum, or takes from it. */
export type Weighed<Name extends string> = { readonly name: Name; readonly value: number };

export type RankedMeasure = {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  /** Words of the question in its title, names and everyday words; in its passages; in neither. */
  readonly inNames: readonly string[];
  readonly inPassages: readonly string[];
  readonly missing: readonly string[];
  /** Of the score, the largest first. */
  readonly signs: readonly Weighed<MeasureSign>[];
  /** What it has less of than the best, the largest loss first; values are below zero. */
  readonly losses: readonly Weighed<MeasureSign>[];
};

export type Explanation = {
  /** Best first. */
  readonly ranked: readonly RankedMeasure[];
  readonly grounds: {
    readonly sum: number;
    /** Sums above it are grounds; those down to `possible` are said to be doubtful. */
    readonly sure: number;
    readonly possible: number;
    /** The strongest first, whichever way they speak. */
    readonly signs: readonly Weighed<GroundSign>[];
  };
};

type Explained = {
  readonly query: Query;
  readonly ranked: readonly MeasureHit[];
  readonly evidence: EvidenceContext;
};

/** Measures beyond these are out of the question. */
const mostRanked = 8;

/** Smaller shares of a sum say nothing. */
const leastValue = 0.05;

export function explain({ query, ranked, evidence }: Explained): Explanation {
  const words = toWords(query);
  const [best] = ranked;
  const read = readSigns(query, evidence);
  const signs = weigh(signWeights, read);
  return {
    ranked: best
      ? ranked.slice(0, mostRanked).map((hit) => explainMeasure(hit, { words, best }))
      : [],
    grounds: {
      sum: round(signs.reduce((sum, { value }) => sum + value, 0)),
      ...toGroundLimits(read, query),
      signs: signs
        .filter((sign): sign is Weighed<GroundSign> => sign.name !== "bias")
        .filter(({ value }) => Math.abs(value) >= leastValue)
        .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)),
    },
  };
}

type Context = { readonly words: readonly string[]; readonly best: MeasureHit };

function explainMeasure(hit: MeasureHit, { words, best }: Context): RankedMeasure {
  const { measure, matched, named, score } = hit;
  const signs = weigh(measureWeights, hit.parts);
  const ofBest = new Map(weigh(measureWeights, best.parts).map(({ name, value }) => [name, value]));
  const losses = signs.map(({ name, value }) => ({
    name,
    value: round(value - (ofBest.get(name) ?? 0)),
  }));
  return {
    id: measure.id,
    title: measure.title.ja,
    score: round(score),
    inNames: words.filter((word) => named.has(word)),
    inPassages: words.filter((word) => matched.has(word) && !named.has(word)),
    missing: words.filter((word) => !matched.has(word)),
    signs: signs
      .filter(({ value }) => Math.abs(value) >= leastValue)
      .toSorted((a, b) => b.value - a.value),
    losses: losses
      .filter(({ value }) => value <= -leastValue)
      .toSorted((a, b) => a.value - b.value),
  };
}

function toWords({ terms }: Query): readonly string[] {
  const words = terms.filter(({ kind }) => kind === "word").map(({ text }) => text);
  return [...new Set(words)];
}

function weigh<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  parts: Readonly<Record<Name, number>>,
): Weighed<Name>[] {
  const names = Object.keys(weights) as Name[];
  return names.map((name) => ({ name, value: round(weights[name] * parts[name]) }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
