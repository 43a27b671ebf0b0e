/**
 * `node test/bench/plain-server.ts FILE`: a bare Hono route that gives the recorded replies of FILE in
 * turn, whatever is asked: what the server and the framework take, and nothing else.
 */
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

export type Recorded = { readonly type: string; readonly body: string };

const replies = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as readonly Recorded[];
let next = 0;

const app = new Hono().all("*", (c) => {
  const { type, body } = replies[next++ % replies.length] ?? { type: "text/plain", body: "" };
  return c.body(body, 200, { "Content-Type": type });
});

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  console.log(`listening on http://localhost:${port}`);
});
