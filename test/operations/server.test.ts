import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen, type Listening } from "../../src/operations/server.ts";
import { app } from "../fixtures/site.ts";

let listening: Listening;
let port: number;

beforeAll(async () => {
  listening = await listen(app.fetch, { port: 0, host: "127.0.0.1" });
  port = Number(new URL(listening.at).port);
});

afterAll(() => void listening.server.close());

/** Sends the bytes as they are and half-closes; everything that comes back. */
async function send(raw: string): Promise<string> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  await once(socket, "connect");
  socket.end(Buffer.from(raw, "latin1"));
  return text(socket).catch(() => "");
}

const end = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
const post = "POST /api/v1/ask HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
const json = `${post}Content-Type: application/json\r\n`;
const get = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
const chunked = `${json}Transfer-Encoding: chunked\r\n\r\n`;

const lines = [
  "GARBAGE",
  "GET",
  "GET /",
  "GET / HTTP",
  "GET / HTTP/9.9",
  "GET / HTTP/2.0",
  "get / HTTP/1.1",
  "G\0T / HTTP/1.1",
  "GET /\x01 HTTP/1.1",
  "GET /a b HTTP/1.1",
  "GET nowhere HTTP/1.1",
  "GET * HTTP/1.1",
  "GET /\xe3\x81 HTTP/1.1",
  "BREW / HTTP/1.1",
  "CONNECT localhost:80 HTTP/1.1",
  "TRACE / HTTP/1.1",
  "PRI * HTTP/2.0",
  "PROPFIND / HTTP/1.1",
  "PUT / HTTP/1.1",
  "PATCH /api/v1/ask HTTP/1.1",
  "DELETE /m/awards HTTP/1.1",
  "OPTIONS /m/awards HTTP/1.1",
  `GET /${"a".repeat(9_000)} HTTP/1.1`,
].map((line): [what: string, raw: string] => [line.slice(0, 40), `${line}${end}`]);

const paths = [
  "/../package.json",
  "/..%2fpackage.json",
  "/%2e%2e/package.json",
  "/assets/../package.json",
  "/assets/..%2f..%2fpackage.json",
  "/assets/..%5c..%5cpackage.json",
  "/assets//chat.css",
  "/assets%2fchat.css/",
  "/assets/chat.css%00",
  "/assets/chat.css/",
  "//api/v1/ask",
  "/api/v1//ask",
  "/api%2fv1%2fask",
  "/api/v1/measures/%2e%2e",
  "/m/..%2f..%2fcorpus",
  "/sources/%2e%2e%2f",
  "/data/telework.db",
  "/src/main.ts",
  "/.git/config",
  "/node_modules/hono/package.json",
  "/%",
  "/%ff",
  "/%E3%81",
  "/m/%E3%81",
  "/api/v1/ask?q=%E3%81",
  "/api/v1/ask?q",
  "/api/v1/ask?q=a&q=b",
  "/api/v1/ask?__proto__=a&q=b",
  "/metrics",
].map((path): [what: string, raw: string] => [path, `GET ${path} HTTP/1.1${end}`]);

const heads: [what: string, raw: string][] = [
  ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
  ["two hosts", `${get}Host: other\r\n\r\n`],
  ["a host that is none", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"],
  ["a host with a path", "GET / HTTP/1.1\r\nHost: a/b@c\r\nConnection: close\r\n\r\n"],
  ["a folded header", `${get}X-A: a\r\n b\r\n\r\n`],
  ["a header without a name", `${get}: a\r\n\r\n`],
  ["a header with a space in its name", `${get}X A: a\r\n\r\n`],
  ["a header with a NUL", `${get}X-A: a\0b\r\n\r\n`],
  ["a bare carriage return", `${get}X-A: a\rX-B: b\r\n\r\n`],
  ["endless headers", `${get}X-A: ${"a".repeat(9_000)}\r\n\r\n`],
  ["an unknown expectation", `${json}Expect: nothing\r\nContent-Length: 2\r\n\r\n{}`],
  ["two lengths", `${json}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
  ["a length that is none", `${json}Content-Length: two\r\n\r\n{}`],
  ["a negative length", `${json}Content-Length: -1\r\n\r\n{}`],
  ["length and chunks", `${json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ["an unknown coding", `${json}Transfer-Encoding: gzip\r\n\r\n{}`],
];

const bodies: [what: string, raw: string][] = [
  ["a chunk of no size", `${chunked}zz\r\n{}\r\n0\r\n\r\n`],
  ["a chunk without its end", `${chunked}2\r\n{}0\r\n\r\n`],
  ["a body cut short", `${json}Content-Length: 20\r\n\r\n{`],
  ["no body", `${json}\r\n`],
  ["no JSON", `${json}Content-Length: 1\r\n\r\n{`],
  ["no object", `${json}Content-Length: 2\r\n\r\n[]`],
  ["no question", `${json}Content-Length: 2\r\n\r\n{}`],
  ["no UTF-8", `${json}Content-Length: 17\r\n\r\n{"question":"\xff"} `],
  ["no type", `${post}Content-Length: 2\r\n\r\n{}`],
  ["a form", `${post}Content-Type: multipart/form-data\r\nContent-Length: 2\r\n\r\n{}`],
  ["too much", `${json}Content-Length: 8193\r\n\r\n${"a".repeat(8_193)}`],
  ["too much in chunks", `${chunked}2100\r\n${"a".repeat(0x2100)}\r\n0\r\n\r\n`],
];

describe("(B8) malformed requests", () => {
  const all = [...lines, ...paths, ...heads, ...bodies];

  test("are tried in more than sixty ways", () => {
    expect(all.length).toBeGreaterThan(60);
  });

  test.each(all)("%s is refused", async (_, raw) => {
    const answer = await send(raw);
    expect(answer).toMatch(/^(?:HTTP\/1\.[01] (?:4\d\d|501|505) |$)/);
    expect(answer).not.toMatch(/"dependencies"|import \{|\.ts:\d/);
  });

  test("leave a server that answers", async () => {
    const response = await fetch(`${listening.at}/api/v1/ask?q=テレワーク月間はいつですか`);
    expect(await response.json()).toMatchObject({ status: "answered" });
  });
});

test("(B4) a probe waits for one answer, not for a hundred", async () => {
  const question = encodeURIComponent(
    "在宅勤務の機器の購入に使える補助金と、その助成率と上限と締め切りを教えてください。".repeat(7),
  );
  let answered = 0;
  const asked = Array.from({ length: 90 }, async () => {
    const response = await fetch(`${listening.at}/api/v1/ask?q=${question}`);
    await response.text();
    answered += 1;
    return response.status;
  });
  // The first answer is out: the others stand in line.
  await Promise.race(asked);
  expect((await fetch(`${listening.at}/healthz`)).status).toBe(200);
  expect(answered).toBeLessThan(90);
  expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
});

test("(A3) of 500 at once each is answered or told to come again", async () => {
  const asked = Array.from({ length: 500 }, async (_, n) => {
    const response = await fetch(`${listening.at}/api/v1/ask?q=テレワークの補助${n}`);
    await response.text();
    return `${response.status} ${response.headers.get("Retry-After")}`;
  });
  const told = new Set(await Promise.all(asked));
  expect(told).toContain("200 null");
  expect([...told].filter((one) => one !== "200 null" && one !== "503 2")).toEqual([]);
});
