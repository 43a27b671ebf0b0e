/**
 * `npm run bench -- [--questions COUNT] [--held-out] [PASSAGES QUESTIONS]`: ours beside its peers.
 *
 * With `--sizes 1000,20000,…` ours and two peers at several sizes of the corpus instead, to see how
 * they grow; figures are kept in bench-results/, which plots.ts draws. Without files, texts are generated. `work` is the processor's time. Each engine runs in a process of its own (`--engine
 * NAME`, which prints JSON), so that memory is its own.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { engines, type EngineName } from "./engines.ts";
import { printRow, toRatio } from "./figures.ts";
import { measure, type Measures, type Metrics } from "./measure.ts";
import { resizeTexts } from "./padding.ts";
import { toShuffled } from "./picker.ts";
import { keepResults } from "./results.ts";
import { type BenchTexts, generateBenchTexts, isForTuning, readBenchTexts } from "./texts.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string" },
    /** How many at most, the same ones at every run. */
    questions: { type: "string", default: "2000" },
    /** Only questions that the ranking's weights were not fitted on. */
    "held-out": { type: "boolean", default: false },
    generate: { type: "string", default: "5000" },
    /** Numbers of passages. */
    sizes: { type: "string", default: "" },
    /** The one that the engine is measured at. */
    size: { type: "string", default: "" },
  },
});
const sizes = values.sizes.split(",").filter(Boolean).map(Number);
const naive = "MiniSearch, kuromoji";
const costNames = [
  "p50 ms",
  "p99 ms",
  "p50 work",
  "p99 work",
  "build s",
  "heap MB",
  "RSS MB",
  "asked",
];

if (values.engine) {
  console.log(JSON.stringify(await measure(values.engine as EngineName, readTexts())));
} else if (sizes.length > 0) printSizes();
else printPeers();

function readTexts(): BenchTexts {
  const [passageFile, questionFile] = positionals;
  const read =
    passageFile && questionFile
      ? readBenchTexts(passageFile, questionFile)
      : generateBenchTexts(Number(values.generate));
  const size = Number(values.size);
  const texts = size > 0 ? resizeTexts(read, { size, smallest: Math.min(...sizes) }) : read;
  const isAsked = ({ gold }: { gold: string }) => !values["held-out"] || !isForTuning(gold);
  const questions = toShuffled(texts.questions.filter(isAsked));
  return { ...texts, questions: questions.slice(0, Number(values.questions)) };
}

function printPeers(): void {
  const metrics = ["R@1", "R@5", "MRR@10", "nDCG@10"];
  printRow(["engine", "set", ...metrics, ...costNames]);
  const all = (Object.keys(engines) as EngineName[]).map((name) => {
    const measures = run(name);
    const whole = measures.metrics.length - 1;
    for (const [at, one] of measures.metrics.entries()) {
      printRow([name, ...toMetricCells(one), ...(at === whole ? toCostCells(measures) : [])]);
    }
    return measures;
  });
  keepResults("retrieval", all);
  const [ours, ...peers] = all;
  const best = peers.toSorted((a, b) => toRecall(b) - toRecall(a))[0];
  if (!ours || !best) return;
  const points = 100 * (toRecall(ours) - toRecall(best));
  console.log(`\nrecall@1: ${points.toFixed(1)} points ahead of the best peer, ${best.name}`);
  console.log(toComparison(ours, peers));
}

function printSizes(): void {
  printRow(["engine", "passages", ...costNames]);
  const smallest = new Map<EngineName, Measures>();
  const all: { readonly size: number; readonly measures: readonly Measures[] }[] = [];
  for (const size of sizes) {
    const measured = (["ours", naive, "SQLite FTS5, base forms"] as const).map((name) => {
      const measures = run(name, size);
      printRow([name, `${size}`, ...toCostCells(measures)]);
      return measures;
    });
    for (const one of measured) printGrowth(one, smallest.get(one.name), size);
    for (const one of measured) if (!smallest.has(one.name)) smallest.set(one.name, one);
    const [ours, ...peers] = measured;
    if (ours) console.log(`  ${toComparison(ours, peers)}`);
    all.push({ size, measures: measured });
    // After each size: the largest takes long.
    keepResults("retrieval-sizes", all);
  }
}

function printGrowth(measures: Measures, first: Measures | undefined, size: number): void {
  if (!first) return;
  const times = (["wall", "work"] as const).map((kind) => {
    const [p50, p99] = [measures.p50[kind] / first.p50[kind], measures.p99[kind] / first.p99[kind]];
    return `${kind} p50 × ${p50.toFixed(1)}, p99 × ${p99.toFixed(1)}`;
  });
  console.log(`  ${measures.name}: passages × ${size / (sizes[0] ?? size)}, ${times.join("; ")}`);
}

function run(name: EngineName, size?: number): Measures {
  const options = [
    ["--engine", name],
    ["--questions", values.questions],
    ["--generate", values.generate],
    size === undefined ? [] : ["--sizes", values.sizes, "--size", `${size}`],
    values["held-out"] ? ["--held-out"] : [],
  ];
  const node = [
    "--expose-gc",
    "--max-old-space-size=8192",
    "--disable-warning=ExperimentalWarning",
  ];
  const args = [...node, fileURLToPath(import.meta.url), ...options.flat(), ...positionals];
  const output = execFileSync(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(output.toString()) as Measures;
}

function toCostCells({ p50, p99, build, heap, resident, asked }: Measures): readonly string[] {
  const memory = [heap, resident].map((one) => one.toFixed(0));
  const times = [p50.wall, p99.wall, p50.work, p99.work].map((one) => one.toFixed(2));
  return [...times, build.toFixed(1), ...memory, `${asked}`];
}

function toMetricCells({ set, recall1, recall5, mrr, ndcg }: Metrics): readonly string[] {
  return [set, ...[recall1, recall5, mrr, ndcg].map((one) => one.toFixed(4))];
}

function toRecall({ metrics }: Measures): number {
  return metrics.at(-1)?.recall1 ?? 0;
}

function toComparison(ours: Measures, peers: readonly Measures[]): string {
  const other = peers.find(({ name }) => name === naive) ?? ours;
  const ratios = (["wall", "work"] as const).map((kind) => {
    const [p50, p99] = [
      toRatio(ours.p50[kind], other.p50[kind]),
      toRatio(ours.p99[kind], other.p99[kind]),
    ];
    return `${kind} p50 ${p50}, p99 ${p99}`;
  });
  return `ours against ${naive}: ${ratios.join("; ")}`;
}
