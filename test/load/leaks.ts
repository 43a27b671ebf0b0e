/**
 * A2: asked for long, the server takes no more memory and no more file handles.
 *
 * Memory is looked at once a second; its slope is that of the straight line nearest to the second
 * half, when caches are full and code is compiled. Handles are counted at rest, before and after.
 */
import { setTimeout } from "node:timers/promises";
import { isSoon } from "../faults/fault.ts";
import type { Outcome, Trial } from "../trials/trial.ts";
import { createClient, sendOnClock } from "./client.ts";
import { readMixedAsks } from "./asks.ts";
import { type LoadedServer, onServer, type Usage } from "./server.ts";
import { createTally } from "./tally.ts";

const rate = 100;

/** Until the log is written, and at most until connections are closed; in milliseconds. */
const rests = { before: 2_000, after: 5_000 };

export const leaks: Trial = {
  id: "A2",
  title: `does not leak at ${rate} questions a second`,
  times: { short: 1, full: 300, nightly: 1_800 },
  unit: "seconds",
  run: async (seconds, show) => {
    const asks = await readMixedAsks();
    return onServer(async (server) => {
      const before = await warm(server);
      if (!before) return { tried: [], lost: [], skipped: ["needs Linux, to look at a process"] };
      const [client, tally] = [createClient(server.origin), createTally()];
      const { samples, stop } = sample(server);
      await sendOnClock({ client, asks, seen: tally.add, show }, { rate, seconds });
      stop();
      client.close();
      const isSame = () => Promise.resolve((server.usage()?.handles ?? 0) <= before.handles);
      await isSoon(isSame, rests.after);
      return toOutcome({ tally, samples, before, after: server.usage() ?? before });
    });
  },
};

/** A first answer opens files that stay open. */
async function warm({ origin, usage }: LoadedServer): Promise<Usage | undefined> {
  const client = createClient(origin);
  await client.send({ method: "GET", path: "/api/v1/ask?q=test" });
  client.close();
  await setTimeout(rests.before);
  return usage();
}

type Sample = Usage & { readonly minute: number };

function sample({ usage }: LoadedServer) {
  const start = performance.now();
  const samples: Sample[] = [];
  const timer = setInterval(() => {
    const found = usage();
    if (found) samples.push({ ...found, minute: (performance.now() - start) / 60_000 });
  }, 1_000);
  return { samples, stop: () => clearInterval(timer) };
}

type Found = {
  readonly tally: ReturnType<typeof createTally>;
  readonly samples: readonly Sample[];
  readonly before: Usage;
  readonly after: Usage;
};

function toOutcome({ tally, samples, before, after }: Found): Outcome {
  const most = Math.max(after.megabytes, ...samples.map(({ megabytes }) => megabytes));
  const slope = toSlope(samples.slice(Math.floor(samples.length / 2)));
  const handles = `${before.handles} file handles at rest before, ${after.handles} after`;
  const isSame = after.handles <= before.handles;
  const course = [0.1, 0.25, 0.5, 0.75, 1].map(
    (part) => samples[Math.ceil(part * samples.length) - 1],
  );
  const memory = [before, ...course, after].map((one) => one?.megabytes.toFixed(0)).join(", ");
  return {
    tried: [`${tally.line()}; ${tally.times("answered")}`, `memory in MB: ${memory}`, handles],
    lost: [...tally.lost(["answered"]), ...(isSame ? [] : [handles])],
    skipped: [],
    targets: [
      { what: "memory", value: most, unit: "MB", most: 700 },
      { what: "its slope", value: slope, unit: "MB a minute", most: 1 },
    ],
  };
}

/** Least squares; 0 of fewer than two. */
function toSlope(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const [x, y] = [mean(({ minute }) => minute), mean(({ megabytes }) => megabytes)];
  const spread = mean(({ minute }) => (minute - x) ** 2);
  return spread > 0 ? mean(({ minute, megabytes }) => (minute - x) * (megabytes - y)) / spread : 0;
}
