/**
 * What node's parser lets pass although HTTP/1.1 says to refuse it: another version, a second Host.
 *
 * A proxy before us may read such a request in another way than we do.
 * https://www.rfc-editor.org/rfc/rfc9112#section-3.2
 */
import type { IncomingMessage } from "node:http";
import type { MiddlewareHandler } from "hono";
import { type Circumstances, refuse } from "./errors.ts";

export function wellFormed(told: Circumstances): MiddlewareHandler {
  return async (c, next) => {
    const { incoming } = (c.env as { readonly incoming?: IncomingMessage } | undefined) ?? {};
    return incoming && !isWellFormed(incoming) ? refuse(c, 400, told) : next();
  };
}

function isWellFormed({ httpVersion, rawHeaders }: IncomingMessage): boolean {
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  const hosts = names.filter((name) => name.toLowerCase() === "host");
  return ["1.0", "1.1"].includes(httpVersion) && hosts.length <= 1;
}
