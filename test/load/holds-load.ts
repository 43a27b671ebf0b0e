/**
 * A1: 200 questions a second on the clock, then 50 connections that ask on and on: all are answered.
 *
 * The questions are those of the HTTP benchmark's mix, from pages and programs in turn.
 */
import type { Outcome, Show, Trial } from "../trials/trial.ts";
import { type Ask, createClient, sendAbreast, sendOnClock } from "./client.ts";
import { readMixedAsks } from "./asks.ts";
import { type LoadedServer, onServer } from "./server.ts";
import { createTally, type Tally } from "./tally.ts";

/** Questions a second on the clock, connections abreast. */
const [rate, connections] = [200, 50];

/** Seconds at most until the code that answers is compiled; eight ask meanwhile. */
const warmUp = { seconds: 10, connections: 8 };

export const holdsLoad: Trial = {
  id: "A1",
  title: `holds the load: ${rate} questions a second, then ${connections} connections`,
  times: { short: 0.4, full: 60, nightly: 60 },
  unit: "seconds each",
  run: async (seconds, show) => {
    const asks = await readMixedAsks();
    return onServer((server) => ask(asks, { server, seconds, show }));
  },
};

type Asking = { readonly server: LoadedServer; readonly seconds: number; readonly show: Show };

async function ask(asks: readonly Ask[], { server, seconds, show }: Asking): Promise<Outcome> {
  const client = createClient(server.origin);
  const [clocked, abreast] = [createTally(), createTally()];
  const half = (from: number) => (done: number) => show(from + done / 2);
  const warming = { client, asks, seen: () => undefined };
  const warm = until(Math.min(seconds, warmUp.seconds));
  await sendAbreast(warming, { connections: warmUp.connections, signal: warm });
  await sendOnClock({ client, asks, seen: clocked.add, show: half(0) }, { rate, seconds });
  const closed = { client, asks, seen: abreast.add, show: half(seconds / 2) };
  const tellWork = server.startWork();
  await sendAbreast(closed, { connections, signal: until(seconds) });
  client.close();
  return toOutcome({ clocked, abreast, seconds, work: tellWork(abreast.count("answered")) });
}

function until(seconds: number): AbortSignal {
  return AbortSignal.timeout(seconds * 1000);
}

type Found = {
  readonly clocked: Tally;
  readonly abreast: Tally;
  readonly seconds: number;
  readonly work: string;
};

function toOutcome({ clocked, abreast, seconds, work }: Found): Outcome {
  const [p50, p99] = [0.5, 0.99].map((share) => clocked.percentile("answered", share));
  const answered = abreast.count("answered") / seconds;
  const over = `answered over ${connections} connections`;
  return {
    tried: [
      `${rate} a second: ${clocked.line()}; ${clocked.times("answered")}`,
      `${connections} connections: ${abreast.line()}; ${abreast.times("answered")}; ${work}`,
    ],
    lost: [...clocked.lost(["answered"]), ...abreast.lost(["answered"])],
    skipped: [],
    targets: [
      { what: `p50 at ${rate} a second`, value: p50 ?? Infinity, unit: "ms", most: 15 },
      { what: `p99 at ${rate} a second`, value: p99 ?? Infinity, unit: "ms", most: 100 },
      { what: over, value: answered, unit: "a second", least: 600 },
    ],
  };
}
