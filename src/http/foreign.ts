/**
 * What a page of another site posts to the API is refused; programs and our own pages are not.
 *
 * A browser asks before it sends JSON elsewhere, and the answer is no; this is for one that does
 * not ask. Its word on where a request comes from cannot be forged by a page. Programs say nothing
 * of it, and need no leave. Forms are another matter: they come from our pages or not at all.
 */
import type { Context, MiddlewareHandler } from "hono";
import type { Deps } from "./deps.ts";
import { type Circumstances, refuse } from "./errors.ts";

export function notFromElsewhere(
  { publicOrigin }: Pick<Deps, "publicOrigin">,
  told: Circumstances,
): MiddlewareHandler {
  return async (c, next) => {
    const isForeign = c.req.method === "POST" && comesFromElsewhere(c, publicOrigin);
    return isForeign ? refuse(c, 403, told) : next();
  };
}

/** `Sec-Fetch-Site` says it all; browsers before it, and lines without TLS, tell the origin alone. */
function comesFromElsewhere(c: Context, publicOrigin = new URL(c.req.url).origin): boolean {
  const [site, origin] = [c.req.header("Sec-Fetch-Site"), c.req.header("Origin")];
  if (site !== undefined) return site !== "same-origin";
  return origin !== undefined && origin !== publicOrigin;
}
