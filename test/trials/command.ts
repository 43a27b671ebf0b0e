/**
 * Trials → a command that tries them one after the other:
 * `[--short | --nightly] [--only ID]… [--times COUNT]`.
 *
 * For each promise it prints what was tried, how often, and what was lost: nothing, or the exit code
 * is 1, as it is where a target is missed. What cannot be tried on this machine is said.
 */
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { createProgress } from "../bench/progress.ts";
import { isReached, type Outcome, type Size, type Target, type Trial } from "./trial.ts";

export type Tried = Outcome &
  Pick<Trial, "id" | "title" | "unit"> & {
    readonly times: number;
    /** Processes that wanted the machine before it. */
    readonly load: number;
  };

export async function runTrials(all: readonly Trial[]): Promise<readonly Tried[]> {
  const { size, only, times } = readOptions();
  const chosen = all.filter(({ id }) => only?.includes(id) ?? true);
  if (chosen.length === 0) {
    throw new Error(`--only: expected one of ${all.map(({ id }) => id).join(", ")}`);
  }
  const tried: Tried[] = [];
  for (const trial of chosen) tried.push(await runTrial(trial, times ?? trial.times[size]));
  return tried;
}

function readOptions() {
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    options: {
      short: flag,
      nightly: flag,
      only: { type: "string", multiple: true },
      /** Instead of the trial's own. */
      times: { type: "string" },
    },
  });
  const size: Size = values.nightly ? "nightly" : values.short ? "short" : "full";
  const times = values.times === undefined ? undefined : Number(values.times);
  if (times !== undefined && !(times > 0)) throw new Error("--times: expected a number above 0");
  return { size, only: values.only, times };
}

async function runTrial({ id, title, unit, run }: Trial, times: number): Promise<Tried> {
  const load = loadavg()[0] ?? 0;
  const busy = `${load.toFixed(1)} processes busy on ${availableParallelism()} cores before`;
  console.log(`${id}  ${title}: ${times} ${unit} (${busy})`);
  const progress = createProgress(id, times);
  const show = (done: number) => progress.show(Math.floor(done));
  const outcome = await run(times, show).finally(progress.end);
  print(outcome);
  if (outcome.lost.length > 0 || !(outcome.targets ?? []).every(isReached)) process.exitCode = 1;
  return { id, title, unit, times, load, ...outcome };
}

function print({ tried, lost, skipped, targets = [] }: Outcome): void {
  for (const line of tried) console.log(`    ${line}`);
  for (const line of skipped) console.log(`    SKIPPED: ${line}`);
  for (const target of targets) console.log(`    ${toLine(target)}`);
  for (const line of lost) console.log(`    LOST: ${line}`);
  if (tried.length > 0) console.log(`    lost: ${lost.length === 0 ? "nothing" : lost.length}`);
}

/** `p99 12.3 ms (at most 100): reached` */
function toLine(target: Target): string {
  const { what, value, unit } = target;
  const bound = "most" in target ? `at most ${target.most}` : `at least ${target.least}`;
  const number = value.toLocaleString("en", { maximumFractionDigits: 1 });
  return `${what} ${number} ${unit} (${bound}): ${isReached(target) ? "reached" : "MISSED"}`;
}
