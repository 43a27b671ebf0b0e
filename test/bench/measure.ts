/**
 * One engine, texts → how well it finds, how fast, and what it takes.
 *
 * Memory is what the build added, after a collection, to the loaded texts and the dictionary
 * (SQLite's lies outside the heap). Questions are asked one by one, warm, on one thread, analysis
 * included, all of them twice: the better time counts, since the machine does other things too.
 */
import { type Cost, startClock, toLeast, toShare } from "./clock.ts";
import { engines, type Engine, type EngineName } from "./engines.ts";
import { createProgress } from "./progress.ts";
import type { BenchQuestion, BenchTexts } from "./texts.ts";

export type Metrics = {
  readonly set: string;
  readonly recall1: number;
  readonly recall5: number;
  readonly mrr: number;
  readonly ndcg: number;
};

export type Measures = {
  readonly name: EngineName;
  /** The last one is of all sets. */
  readonly metrics: readonly Metrics[];
  readonly p50: Cost;
  readonly p99: Cost;
  /** Seconds. */
  readonly build: number;
  /** Megabytes. */
  readonly heap: number;
  readonly resident: number;
  readonly asked: number;
};

/** Milliseconds; a slower engine is measured by the questions that it got to. */
const longestAsking = 60_000;
const warmUp = 200;

export async function measure(name: EngineName, texts: BenchTexts): Promise<Measures> {
  const { passages, questions } = texts;
  const before = toMegabytes();
  const start = performance.now();
  const engine = await engines[name](passages);
  const build = (performance.now() - start) / 1000;
  const after = toMegabytes();
  for (const { question } of questions.slice(0, warmUp)) await engine.search(question);
  const asked = await ask(engine, questions, `${name}, ${passages.length} passages`);
  const costs = asked.map(({ cost }) => cost);
  return {
    name,
    metrics: [...Map.groupBy(asked, ({ set }) => set), ["all", asked] as const].map(toMetrics),
    p50: toShare(costs, 0.5),
    p99: toShare(costs, 0.99),
    build,
    heap: after.heap - before.heap,
    resident: after.resident - before.resident,
    asked: asked.length,
  };
}

/** What lives in the heap and its buffers, and all that the process holds. */
function toMegabytes() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: (heapUsed + arrayBuffers) / 2 ** 20, resident: rss / 2 ** 20 };
}

type Asked = { readonly set: string; readonly rank: number; readonly cost: Cost };

async function ask(
  engine: Engine,
  questions: readonly BenchQuestion[],
  what: string,
): Promise<readonly Asked[]> {
  const first = await askOnce(engine, questions, what);
  const second = await askOnce(engine, questions.slice(0, first.length), `${what}, again`);
  return first.map((one, at) => {
    const again = second[at] ?? one;
    return { ...one, cost: toLeast([one.cost, again.cost]) };
  });
}

async function askOnce(
  engine: Engine,
  questions: readonly BenchQuestion[],
  what: string,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const progress = createProgress(what, questions.length);
  const end = performance.now() + longestAsking;
  for (const { question, gold, set } of questions) {
    if (performance.now() > end) break;
    progress.show(asked.length);
    const readClock = startClock();
    const found = await engine.search(question);
    const cost = readClock();
    const place = found.slice(0, 10).indexOf(gold);
    asked.push({ set, cost, rank: place < 0 ? Infinity : place + 1 });
  }
  progress.end();
  return asked;
}

/** One gold passage each: nDCG is 1/log2(rank + 1). */
function toMetrics([set, asked]: readonly [set: string, asked: readonly Asked[]]): Metrics {
  const mean = (value: (rank: number) => number) =>
    asked.reduce((sum, { rank }) => sum + value(rank), 0) / asked.length;
  return {
    set,
    recall1: mean((rank) => Number(rank === 1)),
    recall5: mean((rank) => Number(rank <= 5)),
    mrr: mean((rank) => 1 / rank),
    ndcg: mean((rank) => 1 / Math.log2(rank + 1)),
  };
}
