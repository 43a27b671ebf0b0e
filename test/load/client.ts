/**
 * Requests → what became of every one of them, over connections that are kept open.
 *
 * `sendOnClock` is an open loop: requests leave evenly spaced, whether or not earlier ones came back,
 * and a reply's time counts from the moment at which its request was due, so that no waiting is left
 * out. `sendAbreast` is a closed loop: each connection asks again as soon as it has its reply.
 */
import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

export type Ask = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Reply = {
  readonly end: End;
  /** Milliseconds. */
  readonly ms: number;
  /** Empty where nothing came. */
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
  /** Where nothing whole came: what the system says, and whether the connection was a kept one. */
  readonly why?: string;
};

/** 2xx; 503 with and without Retry-After; any other status; nothing whole. */
export const ends = [
  "answered",
  "refused",
  "refused without Retry-After",
  "of another status",
  "reset",
  "timed out",
] as const;
type End = (typeof ends)[number];

export type Client = {
  readonly send: (ask: Ask, due?: number) => Promise<Reply>;
  readonly close: () => void;
};

/** In milliseconds; nobody waits that long, but what was late is no loss of the line. */
const patience = 30_000;

/**
 * A connection at rest is closed so much earlier than the server would: a request that meets the
 * server's own close is lost. Milliseconds; a proxy is set up in the same way.
 */
const head = 3_000;

/** `origin` is asked each time: servers are replaced. */
export function createClient(origin: string | (() => string)): Client {
  // Without a timeout of its own an agent closes nothing, whatever the server says.
  const agent = new Agent({
    keepAlive: true,
    timeout: patience,
    agentKeepAliveTimeoutBuffer: head,
  });
  const at = typeof origin === "string" ? () => origin : origin;
  return {
    close: () => agent.destroy(),
    send: async ({ path, body, method, headers = {} }, due = performance.now()) => {
      const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
      const sent = request(`${at()}${path}`, { agent, method, headers }, resolve);
      const late = new Error("too late");
      const timer = global.setTimeout(() => sent.destroy(late), patience);
      sent.once("error", reject);
      sent.end(body);
      try {
        const response = await promise;
        const received = await text(response);
        const ms = performance.now() - due;
        return { end: toEnd(response), ms, body: received, headers: response.headers };
      } catch (error) {
        const end = error === late ? "timed out" : "reset";
        const ms = performance.now() - due;
        return { end, ms, body: "", headers: {}, why: toWhy(error, sent.reusedSocket) };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function toWhy(error: unknown, isKept: boolean): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return `${code} ${message}, ${isKept ? "kept" : "new"} connection`.trim();
}

function toEnd({ statusCode = 0, headers }: IncomingMessage): End {
  if (statusCode >= 200 && statusCode < 300) return "answered";
  if (statusCode !== 503) return "of another status";
  return headers["retry-after"] === undefined ? "refused without Retry-After" : "refused";
}

type Sending = {
  readonly client: Client;
  /** Asked in turn, from the first again after the last. */
  readonly asks: readonly Ask[];
  readonly seen: (reply: Reply) => void;
  readonly show?: (seconds: number) => void;
};

export type Clock = { readonly rate: number; readonly seconds: number };

export async function sendOnClock(sending: Sending, { rate, seconds }: Clock): Promise<void> {
  const { client, asks, seen, show } = sending;
  const start = performance.now();
  const underWay: Promise<void>[] = [];
  for (let n = 0; n < rate * seconds; n += 1) {
    const due = start + (n * 1000) / rate;
    await reach(due);
    underWay.push(client.send(toTurn(asks, n), due).then(seen));
    show?.(n / rate);
  }
  await Promise.all(underWay);
}

export type Abreast = {
  readonly connections: number;
  /** Between a reply and the next request, in milliseconds. */
  readonly pause?: number;
  /** Within which all of them begin, in milliseconds. */
  readonly arrival?: number;
  /** Whoever is refused asks again when told to, more or less, or at once. */
  readonly refused?: "wait" | "insist";
  /** Ends it: those under way are waited for. */
  readonly signal: AbortSignal;
};

export async function sendAbreast(sending: Sending, abreast: Abreast): Promise<void> {
  const { client, asks, seen, show } = sending;
  const { connections, pause = 0, arrival = 0, refused = "insist", signal } = abreast;
  const start = performance.now();
  const askers = Array.from({ length: connections }, async (_, who) => {
    await reach(start + (arrival * who) / connections);
    // Each starts at another place of the list, so that no two ask the same at once.
    for (let n = Math.floor((asks.length * who) / connections); !signal.aborted; n += 1) {
      const reply = await client.send(toTurn(asks, n));
      seen(reply);
      show?.((performance.now() - start) / 1000);
      const wait = refused === "wait" ? toWait(reply, n) : 0;
      if (pause + wait > 0) await setTimeout(pause + wait);
    }
  });
  await Promise.all(askers);
}

/** Up to half as long again, so that not all come back at the same moment. */
function toWait({ headers }: Reply, n: number): number {
  const told = 1000 * Number(headers["retry-after"] ?? 0);
  return told * (1 + (n % 10) / 20);
}

/** A timer may be early by a part of a millisecond. */
async function reach(due: number): Promise<void> {
  for (let left = due - performance.now(); left > 0; left = due - performance.now()) {
    await setTimeout(Math.ceil(left));
  }
}

function toTurn(asks: readonly Ask[], n: number): Ask {
  const ask = asks[n % asks.length];
  if (!ask) throw new Error("nothing to ask");
  return ask;
}
