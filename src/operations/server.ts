/**
 * The site → a listening server that bears slow clients and stops politely.
 */
import type { Server, ServerResponse } from "node:http";
import { serve } from "@hono/node-server";

type Fetch = Parameters<typeof serve>[0]["fetch"];

export type Address = { readonly port: number; readonly host: string };

/** A client that is slow only holds up itself. In milliseconds and bytes. */
const serverOptions = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8 * 1024,
};

/** How long open connections are told to close before the door shuts, and before they are cut off. */
const farewell = { ask: 1_000, force: 8_000 };

/** Resolves with the port; rejects with a sentence on what to do where it cannot listen. */
export function listen(fetch: Fetch, address: Address): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<Listening>();
  const { port, host: hostname } = address;
  const server = serve({ fetch, port, hostname, serverOptions }, (bound) =>
    resolve({ server: server as Server, at: `http://${shownHost(hostname)}:${bound.port}` }),
  );
  server.once("error", (error: NodeJS.ErrnoException) =>
    reject(new ListenError(whyNot(error, address))),
  );
  return promise;
}

export type Listening = {
  readonly server: Server;
  /** An address that opens here. */
  readonly at: string;
};

/** Thrown when a person must choose another address. */
export class ListenError extends Error {}

/** A link that opens: wildcard and loopback addresses are reached by name. */
export function shownHost(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function whyNot(error: NodeJS.ErrnoException, { port, host }: Address): string {
  if (error.code === "EADDRINUSE") {
    return `port ${port} is taken: stop what listens there, or choose another, e.g. PORT=${port + 1} npm start`;
  }
  if (error.code === "EACCES")
    return `port ${port} needs more rights: choose one above 1023 by PORT`;
  return `cannot listen on ${host}, port ${port} (${error.code}): check HOST and PORT`;
}

/**
 * → a function that stops the server: requests under way are finished.
 *
 * Clients are told to close their connections before the door shuts: one that sends its next
 * question over a connection that we close meanwhile would get an error.
 */
export function stopping(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let isStopping = false;
  server.prependListener("request", (_request, response) => {
    if (isStopping) response.setHeader("Connection", "close");
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
  });
  return () => {
    isStopping = true;
    for (const response of underWay) {
      if (!response.headersSent) response.setHeader("Connection", "close");
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(() => server.close(() => resolve()), farewell.ask);
    setTimeout(() => server.closeAllConnections(), farewell.force).unref();
    return promise;
  };
}
