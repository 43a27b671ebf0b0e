/**
 * `npm run bench:plots`: bench-results/retrieval-sizes.json → latency and quality against the number of
 * passages, one SVG each beside it; a line for each engine.
 */
import { writeFileSync } from "node:fs";
import type { Measures } from "./measure.ts";
import { drawPlot, type Line } from "./plot.ts";
import { readResults, resultsFolder } from "./results.ts";

type Sized = { readonly size: number; readonly measures: readonly Measures[] };

const { figures, date, machine } = readResults<readonly Sized[]>("retrieval-sizes");
const source = `${date}, ${machine.cores} cores, ${machine.system}`;

const plots = {
  latency: { title: "A question, ms of the processor (p99)", of: ({ p99 }: Measures) => p99.work },
  median: { title: "A question, ms of the processor (p50)", of: ({ p50 }: Measures) => p50.work },
  quality: {
    title: "Passage found first (recall@1)",
    of: ({ metrics }: Measures) => metrics.at(-1)?.recall1 ?? 0,
  },
} as const;

for (const [name, { title, of }] of Object.entries(plots)) {
  const isShare = name === "quality";
  const svg = drawPlot({ title, source, across: "passages", isShare, lines: toLines(of) });
  writeFileSync(`${resultsFolder}${name}.svg`, svg);
  console.log(`bench-results/${name}.svg`);
}

function toLines(of: (measures: Measures) => number): readonly Line[] {
  const names = new Set(figures.flatMap(({ measures }) => measures.map((one) => one.name)));
  return [...names].map((name) => ({
    name,
    points: figures.flatMap(({ size, measures }) =>
      measures.filter((one) => one.name === name).map((one) => ({ x: size, y: of(one) })),
    ),
  }));
}
