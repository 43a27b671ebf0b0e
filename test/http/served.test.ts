import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { createLimits } from "../../src/http/limits.ts";
import type { Served } from "../../src/http/served.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";

const limits = createLimits({ asker: (c) => c.req.header("X-Peer"), perPerson: 1, total: 0 });

function watch(): { readonly app: ReturnType<typeof createApp>; readonly told: Served[] } {
  const told: Served[] = [];
  const served = (request: Served) => told.push(request);
  return { app: createApp({ corpus, answerer, mask, limits, served }), told };
}

test.each<[method: string, path: string, route: string, status: number, outcome: string]>([
  ["GET", "/", "/", 200, "ok"],
  ["HEAD", "/", "/", 200, "ok"],
  ["GET", "/?q=テレワーク月間はいつですか", "/", 200, "answered"],
  ["GET", "/widget?q=助成率はいくらですか", "/widget", 200, "partial"],
  ["GET", "/api/v1/ask?q=おすすめのラーメン屋はどこですか", "/api/v1/ask", 200, "unanswerable"],
  ["GET", "/api/v1/ask", "/api/v1/ask", 422, "refused"],
  ["GET", "/m/awards?lang=en", "/m/:id", 200, "ok"],
  ["GET", "/m/nowhere", "/m/:id", 404, "refused"],
  ["GET", "/assets/chat.css", "/assets/chat.css", 200, "ok"],
  ["GET", "/api/v1/measures/awards", "/api/v1/measures/:id", 200, "ok"],
  ["GET", "/秘密の質問", "(none)", 404, "refused"],
  ["DELETE", "/api/v1/ask", "(none)", 405, "refused"],
])("(I5) tells %s %s as %s, %i, %s", async (method, path, route, status, outcome) => {
  const { app, told } = watch();
  const response = await app.request(path, { method });
  const requestId = response.headers.get("X-Request-Id") ?? "";
  expect(requestId).toMatch(/^[\da-f-]{36}$/);
  const ms = expect.any(Number) as number;
  expect(told).toEqual([{ requestId, method, route, status, outcome, ms, bytes: 0 }]);
});

test("tells who was limited", async () => {
  const { app, told } = watch();
  const init = { headers: { "X-Peer": "192.0.2.1" } };
  for (const path of ["/?q=a", "/?q=b"]) await app.request(path, init);
  expect(told.map(({ outcome }) => outcome)).toContain("limited");
});

test("(I6) takes no id from outside", async () => {
  const { app } = watch();
  const headers = { "X-Request-Id": "forged" };
  expect((await app.request("/", { headers })).headers.get("X-Request-Id")).not.toBe("forged");
});
