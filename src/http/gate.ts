/**
 * Before a question is answered: are answers switched on, has this person asked too much, is there
 * room in the line? Who is turned away gets the question back, and is told when to try again.
 *
 * Only what costs or writes passes here. Pages, files and probes are served whatever happens.
 */
import type { Hono, MiddlewareHandler } from "hono";
import type { Deps } from "./deps.ts";
import { refuse, type Circumstances } from "./errors.ts";
import { createLine } from "./line.ts";
import { retryAfter } from "./refusals.ts";

const asks = ["/", "/widget", "/api/v1/ask"];
const says = ["/feedback", "/widget/feedback", "/api/v1/feedback"];

export function addGates(app: Hono, deps: Deps, told: Circumstances): void {
  const [rates, turns, isOn] = [rateGate(deps, told), turnGate(deps, told), offGate(deps, told)];
  for (const path of asks) {
    for (const gate of [isOn, rates, turns]) app.use(path, forQuestions(gate));
  }
  for (const path of says) app.use(path, rates);
}

/** The first page asks nothing. */
function forQuestions(gate: MiddlewareHandler): MiddlewareHandler {
  return (c, next) => {
    const isQuestion = c.req.path.startsWith("/api/") || c.req.query("q") !== undefined;
    return isQuestion ? gate(c, next) : next();
  };
}

function offGate({ conditions }: Deps, told: Circumstances): MiddlewareHandler {
  return async (c, next) => {
    if (!conditions?.().isOff) return next();
    const headers = { "Retry-After": `${retryAfter.off}` };
    return refuse(c, 503, { ...told, why: "off", headers });
  };
}

function rateGate({ limits, clock = Date.now }: Deps, told: Circumstances): MiddlewareHandler {
  return async (c, next) => {
    const wait = limits?.(c, clock()) ?? 0;
    if (wait === 0) return next();
    const headers = { "Retry-After": `${Math.ceil(wait / 1000)}` };
    return refuse(c, 429, { ...told, headers });
  };
}

function turnGate({ line = createLine() }: Deps, told: Circumstances): MiddlewareHandler {
  return async (c, next) => {
    // A body that is still on its way holds up nobody; once read it is kept for the route.
    if (c.req.method === "POST") await c.req.arrayBuffer();
    const turn = line.join();
    const headers = { "Retry-After": `${retryAfter.busy}` };
    if (!turn) return refuse(c, 503, { ...told, why: "busy", headers });
    const leave = await turn;
    await next().finally(leave);
    return undefined;
  };
}
