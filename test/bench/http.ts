/**
 * `npm run bench:http -- [--seconds COUNT]`: questions a second over HTTP, beside a bare Hono route that
 * returns the same bytes.
 *
 * Both servers run at the same time in processes of their own and are asked in turn, the median of
 * the rounds counts; so what else the machine does falls on both. The mix has the same few questions
 * in four of five requests. `work` compares the processor's time a reply, which tells more while the
 * machine does other things. Then ours is asked at a fixed rate.
 */
import { parseArgs } from "node:util";
import { mix, readQuestions, toApi, toFragment } from "../load/asks.ts";
import { type Ask, createClient, sendOnClock } from "../load/client.ts";
import { createTally } from "../load/tally.ts";
import { printRow, toPercentile } from "./figures.ts";
import { type Server, startOurs, startPlain } from "./http-servers.ts";
import type { Recorded } from "./plain-server.ts";
import { createProgress } from "./progress.ts";
import { keepResults } from "./results.ts";
import { load, type Load } from "./throughput.ts";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "5" }, rate: { type: "string", default: "200" } },
});
const [seconds, rate] = [Number(values.seconds), Number(values.rate)];
const rounds = 3;
const connections = 8;
/** Seconds until the code that answers is compiled. */
const warmUp = 3 * seconds;
/** Replies that the bare route gives in turn. */
const recorded = 200;

const questions = await readQuestions();
const forms = { "JSON API": toApi, "htmx fragment": toFragment } as const;
const mixes = { distinct: questions, mixed: mix(questions) } as const;
const ours = await startOurs();
const figures: Record<string, unknown>[] = [];
try {
  await load({ origin: ours.origin, asks: questions.map(toApi), seconds: warmUp, connections });
  printRow(["", "ours /s", "bare /s", "share", "work", "p50 ms", "p95 ms", "p99 ms", "failed"]);
  for (const [form, toAsk] of Object.entries(forms)) {
    for (const [mixture, asked] of Object.entries(mixes))
      await compare(`${form}, ${mixture}`, asked.map(toAsk));
  }
  await hold(questions.map(toApi));
} finally {
  await ours.stop();
}
keepResults("http", figures);

async function compare(name: string, asks: readonly Ask[]): Promise<void> {
  const plain = await startPlain(await record(asks.slice(0, recorded)));
  const [own, bare]: [Measured[], Measured[]] = [[], []];
  const progress = createProgress(name, rounds);
  try {
    for (let round = 0; round <= rounds; round += 1) {
      own.push(await measure(ours, asks));
      bare.push(await measure(plain, asks));
      progress.show(round);
    }
  } finally {
    await plain.stop();
  }
  progress.end();
  // The first round warms up.
  const [one, other] = [toMedian(own.slice(1)), toMedian(bare.slice(1))];
  const shares = [one.answered / other.answered, other.work / one.work];
  const cells = shares.map((share) => `${(100 * share).toFixed(1)} %`);
  const counts = [one, other].map(({ answered }) => answered.toFixed(0));
  printRow([name, ...counts, ...cells, ...toTimes(one)]);
  figures.push({ name, ours: one, bare: other });
}

/** `work`: milliseconds of the processor a reply. */
type Measured = Load & { readonly work: number };

async function measure({ origin, toWork }: Server, asks: readonly Ask[]): Promise<Measured> {
  const before = toWork();
  const measured = await load({ origin, asks, seconds, connections });
  return { ...measured, work: (toWork() - before) / measured.replies };
}

/** On the clock: each request's time counts from the moment at which it was due. */
async function hold(asks: readonly Ask[]): Promise<void> {
  const [client, tally] = [createClient(ours.origin), createTally()];
  const length = 3 * seconds;
  await sendOnClock({ client, asks, seen: tally.add }, { rate, seconds: length });
  client.close();
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => tally.percentile("answered", share));
  const replies = tally.count("answered");
  const failed = rate * length - replies;
  const held = { answered: replies / length, replies, p50: p50!, p95: p95!, p99: p99!, failed };
  printRow([`JSON API, ${rate} a second`, held.answered.toFixed(0), "", "", "", ...toTimes(held)]);
  figures.push({ name: `JSON API at ${rate} a second`, ours: held });
}

function toTimes({ p50, p95, p99, failed }: Load): readonly string[] {
  return [...[p50, p95, p99].map((ms) => ms.toFixed(0)), `${failed}`];
}

function toMedian(all: readonly Measured[]): Measured {
  const names = ["answered", "replies", "work", "p50", "p95", "p99", "failed"] as const;
  const medians = names.map((name) => [
    name,
    toPercentile(
      all.map((one) => one[name]),
      0.5,
    ),
  ]);
  const failed = all.reduce((sum, one) => sum + one.failed, 0);
  return { ...(Object.fromEntries(medians) as Measured), failed };
}

/** What ours replies, for the bare route to give. */
async function record(asks: readonly Ask[]): Promise<readonly Recorded[]> {
  const replies: Recorded[] = [];
  for (const { path, ...request } of asks) {
    const reply = await fetch(`${ours.origin}${path}`, request);
    replies.push({ type: reply.headers.get("Content-Type") ?? "", body: await reply.text() });
  }
  return replies;
}
