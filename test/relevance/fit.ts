/**
 * `node test/relevance/fit.ts FILE…`: judged questions → the weights of `measureWeights`,
 * `detailWeights`, `signWeights` and `missingWeights`, and how well those found on four fifths do on the other fifth.
 *
 * Softmax regression for the two rankings, logistic regression for the grounds; by gradient ascent,
 * each weight kept on the side of zero where it makes sense. Prints; changes nothing.
 */
import { fileURLToPath } from "node:url";
import { createParts } from "../../src/answer/parts.ts";
import { readConversation } from "../../src/answer/conversation.ts";
import { detailWeights, rankDetails } from "../../src/answer/details.ts";
import { readSigns, signWeights } from "../../src/answer/evidence.ts";
import { missingWeights, readMissingSigns } from "../../src/answer/missing-signs.ts";
import { readCorpus } from "../../src/corpus/read.ts";
import { measureWeights } from "../../src/search/ranking.ts";
import { type Judgement, readJudgements } from "./judgement.ts";

/** One question: its candidates, which of them are right, and how many must come first. */
type Example = {
  readonly candidates: readonly { readonly gold: boolean; readonly values: readonly number[] }[];
  /** Every right one within the first so many, or (1) one of them first. */
  readonly depth: number;
};

const corpus = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));
const parts = await createParts(corpus);
const judgements = (await Promise.all(process.argv.slice(2).map(readJudgements))).flat();
const questions = judgements.map((judgement) => {
  const { question, history } = judgement;
  const { query, prior, followUp } = readConversation(question, { history, ...parts });
  const hits = parts.ranking.rank(query, { prior });
  const phrasings = parts.ranking.phrasingsOf(query);
  const passageLikelihood = parts.ranking.passageLikelihoodOf(query);
  const asking = parts.ranking.askingOf(query);
  const classes = parts.ranking.classesOf(query);
  return { judgement, query, hits, phrasings, passageLikelihood, classes, asking, followUp };
});
type Asked = (typeof questions)[number];

reportRanking("measureWeights", measureWeights, questions.flatMap(toMeasureExample));
reportRanking("detailWeights", detailWeights, questions.flatMap(toDetailExample));
reportGrounds();
reportMissing();

function toMeasureExample({ judgement, hits }: Asked): Example[] {
  if (!judgement.answerable || judgement.gold.length === 0) return [];
  const candidates = hits.map((hit) => ({
    gold: judgement.gold.includes(hit.measure.id),
    values: Object.keys(measureWeights).map(
      (name) => hit.parts[name as keyof typeof measureWeights],
    ),
  }));
  return [{ candidates, depth: judgement.goldMode === "all" ? 5 : 1 }];
}

/** Right passages: the named facts; for what is missing the gaps. A line of the handout is shown in any case. */
function toDetailExample({
  judgement,
  query,
  hits,
  phrasings,
  passageLikelihood,
  classes,
}: Asked): Example[] {
  if (judgement.goldMode === "all") return [];
  const isRight = rightPassages(judgement);
  const hit = hits.find(({ measure }) => judgement.gold.includes(measure.id));
  if (!hit || !isRight) return [];
  const details = rankDetails(query, hit, {
    passages: [...parts.passages.values()],
    phrasings,
    likelihood: passageLikelihood,
    classes,
  });
  const candidates = details.map(({ passage, evidence }) => ({
    gold: isRight(passage.id),
    values: Object.keys(detailWeights).map((name) => evidence[name as keyof typeof detailWeights]),
  }));
  return candidates.some(({ gold }) => gold) ? [{ candidates, depth: 1 }] : [];
}

function rightPassages(judgement: Judgement): ((id: string) => boolean) | undefined {
  const { answerable, factIds } = judgement;
  if (!answerable) return (id) => parts.passages.get(id)?.kind === "gap";
  if (factIds.length > 0) return (id) => factIds.includes(id);
  return undefined;
}

function reportRanking(
  title: string,
  weights: Readonly<Record<string, number>>,
  examples: readonly Example[],
): void {
  const start = Object.values(weights);
  const folds = 5;
  const right = Array.from({ length: folds }, (_, fold) => {
    const train = examples.filter((_example, index) => index % folds !== fold);
    const test = examples.filter((_example, index) => index % folds === fold);
    return shareRight(test, fitSoftmax(train, start)) * test.length;
  });
  const fitted = fitSoftmax(examples, start);
  const held = right.reduce((a, b) => a + b, 0) / examples.length;
  console.log(
    `${title}: now ${shareRight(examples, start).toFixed(3)} of ${examples.length}, held out ${held.toFixed(3)}, fitted ${shareRight(examples, fitted).toFixed(3)}`,
  );
  print(Object.keys(weights), fitted);
}

function fitSoftmax(train: readonly Example[], start: readonly number[]): number[] {
  return climb(start, { steps: 800, rate: 0.5 }, (weights, gradient) => {
    for (const example of train)
      addGradient(gradient, { example, weights, share: 1 / train.length });
  });
}

type AddGradient = (weights: readonly number[], gradient: number[]) => void;

/** Gradient ascent with a light pull to zero; no weight crosses zero. */
function climb(
  start: readonly number[],
  pace: { steps: number; rate: number },
  add: AddGradient,
): number[] {
  const weights = [...start];
  for (let step = 0; step < pace.steps; step += 1) {
    const gradient = weights.map((weight) => -0.002 * weight);
    add(weights, gradient);
    for (const [index, slope] of gradient.entries()) {
      const sign = Math.sign(start[index] ?? 0);
      weights[index] = sign * Math.max(0.01, sign * ((weights[index] ?? 0) + pace.rate * slope));
    }
  }
  return weights;
}

/** Gradient of the log of the right candidates' probability. */
function addGradient(
  gradient: number[],
  context: { example: Example; weights: readonly number[]; share: number },
): void {
  const { example, weights, share } = context;
  const scores = example.candidates.map(({ values }) => dot(values, weights));
  const best = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - best));
  const all = odds.reduce((a, b) => a + b, 0);
  const good = odds
    .filter((_, index) => example.candidates[index]?.gold)
    .reduce((a, b) => a + b, 0);
  for (const [index, { gold, values }] of example.candidates.entries()) {
    const pull = (gold ? (odds[index] ?? 0) / Math.max(good, 1e-12) : 0) - (odds[index] ?? 0) / all;
    for (const [at, value] of values.entries())
      gradient[at] = (gradient[at] ?? 0) + share * pull * value;
  }
}

function shareRight(examples: readonly Example[], weights: readonly number[]): number {
  const right = examples.filter(({ candidates, depth }) => {
    const ranked = candidates.toSorted((a, b) => dot(b.values, weights) - dot(a.values, weights));
    if (depth === 1) return ranked[0]?.gold;
    const wanted = candidates.filter(({ gold }) => gold).length;
    return ranked.slice(0, depth).filter(({ gold }) => gold).length === wanted;
  });
  return right.length / examples.length;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** Its measure is known, its answer is not. */
function asksWhatIsMissing({ answerable, gold }: Judgement): boolean {
  return !answerable && gold.length > 0;
}

/** Answerable or not; a missing detail is another matter, found later. */
function reportGrounds(): void {
  const cases = questions
    .filter(({ judgement }) => !asksWhatIsMissing(judgement))
    .map(({ judgement, query, hits, phrasings, passageLikelihood, classes, asking, followUp }) => {
      const likelihood = parts.ranking.likelihoodOf(query);
      const signs = readSigns(query, {
        best: hits[0],
        followUp,
        phrasings,
        likelihood,
        passageLikelihood,
        classes,
        asking,
        gapOddsOf: parts.ranking.gapOddsOf,
        tells: parts.ranking.tells,
        knows: parts.knows,
        uses: parts.ranking.uses,
        usesOutside: parts.ranking.usesOutside,
      });
      const values = Object.keys(signWeights).map(
        (name) => signs[name as keyof typeof signWeights],
      );
      return { answerable: judgement.answerable, values };
    });
  const fitted = fitLogistic(
    cases.map(({ answerable, values }) => ({ label: answerable, values })),
    { start: Object.values(signWeights), importance: 0.6 },
  );
  const refused = (answerable: boolean) => {
    const group = cases.filter((one) => one.answerable === answerable);
    return `${group.filter(({ values }) => dot(values, fitted) <= 0).length} of ${group.length}`;
  };
  console.log(`signWeights: refused ${refused(false)} unanswerable, ${refused(true)} answerable`);
  print(Object.keys(signWeights), fitted);
}

/** Of questions with grounds for a measure: is the detail missing? */
function reportMissing(): void {
  const cases = questions
    .filter(({ judgement }) => judgement.goldMode !== "all")
    .filter(({ judgement }) => judgement.answerable || asksWhatIsMissing(judgement))
    .flatMap(
      ({ judgement, query, hits, phrasings, passageLikelihood, classes, asking, followUp }) => {
        const [best] = hits;
        if (!best) return [];
        const details = rankDetails(query, best, {
          passages: [...parts.passages.values()],
          phrasings,
          likelihood: passageLikelihood,
          classes,
        });
        const { gapOddsOf, tells } = parts.ranking;
        const near = { phrasings, passageLikelihood, asking };
        const context = { best, followUp, ...near, gapOddsOf, tells };
        const signs = readMissingSigns(query, details, context);
        const values = Object.keys(missingWeights).map(
          (name) => signs[name as keyof typeof missingWeights],
        );
        return [{ label: !judgement.answerable, values }];
      },
    );
  const start = Object.values(missingWeights);
  const fitted = fitLogistic(cases, { start, importance: 0.5 });
  const folds = 5;
  const held = cases.map(() => 0);
  for (let fold = 0; fold < folds; fold += 1) {
    const train = cases.filter((_, index) => index % folds !== fold);
    const weights = fitLogistic(train, { start, importance: 0.5 });
    for (const [index, { values }] of cases.entries())
      if (index % folds === fold) held[index] = dot(values, weights);
  }
  for (const limit of [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 1, 1.5]) {
    const share = (label: boolean) => {
      const group = cases.flatMap((one, index) => (one.label === label ? [held[index] ?? 0] : []));
      return (group.filter((sum) => sum > limit).length / group.length).toFixed(3);
    };
    console.log(
      `missingWeights, held out: above ${limit} ${share(true)} of what is missing, ${share(false)} of what is told`,
    );
  }
  print(Object.keys(missingWeights), fitted);
}

type Case = { readonly label: boolean; readonly values: readonly number[] };

/** `importance`: of the cases with the label, against 1 for both together. */
function fitLogistic(
  cases: readonly Case[],
  { start, importance }: { readonly start: readonly number[]; readonly importance: number },
): number[] {
  const share = cases.filter(({ label }) => label).length / cases.length;
  return climb(start, { steps: 3000, rate: 1 }, (weights, gradient) => {
    for (const { label, values } of cases) {
      const error = Number(label) - 1 / (1 + Math.exp(-dot(values, weights)));
      const weight = (label ? importance / share : (1 - importance) / (1 - share)) / cases.length;
      for (const [at, value] of values.entries())
        gradient[at] = (gradient[at] ?? 0) + weight * error * value;
    }
  });
}

function print(names: readonly string[], weights: readonly number[]): void {
  for (const [index, name] of names.entries())
    console.log(`  ${name}: ${(weights[index] ?? 0).toFixed(2)},`);
}
