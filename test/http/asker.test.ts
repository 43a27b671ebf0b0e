import { Hono } from "hono";
import { expect, test } from "vitest";
import { createAsker } from "../../src/http/asker.ts";

type Request = { readonly peer: string; readonly forwarded?: string };

/** One asker for all requests of a test: its hashes compare only with each other. */
function createSameness(trusted: readonly string[]) {
  const app = new Hono();
  const asker = createAsker((c) => c.req.header("X-Peer"), trusted);
  app.get("/", (c) => c.text(asker(c) ?? "nobody"));
  const idOf = async ({ peer, forwarded }: Request) => {
    const headers = { "X-Peer": peer, ...(forwarded && { "X-Forwarded-For": forwarded }) };
    return (await app.request("/", { headers })).text();
  };
  return async (one: Request, other: Request) => (await idOf(one)) === (await idOf(other));
}

const proxies = ["10.0.0.0/8", "2001:db8:f::/48", "127.0.0.1"];
const mapped = "::ffff:192.0.2.1";

test.each<[what: string, one: Request, other: Request]>([
  ["a peer by its address", { peer: "192.0.2.1" }, { peer: "192.0.2.1" }],
  ["an IPv4 address however it is written", { peer: "192.0.2.1" }, { peer: mapped }],
  ["a /64 of IPv6", { peer: "2001:db8:1:2::1" }, { peer: "2001:0DB8:1:2:ffff::9" }],
  ["whom a listed proxy names", { peer: "192.0.2.1" }, { peer: "10.1.2.3", forwarded: mapped }],
  ["with a port", { peer: "192.0.2.1" }, { peer: "10.1.2.3", forwarded: "192.0.2.1:4711" }],
  [
    "IPv6 with a port",
    { peer: "2001:db8:1::1" },
    { peer: "::ffff:10.1.2.3", forwarded: "[2001:db8:1::1]:80" },
  ],
  [
    "behind two listed proxies",
    { peer: "192.0.2.1" },
    { peer: "10.1.2.3", forwarded: "192.0.2.1, 2001:db8:f::1" },
  ],
  [
    "despite what an asker says itself",
    { peer: "192.0.2.1" },
    { peer: "10.1.2.3", forwarded: "198.51.100.7, 192.0.2.1" },
  ],
  [
    "despite a header from an unlisted peer",
    { peer: "192.0.2.1" },
    { peer: "192.0.2.1", forwarded: "198.51.100.7" },
  ],
  [
    "a proxy that names nobody readable",
    { peer: "10.1.2.3" },
    { peer: "10.1.2.3", forwarded: "198.51.100.7, unknown" },
  ],
])("(B6) knows again %s", async (_, one, other) => {
  expect(await createSameness(proxies)(one, other)).toBe(true);
});

test.each<[what: string, one: Request, other: Request]>([
  ["two addresses", { peer: "192.0.2.1" }, { peer: "192.0.2.2" }],
  ["two /64 of IPv6", { peer: "2001:db8:1:2::1" }, { peer: "2001:db8:1:3::1" }],
  [
    "two people behind a proxy",
    { peer: "10.1.2.3", forwarded: "192.0.2.1" },
    { peer: "10.1.2.3", forwarded: "192.0.2.2" },
  ],
])("(B6) tells apart %s", async (_, one, other) => {
  expect(await createSameness(proxies)(one, other)).toBe(false);
});

test("(B6) 10,000 forged headers are one person", async () => {
  const same = createSameness([]);
  const peer = "192.0.2.1";
  const forged = Array.from({ length: 10_000 }, (_, n) => `198.51.${n >> 8}.${n & 0xff}, 10.0.0.1`);
  const believed: string[] = [];
  for (const forwarded of forged) {
    if (!(await same({ peer }, { peer, forwarded }))) believed.push(forwarded);
  }
  expect(believed).toEqual([]);
});

test("(E6) shows no address, and another hash in another process", async () => {
  const app = new Hono();
  const [one, other] = [createAsker(() => "192.0.2.1", []), createAsker(() => "192.0.2.1", [])];
  app.get("/", (c) => c.json([one(c), other(c)]));
  const [first, second] = (await (await app.request("/")).json()) as string[];
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(first).not.toBe(second);
});
