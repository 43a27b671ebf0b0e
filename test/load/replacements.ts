/**
 * I3: servers are replaced in turn behind something that acts as a proxy, while four connections ask
 * on and on: nobody notices.
 */
import { setTimeout } from "node:timers/promises";
import type { Show, Trial } from "../trials/trial.ts";
import { readMixedAsks } from "./asks.ts";
import { createClient, sendAbreast } from "./client.ts";
import { type LoadedServer, startLoaded } from "./server.ts";
import { createTally } from "./tally.ts";

/** Each asks a hundred times a second at most, since the next server needs the machine, too. */
const asking = { connections: 4, pause: 10 };

export const replacements: Trial = {
  id: "I3",
  title: `servers are replaced under ${asking.connections} connections`,
  times: { short: 2, full: 20, nightly: 100 },
  unit: "replacements",
  run: async (times, show) => {
    const { codes, tally } = await replaceInTurn(times, { show, signal: "SIGTERM" });
    const unclean = codes.filter((code) => code !== 0).length;
    return {
      tried: [`${codes.length} replacements: ${tally.line()}; ${tally.times("answered")}`],
      lost: [
        ...tally.lost(["answered"]),
        ...(unclean > 0 ? [`${unclean} servers did not stop cleanly`] : []),
      ],
      skipped: [],
    };
  },
};

type Replacing = { readonly show: Show; readonly signal: NodeJS.Signals };

/** A kill is no way to replace a server: it is noticed. */
export async function replaceInTurn(times: number, { show, signal }: Replacing) {
  let current = await startLoaded();
  // In the place of a proxy: it sends to one server until that says that it is not ready.
  const proxy = { origin: current.origin };
  const { tally, stop } = await askOn(proxy);
  const codes: (number | null)[] = [];
  try {
    for (let run = 0; run < times; run += 1) {
      const next = await startLoaded();
      const ended = current.end(signal);
      await unready(current);
      proxy.origin = next.origin;
      codes.push(await ended);
      current = next;
      show(run + 1);
    }
  } finally {
    await stop();
    await current.end("SIGKILL");
  }
  return { codes, tally };
}

async function askOn(proxy: { readonly origin: string }) {
  const [client, tally] = [createClient(() => proxy.origin), createTally()];
  const over = new AbortController();
  const asks = await readMixedAsks();
  const sending = { client, asks, seen: tally.add };
  const askers = sendAbreast(sending, { ...asking, signal: over.signal });
  const stop = async () => {
    over.abort();
    await askers;
    client.close();
  };
  return { tally, stop };
}

/** As a proxy finds out: by asking for readiness ten times a second. */
async function unready({ origin }: LoadedServer): Promise<void> {
  for (let isReady = true; isReady;) {
    await setTimeout(100);
    isReady = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
