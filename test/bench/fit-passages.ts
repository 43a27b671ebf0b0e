/**
 * `node test/bench/fit-passages.ts PASSAGES QUESTIONS`: judged questions → the ranking's weights.
 *
 * Softmax regression over each question's candidates: the weights under which the gold passage is
 * most probable among them, by Adam, on the questions of every other passage. Prints the weights
 * and recall@1 and @5 by set on both halves; the half that was not fitted on is the one that tells.
 */
import { createAnalyzer } from "../../src/analysis/analyzer.ts";
import { createTokenizer } from "../../src/analysis/tokenizer.ts";
import {
  defaultParameters,
  type Evidence,
  openPassageRanking,
  toPassageTable,
  toPlainPassage,
} from "../../src/search/passage-ranking.ts";
import { toQueryTerms } from "../../src/search/query.ts";
import { isForTuning, readBenchTexts } from "./texts.ts";

const [passageFile = "", questionFile = ""] = process.argv.slice(2);
const texts = readBenchTexts(passageFile, questionFile);
const analyzer = createAnalyzer(await createTokenizer(), new Set());
const passages = texts.passages.map((passage) => toPlainPassage(passage, analyzer));
const ranking = openPassageRanking(toPassageTable(passages));
const names = Object.keys(defaultParameters.weights) as (keyof Evidence)[];

type Case = {
  readonly part: string;
  readonly isForTuning: boolean;
  /** Row of the gold passage; -1 where it is no candidate. */
  readonly gold: number;
  /** Evidence of each candidate, in the order of `names`. */
  readonly rows: readonly Float64Array[];
};

const cases = texts.questions.map(({ question, gold, set }): Case => {
  const analysis = analyzer.analyze(question);
  const hits = ranking
    .rank({ ...analysis, weighted: toQueryTerms(analysis.terms, []) })
    .filter(({ evidence }) => evidence !== undefined);
  return {
    part: `${set} ${isForTuning(gold) ? "tuning" : "held out"}`,
    isForTuning: isForTuning(gold),
    gold: hits.findIndex(({ id }) => id === gold),
    rows: hits.map(({ evidence }) => Float64Array.from(names, (name) => evidence?.[name] ?? 0)),
  };
});

const stated = Float64Array.from(names, (name) => defaultParameters.weights[name]);
report("with the weights as they stand", stated);
const fitted = fit(cases.filter((one) => one.isForTuning && one.gold >= 0));
report("with the fitted weights", fitted);
console.log(Object.fromEntries(names.map((name, at) => [name, Number(fitted[at]?.toFixed(2))])));

function fit(tuning: readonly Case[]): Float64Array {
  const weights = new Float64Array(names.length);
  const [mean, square] = [new Float64Array(names.length), new Float64Array(names.length)];
  const rounds = 400;
  for (let round = 1; round <= rounds; round += 1) {
    const slope = toSlope(tuning, weights);
    for (const [at, weight] of weights.entries()) {
      const change = (slope[at] ?? 0) / tuning.length + 1e-5 * weight;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * change;
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * change ** 2;
      const step = 0.2 * (1 - round / (rounds + 20));
      const ahead = (mean[at] ?? 0) / (1 - 0.9 ** round);
      const spread = Math.sqrt((square[at] ?? 0) / (1 - 0.99 ** round)) + 1e-8;
      weights[at] = weight - (step * ahead) / spread;
    }
  }
  return weights;
}

/** Of the gold passages' negative log probability. */
function toSlope(tuning: readonly Case[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const { rows, gold } of tuning) {
    const scores = rows.map((row) => toSum(row, weights));
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const total = powers.reduce((sum, power) => sum + power, 0);
    for (const [at, row] of rows.entries()) {
      const error = (powers[at] ?? 0) / total - (at === gold ? 1 : 0);
      for (let sign = 0; sign < row.length; sign += 1)
        slope[sign] = (slope[sign] ?? 0) + error * (row[sign] ?? 0);
    }
  }
  return slope;
}

function toSum(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

function report(title: string, weights: Float64Array): void {
  console.log(title);
  for (const [part, members] of Map.groupBy(cases, (one) => one.part)) {
    const ranks = members.map(({ rows, gold }) => {
      if (gold < 0) return Infinity;
      const own = toSum(rows[gold] ?? new Float64Array(), weights);
      return rows.filter((row) => toSum(row, weights) > own).length + 1;
    });
    const recall = (depth: number) =>
      (ranks.filter((rank) => rank <= depth).length / ranks.length).toFixed(4);
    console.log(
      `  ${part.padEnd(24)} ${ranks.length} questions  R@1 ${recall(1)}  R@5 ${recall(5)}`,
    );
  }
}
