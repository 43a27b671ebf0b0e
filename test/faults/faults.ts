/**
 * `npm run faults -- [--short | --nightly] [--only ID]`: the faults of the log, tried for real.
 *
 * Real servers on this machine alone, real SQLite files, a real PostgreSQL. For each promise it prints
 * what was tried, how often, and what was lost: nothing, or the exit code is 1. What cannot be tried
 * on this machine is said.
 */
import { parseArgs } from "node:util";
import { createProgress } from "../bench/progress.ts";
import type { Fault, Size } from "./fault.ts";
import { allFaults } from "./all.ts";

const flag = { type: "boolean", default: false } as const;
const { values } = parseArgs({
  options: { short: flag, nightly: flag, only: { type: "string", multiple: true } },
});
const size: Size = values.nightly ? "nightly" : values.short ? "short" : "full";
const chosen = allFaults.filter(({ id }) => values.only?.includes(id) ?? true);
if (chosen.length === 0) {
  throw new Error(`--only: expected one of ${allFaults.map(({ id }) => id).join(", ")}`);
}
for (const fault of chosen) await tryFault(fault);

async function tryFault({ id, title, times, unit, run }: Fault): Promise<void> {
  const count = times[size];
  console.log(`${id}  ${title}: ${count} ${unit}`);
  const progress = createProgress(id, count);
  const { tried, lost, skipped } = await run(count, (done) =>
    progress.show(Math.floor(done)),
  ).finally(progress.end);
  for (const line of tried) console.log(`    ${line}`);
  for (const line of skipped) console.log(`    SKIPPED: ${line}`);
  for (const line of lost) console.log(`    LOST: ${line}`);
  if (tried.length > 0) console.log(`    lost: ${lost.length === 0 ? "nothing" : lost.length}`);
  if (lost.length > 0) process.exitCode = 1;
}
