/**
 * A server and requests → how many it answers a second, and how long each takes, by autocannon.
 */
import autocannon from "autocannon";
import type { Ask } from "../load/client.ts";
import { toPercentile } from "./figures.ts";

export type Load = {
  /** A second, and in all. */
  readonly answered: number;
  readonly replies: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Requests without a reply of 2xx. */
  readonly failed: number;
};

type Settings = {
  readonly origin: string;
  readonly asks: readonly Ask[];
  readonly seconds: number;
  /** Requests under way at the same time. */
  readonly connections: number;
};

export async function load(settings: Settings): Promise<Load> {
  const { origin, asks, seconds, connections } = settings;
  let client = 0;
  const times: number[] = [];
  const { requests, errors, timeouts, non2xx } = await autocannon({
    url: origin,
    duration: seconds,
    connections,
    // Each connection starts at another place of the list, so that no two ask the same at once.
    setupClient: (one) => {
      const start = Math.floor((asks.length * client++) / connections);
      one.setRequests([...asks.slice(start), ...asks.slice(0, start)]);
      one.on("response", (_status, _bytes, milliseconds) => times.push(milliseconds));
    },
  });
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => toPercentile(times, share));
  const failed = errors + timeouts + non2xx;
  return { answered: requests.average, replies: times.length, p50, p95, p99, failed };
}
