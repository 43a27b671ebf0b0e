/**
 * A request and its response → what may be told of them: for the journal and the metrics.
 *
 * The pattern of the route stands for the address, since addresses hold questions; who asked is not
 * told at all. It is told when the last byte is sent, or the client is gone. The id is ours, never
 * the client's: nothing that a stranger writes gets into a line.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Deps } from "./deps.ts";

export type Served = {
  readonly requestId: string;
  readonly method: string;
  /** `/m/:id`; `(none)` where nothing answers. */
  readonly route: string;
  /** 499 where the client went away before the response began. */
  readonly status: number;
  readonly ms: number;
  /** On the wire, with the head; 0 where there is no socket. */
  readonly bytes: number;
  /** Of an answer its own, else `ok`, `refused`, `limited`, `busy`, `late`, `off`, `failed`, `aborted`. */
  readonly outcome: string;
};

/** What node's server gives along with a request; nothing in a test without one. */
type Wire = { readonly incoming?: IncomingMessage; readonly outgoing?: ServerResponse } | undefined;

export function tellServed({ served }: Pick<Deps, "served">): MiddlewareHandler {
  return async (c, next) => {
    const requestId = crypto.randomUUID();
    c.set("requestId", requestId);
    const began = performance.now();
    const { incoming, outgoing } = (c.env as Wire) ?? {};
    const { socket } = incoming ?? {};
    const before = socket?.bytesWritten ?? 0;
    const tell = (status: number, isWhole: boolean) => {
      const bytes = (socket?.bytesWritten ?? 0) - before;
      const ms = Math.round((performance.now() - began) * 10) / 10;
      const outcome = isWhole ? outcomeOf(c, status) : "aborted";
      served?.({ requestId, method: c.req.method, route: routeOf(c), status, ms, bytes, outcome });
    };
    outgoing?.once("close", () => {
      tell(outgoing.headersSent ? outgoing.statusCode : 499, outgoing.writableFinished);
    });
    await next();
    c.res.headers.set("X-Request-Id", requestId);
    if (!outgoing) tell(c.res.status, true);
  };
}

function routeOf(c: Context): string {
  return matchedRoutes(c).findLast(({ method }) => method !== "ALL")?.path ?? "(none)";
}

function outcomeOf(c: Context, status: number): string {
  const told = c.get("outcome") as string | undefined;
  if (told) return told;
  if (status === 429) return "limited";
  if (status >= 500) return "failed";
  return status >= 400 ? "refused" : "ok";
}
