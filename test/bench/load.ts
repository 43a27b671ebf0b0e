/**
 * A server and requests → how many it answers a second, and how long each takes, by autocannon.
 */
import { createRequire } from "node:module";
import { toPercentile } from "./figures.ts";

export type Ask = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Load = {
  /** A second. */
  readonly answered: number;
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
  /** Requests a second; without it as many as are answered. */
  readonly rate?: number;
};

export async function load(settings: Settings): Promise<Load> {
  const { origin, asks, seconds, connections, rate } = settings;
  let client = 0;
  const times: number[] = [];
  const run = autocannon({
    url: origin,
    duration: seconds,
    connections,
    ...(rate !== undefined && { overallRate: rate }),
    // Each connection starts at another place of the list, so that no two ask the same at once.
    setupClient: (one) => {
      const start = Math.floor((asks.length * client++) / connections);
      one.setRequests([...asks.slice(start), ...asks.slice(0, start)]);
    },
  });
  run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { requests, errors, timeouts, non2xx } = await run;
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => toPercentile(times, share));
  return { answered: requests.average, p50, p95, p99, failed: errors + timeouts + non2xx };
}

type Run = Promise<{
  requests: { average: number };
  errors: number;
  timeouts: number;
  non2xx: number;
}> & {
  on: (
    event: "response",
    listen: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
  ) => void;
};

/** https://github.com/mcollina/autocannon: it comes without types. */
const autocannon = createRequire(import.meta.url)("autocannon") as (options: {
  url: string;
  duration: number;
  connections: number;
  overallRate?: number;
  setupClient: (client: { setRequests: (requests: readonly Ask[]) => void }) => void;
}) => Run;
