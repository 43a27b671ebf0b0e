/**
 * `node test/relevance/fit.ts FILE…`: judged questions → weights for `measureWeights`, and how well
 * weights found on four fifths of the questions rank the other fifth.
 *
 * Softmax regression over the measures of each question, by gradient ascent, each weight kept on
 * the side of zero where it makes sense. Prints; changes nothing.
 */
import { fileURLToPath } from "node:url";
import { createParts } from "../../src/answer/answer.ts";
import { readConversation } from "../../src/answer/conversation.ts";
import { readCorpus } from "../../src/corpus/read.ts";
import { type Evidence, measureWeights } from "../../src/search/ranking.ts";
import { type Judgement, readJudgements } from "./judgement.ts";

type Example = {
  readonly judgement: Judgement;
  readonly candidates: readonly { readonly gold: boolean; readonly values: readonly number[] }[];
};

const names = Object.keys(measureWeights) as (keyof Evidence)[];
const corpus = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));
const parts = await createParts(corpus);
const judgements = (await Promise.all(process.argv.slice(2).map(readJudgements))).flat();
const examples = judgements
  .filter(({ answerable, gold }) => answerable && gold.length > 0)
  .map((judgement): Example => {
    const { question, history } = judgement;
    const { query, prior } = readConversation(question, { history, ...parts });
    const hits = parts.ranking.rank(query, { prior });
    const candidates = hits.map((hit) => ({
      gold: judgement.gold.includes(hit.measure.id),
      values: names.map((name) => hit.parts[name]),
    }));
    return { judgement, candidates };
  });

const start = names.map((name) => measureWeights[name]);
console.log(`now: ${shareRight(examples, start).toFixed(3)} of ${examples.length}`);
const folds = 5;
const right = Array.from({ length: folds }, (_, fold) => {
  const train = examples.filter((_example, index) => index % folds !== fold);
  const test = examples.filter((_example, index) => index % folds === fold);
  return shareRight(test, fit(train)) * test.length;
});
console.log(`cross-validated: ${(right.reduce((a, b) => a + b) / examples.length).toFixed(3)}`);
const fitted = fit(examples);
console.log(`fitted: ${shareRight(examples, fitted).toFixed(3)}`);
for (const [index, name] of names.entries()) {
  console.log(`  ${name}: ${(fitted[index] ?? 0).toFixed(2)},`);
}

function fit(train: readonly Example[]): number[] {
  const weights = [...start];
  const [steps, rate, ridge] = [1500, 0.5, 0.002];
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((weight) => -ridge * weight);
    for (const example of train) addGradient(gradient, { example, weights, share: 1 / train.length });
    for (const [index, slope] of gradient.entries()) {
      const sign = Math.sign(start[index] ?? 0);
      const next = (weights[index] ?? 0) + rate * slope;
      weights[index] = sign * Math.max(0, sign * next);
    }
  }
  return weights;
}

/** Gradient of the log of the gold measures' probability. */
function addGradient(
  gradient: number[],
  context: { example: Example; weights: readonly number[]; share: number },
): void {
  const { example, weights, share } = context;
  const scores = example.candidates.map(({ values }) => dot(values, weights));
  const best = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - best));
  const all = odds.reduce((a, b) => a + b, 0);
  const good = odds.filter((_, index) => example.candidates[index]?.gold).reduce((a, b) => a + b, 0);
  for (const [index, { gold, values }] of example.candidates.entries()) {
    const pull = (gold ? (odds[index] ?? 0) / good : 0) - (odds[index] ?? 0) / all;
    for (const [at, value] of values.entries()) gradient[at] = (gradient[at] ?? 0) + share * pull * value;
  }
}

function shareRight(all: readonly Example[], weights: readonly number[]): number {
  const right = all.filter(({ candidates, judgement }) => {
    const ranked = candidates.toSorted((a, b) => dot(b.values, weights) - dot(a.values, weights));
    if (judgement.goldMode === "any") return ranked[0]?.gold;
    return ranked.slice(0, 5).filter(({ gold }) => gold).length === judgement.gold.length;
  });
  return right.length / all.length;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
