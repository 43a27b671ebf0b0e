/**
 * A3: 500 connections ask on and on, far more than can be answered: each is answered, or told at
 * once to come back later, and does. None is cut off, none waits in vain.
 */
import type { Outcome, Trial } from "../trials/trial.ts";
import { createClient, sendAbreast } from "./client.ts";
import { readMixedAsks } from "./asks.ts";
import { onServer } from "./server.ts";
import { createTally, type Tally } from "./tally.ts";

/** They begin within two seconds. */
const asking = { connections: 500, arrival: 2_000, refused: "wait" } as const;

export const fullLine: Trial = {
  id: "A3",
  title: `refuses early when full: ${asking.connections} connections`,
  times: { short: 0.4, full: 60, nightly: 60 },
  unit: "seconds",
  run: async (seconds, show) => {
    const asks = await readMixedAsks();
    return onServer(async ({ origin }) => {
      const [client, tally] = [createClient(origin), createTally()];
      const signal = AbortSignal.timeout(seconds * 1000);
      await sendAbreast({ client, asks, seen: tally.add, show }, { ...asking, signal });
      client.close();
      return toOutcome(tally);
    });
  },
};

function toOutcome(tally: Tally): Outcome {
  const p99 = tally.percentile("refused", 0.99);
  return {
    tried: [
      tally.line(),
      `answered: ${tally.times("answered")}`,
      `refused with Retry-After: ${tally.times("refused")}`,
    ],
    lost: tally.lost(["answered", "refused"]),
    skipped: [],
    targets: [{ what: "p99 of a refusal", value: p99, unit: "ms", most: 50 }],
  };
}
