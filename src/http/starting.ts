/**
 * The site before there is one: where nothing is kept of the corpus, a start works for seconds.
 *
 * The door is open meanwhile. Probes are answered at once; whoever else comes waits, and is served by
 * the site as soon as it is there. Who would wait too long is told when to come again.
 */
import { Hono } from "hono";
import { refuse } from "./errors.ts";
import { keptNowhere, siteHeaders } from "./headers.ts";
import { retryAfter } from "./refusals.ts";

export type Starting = {
  readonly app: Pick<Hono, "fetch">;
  /** Once: who waits is served by this. */
  readonly passOn: (fetch: Hono["fetch"]) => void;
};

export type StartingSettings = {
  readonly allowedFrameAncestors?: readonly string[];
  /** Who may wait at the same time. */
  readonly most?: number;
  /** In milliseconds: less than what most proxies wait for. */
  readonly patience?: number;
};

export function createStarting({
  allowedFrameAncestors,
  most = 100,
  patience = 55_000,
}: StartingSettings = {}): Starting {
  const opened = Promise.withResolvers<Hono["fetch"]>();
  let waiting = 0;
  const wait = async () => {
    if (waiting >= most) return undefined;
    waiting += 1;
    return within(patience, opened.promise).finally(() => (waiting -= 1));
  };
  const again = { "Retry-After": `${retryAfter.starting}` };
  const app = new Hono()
    .use(siteHeaders(allowedFrameAncestors))
    .use(keptNowhere)
    .get("/healthz", (c) => c.json({ status: "ok" }))
    .on("GET", ["/startupz", "/readyz"], (c) => c.json({ status: "starting" }, 503, again))
    .all("*", async (c) => {
      const fetch = await wait();
      if (!fetch) return refuse(c, 503, { why: "starting", headers: again });
      return fetch(c.req.raw, c.env);
    });
  return { app, passOn: opened.resolve };
}

/** Nothing where it takes longer. */
async function within<Value>(patience: number, promise: Promise<Value>) {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(late.resolve, patience, undefined);
  return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}
