/**
 * B4: 50 connections ask the worst questions that are allowed, on and on: the probe is answered
 * quickly all the while, and so is every question.
 */
import type { Outcome, Show, Trial } from "../trials/trial.ts";
import { type Ask, createClient, sendAbreast, sendOnClock } from "./client.ts";
import { readWorstAsks } from "./asks.ts";
import { onServer } from "./server.ts";
import { createTally, type Tally } from "./tally.ts";

const connections = 50;

/** A second. */
const probes = 20;

const probe = { method: "GET", path: "/healthz" } as const;

export const attack: Trial = {
  id: "B4",
  title: `liveness survives ${connections} connections of the worst questions`,
  times: { short: 0.4, full: 60, nightly: 60 },
  unit: "seconds",
  run: async (seconds, show) => {
    const asks = await readWorstAsks(Math.ceil(10 * Math.min(seconds, 20)));
    return onServer(async ({ origin }) => toOutcome(await ask(asks, { origin, seconds, show })));
  },
};

type Asking = { readonly origin: string; readonly seconds: number; readonly show: Show };

type Found = { readonly asked: Tally; readonly probed: Tally };

async function ask(asks: readonly Ask[], { origin, seconds, show }: Asking): Promise<Found> {
  const [asking, probing] = [createClient(origin), createClient(origin)];
  const [asked, probed] = [createTally(), createTally()];
  const over = new AbortController();
  const attack = { client: asking, asks, seen: asked.add };
  const attacking = sendAbreast(attack, { connections, signal: over.signal });
  const clocked = { client: probing, asks: [probe], seen: probed.add, show };
  await sendOnClock(clocked, { rate: probes, seconds });
  over.abort();
  await attacking;
  asking.close();
  probing.close();
  return { asked, probed };
}

function toOutcome({ asked, probed }: Found): Outcome {
  const p99 = probed.percentile("answered", 0.99);
  return {
    tried: [
      `questions: ${asked.line()}; ${asked.times("answered")}`,
      `probes: ${probed.line()}; ${probed.times("answered")}`,
    ],
    lost: [...asked.lost(["answered", "refused"]), ...probed.lost(["answered"])],
    skipped: [],
    targets: [{ what: "p99 of a probe", value: p99, unit: "ms", most: 100 }],
  };
}
