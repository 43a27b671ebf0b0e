/**
 * `npm run bench:answers -- [--questions COUNT]`: how long an answer takes, first and later ones.
 *
 * First answers come from processes of their own (cold-start.js), beside processes that only load
 * kuromoji.js, in turn. Then generated questions, and the judged ones of test/relevance, are asked
 * one by one, warm, in two rounds: the first as it was, with all that the machine did meanwhile; the
 * better of both; and the processor's time of the better.
 */
import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import type { Question } from "../../src/answer/answer-shape.ts";
import { readKnowledge } from "../../src/answer/knowledge.ts";
import { toSentences } from "../load/asks.ts";
import { readJudgements } from "../relevance/judgement.ts";
import { type Cost, startClock, toLeast } from "./clock.ts";
import { printRow, toPercentile, toRatio } from "./figures.ts";
import { createProgress } from "./progress.ts";
import { generateQuestions, kinds } from "./questions.ts";
import { keepResults } from "./results.ts";

const { values } = parseArgs({ options: { questions: { type: "string", default: "20000" } } });
const starts = 5;
const warmUp = 500;
const rounds = 2;
const shares = [0.5, 0.9, 0.99, 0.999, 1];

const started = await printStarts();
const { corpus, answerer } = await readKnowledge(toPath("../../corpus"));
const sentences = toSentences(corpus);
for (const one of generateQuestions(sentences, warmUp, 1)) answerer.answer(one);

console.log("");
printRow(["answers, ms", "", "asked", "p50", "p90", "p99", "p99.9", "max"]);
const generated = time("generated", generateQuestions(sentences, Number(values.questions)));
printTimes("generated", generated);
for (const kind of kinds) {
  const members = generated.filter(({ asked }) => asked.kind === kind);
  printTimes(`  ${kind}`, members, ["work"]);
}
const judged = time("judged", await readJudged());
printTimes("judged", judged);
printSlowest(generated);
keepResults("answers", {
  starts: started,
  generated: toShares(generated),
  judged: toShares(judged),
});

type Start = Cost & { readonly megabytes: number };

/** The first of each does not count: it leaves the files that the next ones find. */
async function printStarts() {
  const ours: Start[] = [];
  const theirs: Start[] = [];
  for (let round = 0; round <= starts; round += 1) {
    ours.push(await start("ours"));
    theirs.push(await start("kuromoji.js"));
  }
  printRow([`start, median of ${starts}`, "ours", "kuromoji", "ratio"]);
  for (const [name, what] of [
    ["first answer / loaded, ms", "wall"],
    ["the same, work, ms", "work"],
    ["resident, MB", "megabytes"],
  ] as const) {
    const [one, other] = [ours, theirs].map((all) => median(all.slice(1).map((it) => it[what])));
    printRow([name, one!.toFixed(0), other!.toFixed(0), toRatio(one!, other!)]);
  }
  return { ours: ours.slice(1), kuromoji: theirs.slice(1) };
}

/** Milliseconds of the processor by the share of questions that take no longer. */
function toShares(timed: readonly Timed<Question>[]): Readonly<Record<string, number>> {
  const times = timed.map(({ work }) => work);
  return Object.fromEntries(shares.map((share) => [`${share}`, toPercentile(times, share)]));
}

async function start(name: "ours" | "kuromoji.js"): Promise<Start> {
  const program = fileURLToPath(new URL("cold-start.js", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, name]);
  return JSON.parse(stdout) as Start;
}

type Timed<Asked> = {
  readonly asked: Asked;
  /** Milliseconds, by what is counted. */
  readonly first: number;
  readonly best: number;
  readonly work: number;
};

function time<Asked extends Question>(
  what: string,
  questions: readonly Asked[],
): readonly Timed<Asked>[] {
  const progress = createProgress(what, rounds * questions.length);
  const costs = Array.from({ length: rounds }, (_, round) =>
    questions.map((asked, at) => {
      progress.show(round * questions.length + at);
      return measure(asked);
    }),
  );
  progress.end();
  return questions.map((asked, at) => {
    const own = costs.flatMap((round) => round[at] ?? []);
    const { wall, work } = toLeast(own);
    return { asked, first: own[0]?.wall ?? 0, best: wall, work };
  });
}

function measure({ question, history = [] }: Question): Cost {
  const readClock = startClock();
  answerer.answer({ question, history });
  return readClock();
}

function printTimes(
  name: string,
  timed: readonly Timed<Question>[],
  counted: readonly ("first" | "best" | "work")[] = ["first", "best", "work"],
): void {
  for (const which of counted) {
    const times = timed.map((one) => one[which]);
    const cells = shares.map((share) => toPercentile(times, share).toFixed(2));
    printRow([name, which, `${times.length}`, ...cells]);
  }
}

function printSlowest(timed: typeof generated): void {
  console.log("");
  printRow(["slowest generated, ms", "first", "best", "work", "length"]);
  for (const one of timed.toSorted((a, b) => b.work - a.work).slice(0, 10)) {
    const times = [one.first, one.best, one.work].map((ms) => ms.toFixed(2));
    printRow([one.asked.kind, ...times, `${[...one.asked.question].length}`]);
  }
}

function median(all: readonly number[]): number {
  return toPercentile(all, 0.5);
}

async function readJudged(): Promise<readonly Question[]> {
  const files = globSync(toPath("../relevance/*.jsonl")).toSorted();
  return (await Promise.all(files.map(readJudgements))).flat();
}

function toPath(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
