/**
 * Bodies of at most so many bytes: more is refused before it is read.
 *
 * As `hono/body-limit`; but that opens the body as a stream to see whether there is one, which costs
 * more than all that it checks. Where the length is told, node's parser holds the client to it.
 */
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

type Limit = {
  /** In bytes. */
  readonly most: number;
  readonly refused: (c: Context) => Response | Promise<Response>;
};

export function limitBodies({ most, refused }: Limit): MiddlewareHandler {
  const counted = bodyLimit({ maxSize: most, onError: refused });
  return async (c, next) => {
    const told = c.req.header("Content-Length");
    const isTold = told !== undefined && c.req.header("Transfer-Encoding") === undefined;
    if (isBodiless(c)) return next();
    if (!isTold) return counted(c, next);
    return Number(told) > most ? refused(c) : next();
  };
}

/** Of these methods no body is read, whatever is sent. */
function isBodiless({ req }: Context): boolean {
  return req.method === "GET" || req.method === "HEAD";
}
