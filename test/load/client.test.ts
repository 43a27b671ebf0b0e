import { createServer, type RequestListener, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { type Ask, createClient, type Reply, sendAbreast, sendOnClock } from "./client.ts";
import { createTally } from "./tally.ts";

const asks: readonly Ask[] = [{ method: "GET", path: "/" }];

async function serve(listener: RequestListener): Promise<{ origin: string; server: Server }> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, server };
}

async function open(listener: RequestListener) {
  const { origin } = await serve(listener);
  const client = createClient(origin);
  onTestFinished(client.close);
  return client;
}

test("one request in a hundred that is dropped is noticed, and no other", async () => {
  let met = 0;
  const client = await open((request, response) => {
    met += 1;
    if (met % 100 === 0) request.socket.destroy();
    else response.end("an answer");
  });
  const tally = createTally();
  await sendOnClock({ client, asks, seen: tally.add }, { rate: 500, seconds: 0.8 });
  expect(tally.line()).toBe("400 requests: 396 answered, 4 reset");
  expect(tally.lost(["answered"])).toEqual([
    expect.stringMatching(/^4 of 400 requests reset \(ECONNRESET socket hang up, \w+ connection\)/),
  ]);
});

test("a reply that breaks off is one that was lost", async () => {
  const client = await open((request, response) => {
    response.writeHead(200, { "Content-Length": "100" });
    response.write("the first half", () => request.socket.destroy());
  });
  expect(await client.send(asks[0] as Ask)).toMatchObject({ end: "reset" });
});

test("who is refused with Retry-After is told from who is refused without", async () => {
  const replies = [
    [503, { "Retry-After": "2" }],
    [503, {}],
    [500, {}],
    [204, {}],
  ] as const;
  let met = 0;
  const client = await open((_, response) => {
    const [status, headers] = replies[met++ % replies.length] ?? [200, {}];
    response.writeHead(status, headers).end();
  });
  const found: string[] = [];
  for (const _ of replies) found.push((await client.send(asks[0] as Ask)).end);
  expect(found).toEqual([
    "refused",
    "refused without Retry-After",
    "of another status",
    "answered",
  ]);
});

test("requests leave on the clock while earlier ones still wait, and waiting counts", async () => {
  const arrived: (() => void)[] = [];
  const client = await open((_, response) => void arrived.push(() => response.end()));
  const replies: Reply[] = [];
  const sending = sendOnClock(
    { client, asks, seen: (reply) => replies.push(reply) },
    { rate: 20, seconds: 0.5 },
  );
  while (arrived.length < 10) await setTimeout(5);
  expect(replies).toEqual([]);
  for (const answer of arrived) answer();
  await sending;
  const [first, last] = [replies.at(0)?.ms ?? 0, replies.at(-1)?.ms ?? 0];
  // The last was due 450 ms after the first, and both were answered at the same moment.
  expect(replies).toHaveLength(10);
  expect(first - last).toBeGreaterThan(200);
});

test("those abreast ask again once they have a reply, and only then", async () => {
  let [atOnce, most, met] = [0, 0, 0];
  const client = await open(async (_, response) => {
    most = Math.max(most, ++atOnce);
    await setTimeout(5);
    atOnce -= 1;
    met += 1;
    response.end();
  });
  const over = new AbortController();
  const tally = createTally();
  const seen = (reply: Reply) => {
    tally.add(reply);
    if (tally.count("answered") >= 40) over.abort();
  };
  await sendAbreast({ client, asks, seen }, { connections: 4, signal: over.signal });
  expect(most).toBe(4);
  expect(tally.count("answered")).toBe(met);
});
