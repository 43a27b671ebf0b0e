import { HTTPException } from "hono/http-exception";
import { expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Log } from "../../src/http/deps.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";
import {
  common,
  type Headers,
  html,
  json,
  policy,
  problem,
  type Row,
  shown,
} from "./header-table.ts";

const host = "https://www.example.go.jp";

/** Refuses what is written to it. */
const log: Log = {
  record: () => undefined,
  addFeedback: () => Promise.reject(new Error("full")),
  state: () => "ok",
  retentionDays: 90,
  engine: "sqlite",
  reader: "テレワーク相談センター",
};

const app = createApp({
  corpus,
  mask,
  answerer: {
    answer(asked) {
      if (asked.question === "429") throw new HTTPException(429);
      if (asked.question === "500") throw new Error("a fault");
      return answerer.answer(asked);
    },
  },
  log,
  allowedFrameAncestors: [host],
});

const tagged = { etag: "…" };
const file = { ...tagged, "cache-control": "no-cache" };
const script = { ...file, "content-type": "text/javascript; charset=utf-8" };
const style = { ...file, "content-type": "text/css; charset=utf-8" };
const list = { ...json, ...tagged, "cache-control": "public, max-age=3600" };
const resource = { ...json, ...tagged, "cache-control": "public, max-age=300" };
const chatVary = "HX-Request, HX-Request-Type, Accept-Language, Accept-Encoding";
const chat = { ...html, vary: chatVary };
const error = { ...html, "content-language": "ja", vary: "HX-Request, Accept-Encoding" };
const loaded = {
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "cross-origin",
};
const framed = {
  ...loaded,
  "content-security-policy": policy({ ancestors: `'self' ${host}` }),
};
const loader = {
  ...loaded,
  ...script,
  "access-control-allow-origin": "*",
};

const asking = (q: string) => `q=${encodeURIComponent(q)}`;
const fragment = { headers: { "HX-Request": "true" } };
const form = {
  "Content-Type": "application/x-www-form-urlencoded",
  "Sec-Fetch-Site": "same-origin",
};
const id = "01932b7e-5c1a-7000-8000-000000000000";
const said = `id=${id}&helpful=yes&back=/&turn=t00000000&lang=ja`;
const post = (headers: Headers, body: string) => ({ method: "POST", headers, body });
const asJson = { "Content-Type": "application/json" };

const rows: readonly Row[] = [
  // Pages and fragments
  ["GET /", 200, chat],
  ["GET /", 200, chat, `/?${asking("テレワーク月間はいつですか")}`],
  ["GET /", 200, chat, `/?${asking("テレワーク月間はいつですか")}`, fragment],
  [
    "GET /",
    303,
    { vary: chatVary.replace(", Accept-Encoding", ""), location: "…" },
    `/?${asking("電話は090-1234-5678です")}`,
  ],
  ["GET /", 422, chat, "/?q="],
  ["GET /", 422, chat, "/?q=", fragment],
  [
    "GET /",
    429,
    { ...error, vary: `${chatVary.replace(", Accept-Encoding", "")}, ${error.vary}` },
    "/?q=429",
  ],
  [
    "GET /",
    500,
    { ...error, vary: `${chatVary.replace(", Accept-Encoding", "")}, ${error.vary}` },
    "/?q=500",
  ],
  ["GET /m/:id", 200, html, "/m/awards"],
  ["GET /m/:id", 404, error, "/m/nowhere"],
  ["GET /sources/:id", 200, html, "/sources/r2-telework-measures"],
  ["GET /sources/:id", 404, error, "/sources/nowhere", fragment],
  ["GET /accessibility", 200, html],
  ["GET /privacy", 200, html],
  // Nothing was changed because of feedback so far.
  ["GET /changes", 404, error],
  [
    "GET /embed",
    200,
    {
      ...html,
      ...tagged,
      vary: "Accept-Language, Accept-Encoding",
      "content-security-policy": policy({ frames: "frame-src 'self'; " }),
    },
  ],
  ["POST /feedback", 403, error],
  [
    "POST /feedback",
    415,
    error,
    "/feedback",
    post({ "Sec-Fetch-Site": "same-origin", "Content-Type": "text/csv" }, ""),
  ],
  ["POST /feedback", 422, error, "/feedback", post(form, "id=1")],
  ["POST /feedback", 503, error, "/feedback", post(form, said)],
  ["POST /feedback", 413, error, "/feedback", post(form, "a".repeat(9_000))],
  // The frame
  ["GET /widget", 200, { ...chat, ...framed }],
  ["GET /widget", 200, { ...chat, ...framed }, `/widget?${asking("補助")}`, fragment],
  ["GET /widget", 422, { ...chat, ...framed }, "/widget?q="],
  ["POST /widget/feedback", 403, { ...error, ...framed }],
  ["POST /widget/feedback", 503, { ...error, ...framed }, "/widget/feedback", post(form, said)],
  // For hosts
  [
    "GET /embed/1.0.0/loader.js",
    200,
    { ...loader, "cache-control": "public, max-age=31536000, immutable" },
  ],
  ["GET /embed/v1/loader.js", 200, { ...loader, "cache-control": "public, max-age=600" }],
  // Files
  ...["chat", "typeahead", "candidates", "romaji", "frame", "embed", "copy", "htmx", "desk"].map(
    (name): Row => [`GET /assets/${name}.js`, 200, script],
  ),
  ...["chat", "widget-auto", "widget-light", "widget-dark", "desk"].map((name): Row => [
    `GET /assets/${name}.css`,
    200,
    style,
  ]),
  ["GET /assets/icon.svg", 200, { ...file, "content-type": "image/svg+xml" }],
  ...["ja", "easy", "en"].map((lang): Row => [`GET /assets/typeahead-${lang}.json`, 200, list]),
  // The API
  ["GET /api/v1/ask", 200, json, `/api/v1/ask?${asking("補助")}`],
  ["GET /api/v1/ask", 400, { ...problem, "content-language": "en" }, "/api/v1/ask?q=%E3%81"],
  ["GET /api/v1/ask", 422, problem],
  ["GET /api/v1/ask", 429, problem, "/api/v1/ask?q=429"],
  ["GET /api/v1/ask", 500, problem, "/api/v1/ask?q=500"],
  ["POST /api/v1/ask", 200, json, "/api/v1/ask", post(asJson, '{"question":"補助"}')],
  ["POST /api/v1/ask", 400, problem, "/api/v1/ask", post(asJson, "{")],
  ["POST /api/v1/ask", 413, problem, "/api/v1/ask", post(asJson, "a".repeat(9_000))],
  ["POST /api/v1/ask", 415, problem],
  ["POST /api/v1/feedback", 415, problem],
  [
    "POST /api/v1/feedback",
    503,
    problem,
    "/api/v1/feedback",
    post(asJson, JSON.stringify({ id, helpful: true })),
  ],
  ...["openapi.json", "measures", "ministries", "suggestions"].map((name): Row => [
    `GET /api/v1/${name}`,
    200,
    resource,
  ]),
  ["GET /api/v1/measures/:id", 200, resource, "/api/v1/measures/awards"],
  ["GET /api/v1/measures/:id", 404, problem, "/api/v1/measures/nowhere"],
  // Probes
  ...["healthz", "startupz", "readyz"].map((name): Row => [`GET /${name}`, 200, json]),
  // Nothing there
  ["GET *", 404, error, "/nowhere"],
  ["GET *", 404, error, "/nowhere", fragment],
  ["GET *", 404, problem, "/api/nowhere"],
  ["DELETE *", 405, { ...problem, allow: "POST, GET, HEAD" }, "/api/v1/ask"],
  ["PUT *", 405, { ...error, allow: "GET, HEAD", vary: `HX-Request, ${error.vary}` }, "/m/awards"],
];

test.each(rows)("(C3, E5) %s answers %i with exactly the headers of the table", async (...row) => {
  const [route, status, headers, path, init] = row as unknown as Row;
  const [method = "", at = ""] = route.split(" ");
  const fault = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const response = await app.request(path ?? at, { method, ...init });
  fault.mockRestore();
  expect(response.status).toBe(status);
  expect(shown(response.headers)).toEqual({ ...common, ...headers });
});

test("(C3) the table has every route", () => {
  const inTable = new Set(rows.map(([route]) => route));
  const routes = app.routes.filter(({ method }) => method !== "ALL");
  expect(
    routes.map(({ method, path }) => `${method} ${path}`).filter((one) => !inTable.has(one)),
  ).toEqual([]);
});

test("(C3) a response that a browser has already bears the rest of them", async () => {
  const first = await app.request("/assets/chat.css");
  const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
  const second = await app.request("/assets/chat.css", { headers });
  const { vary: _, ...others } = common;
  expect(second.status).toBe(304);
  expect(shown(second.headers)).toEqual({ ...others, ...file });
});
