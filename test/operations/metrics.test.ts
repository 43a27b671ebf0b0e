import { expect, test } from "vitest";
import { createMetrics, type Gauges, serveMetrics } from "../../src/operations/metrics.ts";

const gauges: Gauges = {
  isLogWell: () => true,
  waitingEntries: () => 7,
  droppedEntries: () => 0,
  isCorpusRefused: () => false,
  areAnswersOff: () => false,
  replacedThreads: () => 2,
};

const request = {
  requestId: "id",
  method: "GET",
  route: "/",
  status: 200,
  ms: 20,
  bytes: 300,
  outcome: "answered",
};

test("counts requests, answers, who was turned away, and how long it took", async () => {
  const metrics = await createMetrics(gauges);
  metrics.count(request);
  metrics.count(request);
  metrics.count({ ...request, status: 429, outcome: "limited" });
  const text = await metrics.text();
  for (const line of [
    'telework_requests_total{method="GET",route="/",status="200"} 2',
    'telework_requests_total{method="GET",route="/",status="429"} 1',
    'telework_answers_total{outcome="answered"} 2',
    'telework_answers_total{outcome="partial"} 0',
    'telework_turned_away_total{why="limited"} 1',
    'telework_request_duration_seconds_bucket{le="0.025",kind="answer"} 2',
    "telework_log_up 1",
    "telework_log_waiting_entries 7",
    "telework_corpus_refused 0",
  ]) {
    expect(text.split("\n"), line).toContain(line);
  }
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds [\d.e-]+$/m);
});

test("(I4) has at most 300 series, whatever methods are tried", async () => {
  const metrics = await createMetrics(gauges);
  for (const route of ["/", "/widget", "/m/:id", "/sources/:id", "/api/v1/ask", "(none)"]) {
    for (const status of [200, 303, 404, 405, 422, 429, 500, 503]) {
      metrics.count({ ...request, route, status });
    }
  }
  for (let n = 0; n < 500; n += 1) metrics.count({ ...request, method: `M${n}` });
  const series = (await metrics.text()).split("\n").filter((line) => /^\w/.test(line));
  expect(series.length).toBeLessThanOrEqual(300);
});

test("are served at one address alone", async () => {
  const at = await serveMetrics(await createMetrics(gauges), { port: 0, host: "127.0.0.1" });
  const found = await fetch(at);
  expect(found.headers.get("Content-Type")).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await found.text()).toContain("telework_requests_total");
  expect((await fetch(new URL("/", at))).status).toBe(404);
  expect((await fetch(at, { method: "POST" })).status).toBe(404);
});
