/**
 * `npm run bench -- [--engine NAME] [--questions COUNT] [PASSAGES QUESTIONS]`: ours beside its peers.
 *
 * Each engine runs in a process of its own, so that memory is its own: what the build added, after a
 * collection, to the loaded texts and kuromoji (SQLite's lies outside the heap). Questions are asked one by one, warm, on
 * one thread, analysis included. Without files, texts are generated.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { engines, type Engine, type EngineName } from "./engines.ts";
import { type BenchQuestion, generateBenchTexts, isForTuning, readBenchTexts } from "./texts.ts";

/** Milliseconds; a slower engine is measured by the questions that it got to. */
const longestAsking = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string" },
    /** How many at most, the same ones at every run. */
    questions: { type: "string", default: "2000" },
    /** Only questions that the ranking's weights were not fitted on. */
    "held-out": { type: "boolean", default: false },
    generate: { type: "string", default: "5000" },
  },
});

if (values.engine) await measure(values.engine as EngineName);
else runAll();

function runAll(): void {
  const self = fileURLToPath(import.meta.url);
  const header = [
    "R@1",
    "R@5",
    "MRR@10",
    "nDCG@10",
    "p50 ms",
    "p99 ms",
    "build s",
    "heap MB",
    "RSS MB",
    "asked",
  ];
  console.log(
    ["engine".padEnd(26), "set".padEnd(14), ...header.map((name) => name.padStart(8))].join(""),
  );
  for (const name of Object.keys(engines)) {
    const args = [
      "--expose-gc",
      "--disable-warning=ExperimentalWarning",
      self,
      "--engine",
      name,
      "--questions",
      values.questions,
      "--generate",
      values.generate,
      ...(values["held-out"] ? ["--held-out"] : []),
      ...positionals,
    ];
    execFileSync(process.execPath, args, { stdio: "inherit" });
  }
}

async function measure(name: EngineName): Promise<void> {
  const [passageFile, questionFile] = positionals;
  const texts =
    passageFile && questionFile
      ? readBenchTexts(passageFile, questionFile)
      : generateBenchTexts(Number(values.generate));
  const questions = toSample(texts.questions);
  const before = toMegabytes();
  const start = performance.now();
  const engine = await engines[name](texts.passages);
  const seconds = (performance.now() - start) / 1000;
  const after = toMegabytes();
  for (const { question } of questions.slice(0, 200)) await engine.search(question);
  const asked = await ask(engine, questions);
  const memory = [after.heap - before.heap, after.resident - before.resident];
  const cost = [seconds.toFixed(1), ...memory.map((one) => one.toFixed(0))];
  const times = asked.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  for (const [set, members] of [...Map.groupBy(asked, (one) => one.set), ["all", asked] as const]) {
    const last = set === "all" ? [at(0.5), at(0.99), ...cost, `${asked.length}`] : [];
    const cells = [...toMetrics(members), ...last].map((cell) => cell.padStart(8));
    console.log([name.padEnd(26), set.padEnd(14), ...cells].join(""));
  }
}

/** In steps of a large prime, so that the order of the file does not stay. */
function toSample(questions: readonly BenchQuestion[]): readonly BenchQuestion[] {
  const asked = values["held-out"] ? questions.filter(({ gold }) => !isForTuning(gold)) : questions;
  const shuffled = asked.map((_, at) => asked[(at * 7919) % asked.length]);
  return shuffled.slice(0, Number(values.questions)).filter((one) => one !== undefined);
}

/** What lives in the heap and its buffers, and all that the process holds. */
function toMegabytes() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: (heapUsed + arrayBuffers) / 2 ** 20, resident: rss / 2 ** 20 };
}

type Asked = { readonly set: string; readonly rank: number; readonly ms: number };

async function ask(engine: Engine, questions: readonly BenchQuestion[]): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const end = performance.now() + longestAsking;
  for (const { question, gold, set } of questions) {
    if (performance.now() > end) break;
    const start = performance.now();
    const found = await engine.search(question);
    const ms = performance.now() - start;
    const place = found.slice(0, 10).indexOf(gold);
    asked.push({ set, ms, rank: place < 0 ? Infinity : place + 1 });
  }
  return asked;
}

/** One gold passage each: nDCG is 1/log2(rank + 1). */
function toMetrics(asked: readonly Asked[]): readonly string[] {
  const mean = (value: (rank: number) => number) =>
    (asked.reduce((sum, { rank }) => sum + value(rank), 0) / asked.length).toFixed(4);
  return [
    mean((rank) => Number(rank === 1)),
    mean((rank) => Number(rank <= 5)),
    mean((rank) => 1 / rank),
    mean((rank) => 1 / Math.log2(rank + 1)),
  ];
}
