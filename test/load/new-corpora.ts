/**
 * G1: the corpus changes on the disk again and again while 20 connections ask: no question is
 * dropped, and every answer is of one version, from its header to its text.
 */
import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inFolder } from "../faults/fault.ts";
import type { Show, Trial } from "../trials/trial.ts";
import { readMixedAsks } from "./asks.ts";
import { createClient, type Reply, sendAbreast } from "./client.ts";
import { type LoadedServer, onServer } from "./server.ts";
import { createTally } from "./tally.ts";

/** Each asks ten times a second at most, since the build needs the machine, too. */
const asking = { connections: 20, pause: 100 };

/** In milliseconds, until a change is taken over. */
const patience = 300_000;

export const newCorpora: Trial = {
  id: "G1",
  title: `a new corpus drops no request of ${asking.connections} connections`,
  times: { short: 1, full: 100, nightly: 100 },
  unit: "reloads",
  run: (times, show) =>
    inFolder(async (folder) => {
      const CORPUS_DIR = join(folder, "corpus");
      cpSync("corpus", CORPUS_DIR, { recursive: true });
      const settings = { CORPUS_DIR, METRICS_PORT: "0" };
      return onServer((server) => reload(server, { corpus: CORPUS_DIR, times, show }), settings);
    }),
};

type Reloads = { readonly corpus: string; readonly times: number; readonly show: Show };

async function reload(server: LoadedServer, { corpus, times, show }: Reloads) {
  const askers = await askOn(server.origin);
  await readStall(server);
  const stalls: number[] = [];
  const taken = new Set([await readVersion(server)]);
  for (let run = 0; run < times; run += 1) {
    appendFileSync(join(corpus, "synonyms.txt"), `\n# ${run}\n`);
    taken.add(await changed(server, taken));
    stalls.push(await readStall(server));
    show(run + 1);
  }
  const { tally, versions, mixed } = await askers.stop();
  return {
    tried: [
      `${taken.size - 1} reloads: ${tally.line()}; ${tally.times("answered")}`,
      `answers of ${versions.intersection(taken).size} versions, each of one alone`,
    ],
    lost: [...tally.lost(["answered"]), ...(mixed > 0 ? [`${mixed} answers of two versions`] : [])],
    skipped: [],
    targets: [{ what: "the loop stood still", value: Math.max(...stalls), unit: "ms", most: 50 }],
  };
}

/** Those who ask until they are stopped, and the versions that they saw in heads and bodies. */
export async function askOn(origin: string) {
  const asks = (await readMixedAsks()).filter(({ path }) => path.startsWith("/api/"));
  const [client, tally] = [createClient(origin), createTally()];
  const versions = new Set<string>();
  let mixed = 0;
  const seen = (reply: Reply) => {
    tally.add(reply);
    if (reply.end !== "answered") return;
    const { corpusVersion } = JSON.parse(reply.body) as { readonly corpusVersion: string };
    if (reply.headers["x-corpus-version"] !== corpusVersion) mixed += 1;
    versions.add(corpusVersion);
  };
  const over = new AbortController();
  const askers = sendAbreast({ client, asks, seen }, { ...asking, signal: over.signal });
  const stop = async () => {
    over.abort();
    await askers;
    client.close();
    return { tally, versions, mixed };
  };
  return { versions, stop };
}

async function changed(server: LoadedServer, known: ReadonlySet<string>): Promise<string> {
  for (const end = Date.now() + patience; Date.now() < end; await setTimeout(100)) {
    const version = await readVersion(server);
    if (!known.has(version)) return version;
  }
  throw new Error("a change of the corpus is not taken over");
}

async function readVersion({ origin }: LoadedServer): Promise<string> {
  const response = await fetch(`${origin}/readyz`);
  return ((await response.json()) as { readonly corpusVersion: string }).corpusVersion;
}

/** How late the loop's timers come at all, in milliseconds: Node looks every ten. */
const resolution = 10;

/** The longest since it was last read, in milliseconds. */
async function readStall({ said }: LoadedServer): Promise<number> {
  const [, address = ""] = /metrics on (\S+?)"/.exec(said()) ?? [];
  const text = await (await fetch(address)).text();
  const [, seconds = ""] = /^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text) ?? [];
  return Number(seconds) * 1000 - resolution;
}
