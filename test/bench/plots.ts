/**
 * `npm run bench:plots`: bench-results/retrieval.json and retrieval-sizes.json → test/bench/plots/, one
 * SVG each: quality beside speed, and both against the number of passages, ours beside its peers.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Measures } from "./measure.ts";
import { type Axis, drawPlot, type Line, type Plot } from "./plot.ts";
import { readResults, type Results } from "./results.ts";

type Sized = { readonly size: number; readonly measures: readonly Measures[] };

const folder = new URL("plots/", import.meta.url);

const passages: Axis = { name: "passages in the corpus", scale: "measured" };
const found: Axis = { name: "found first (recall@1)", scale: "share" };
const work = (share: string): Axis => ({
  name: `${share} of a question, ms of one core`,
  scale: "logarithmic",
});

mkdirSync(folder, { recursive: true });
draw("peers", toPeers(readResults<readonly Measures[]>("retrieval")));
const sizes = readResults<readonly Sized[]>("retrieval-sizes");
draw("latency", {
  title: "Time for a question as the corpus grows",
  subtitle: "Lower is better: 99 of 100 questions take less",
  source: toSource(sizes),
  across: passages,
  up: work("p99"),
  lines: toLines(({ p99 }) => p99.work),
});
draw("quality", {
  title: "Questions whose passage is found first, as the corpus grows",
  subtitle: "Higher is better: the same questions at each size",
  source: toSource(sizes),
  across: passages,
  up: found,
  lines: toLines(toRecall),
});

function draw(name: string, plot: Plot): void {
  const file = new URL(`${name}.svg`, folder);
  writeFileSync(file, drawPlot(plot));
  console.log(fileURLToPath(file));
}

function toPeers(results: Results<readonly Measures[]>): Plot {
  return {
    title: "Quality beside speed, on paragraphs of Japanese Wikipedia",
    subtitle: "Further up is better, further left is faster",
    source: toSource(results),
    across: work("p50"),
    up: found,
    lines: results.figures.map((one) => ({
      name: one.name,
      points: [{ x: one.p50.work, y: toRecall(one) }],
    })),
  };
}

function toRecall({ metrics }: Measures): number {
  return metrics.at(-1)?.recall1 ?? 0;
}

function toLines(of: (measures: Measures) => number): readonly Line[] {
  const { figures } = sizes;
  const names = new Set(figures.flatMap(({ measures }) => measures.map(({ name }) => name)));
  return [...names].map((name) => ({
    name,
    points: figures.flatMap(({ size, measures }) =>
      measures.filter((one) => one.name === name).map((one) => ({ x: size, y: of(one) })),
    ),
  }));
}

function toSource({ date, machine, versions }: Results<unknown>): string {
  const { cores, cpu, system } = machine;
  return `npm run bench, ${date}: ${cores} cores of ${cpu}, ${system}, Node ${versions["node"]}`;
}
