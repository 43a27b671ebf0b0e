/**
 * Figures for Prometheus, on a port of their own that the public does not reach.
 *
 * Labels are route patterns, statuses and our own words: no text of a reader can make a series.
 * The library is loaded only where figures are wanted.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import type { Served } from "../http/served.ts";
import { type Address, ListenError, shownHost } from "./server.ts";

/** What is looked up each time it is asked for. */
export type Gauges = {
  readonly isLogWell: () => boolean;
  readonly waitingEntries: () => number;
  readonly droppedEntries: () => number;
  readonly isCorpusRefused: () => boolean;
  readonly areAnswersOff: () => boolean;
  readonly replacedThreads: () => number;
};

export type Metrics = {
  readonly count: (request: Served) => void;
  readonly text: () => Promise<string>;
};

/** In seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

const answers = ["answered", "partial", "unanswerable"];
const turnedAway = ["limited", "busy", "late", "off"];

/** Methods that are ours; any other is one series. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

export async function createMetrics(gauges: Gauges): Promise<Metrics> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } =
    await import("prom-client");
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `telework_${name}_total`, help, labelNames, registers });
  const requests = counter("requests", "Requests", ["method", "route", "status"]);
  const outcomes = counter("answers", "Answers", ["outcome"]);
  const refusals = counter("turned_away", "Questions not answered, and why", ["why"]);
  const help = "From the request's head to the last byte sent";
  const name = "telework_request_duration_seconds";
  const durations = new Histogram({ name, help, labelNames: ["kind"], buckets, registers });
  for (const outcome of answers) outcomes.inc({ outcome }, 0);
  for (const why of turnedAway) refusals.inc({ why }, 0);
  for (const [gauge, help, read] of toGauges(gauges)) {
    const current = new Gauge({
      name: `telework_${gauge}`,
      help,
      registers: [],
      collect() {
        this.set(Number(read()));
      },
    });
    register.registerMetric(current);
  }
  return {
    count({ method, route, status, ms, outcome }) {
      const known = methods.has(method) ? method : "other";
      requests.inc({ method: known, route, status });
      const isAnswer = answers.includes(outcome);
      if (isAnswer) outcomes.inc({ outcome });
      if (turnedAway.includes(outcome)) refusals.inc({ why: outcome });
      durations.observe({ kind: isAnswer ? "answer" : "other" }, ms / 1000);
    },
    text: () => register.metrics(),
  };
}

function toGauges(gauges: Gauges) {
  return [
    ["log_up", "1: questions are being recorded", gauges.isLogWell],
    ["log_waiting_entries", "Entries that wait to be written", gauges.waitingEntries],
    ["log_dropped_entries", "Entries given up since the start", gauges.droppedEntries],
    [
      "corpus_refused",
      "1: the corpus on disk is faulty, an older one is in use",
      gauges.isCorpusRefused,
    ],
    ["answers_off", "1: answers are switched off", gauges.areAnswersOff],
    [
      "answer_threads_replaced",
      "Threads replaced since the start, stuck or crashed",
      gauges.replacedThreads,
    ],
  ] as const;
}

/** `GET /metrics`, and nothing else; → its address. It does not keep the process alive. */
export async function serveMetrics({ text }: Metrics, { port, host }: Address): Promise<string> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    text().then(
      (body) => response.setHeader("Content-Type", "text/plain; version=0.0.4").end(body),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw new ListenError(
      `no metrics on ${host}, port ${port} (${error.code}): check METRICS_PORT`,
    );
  });
  server.unref();
  const { port: bound } = server.address() as AddressInfo;
  return `http://${shownHost(host)}:${bound}/metrics`;
}
