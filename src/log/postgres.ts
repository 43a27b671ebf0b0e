/**
 * An address → the log in PostgreSQL, which several servers may share.
 *
 * The driver is loaded only here, when PostgreSQL is chosen. Each wait is short and bounded: a
 * database that hangs must not hold up whoever gives feedback.
 */
import { Kysely, PostgresDialect } from "kysely";
import type { Engine, Verdict } from "./engine.ts";
import type { Tables } from "./tables.ts";

/** In milliseconds, for connecting and for each statement. */
const patience = 1_000;

const mostConnections = 10;

export async function openPostgres(url: string): Promise<Engine> {
  const { Pool } = await import("pg");
  const pool = new Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    statement_timeout: patience,
    keepAlive: true,
  });
  // Without listeners, a connection that breaks would end our process, whether it is idle or in the
  // middle of a transaction; the next statement tells.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    name: "postgresql",
    db,
    check: () => undefined,
    judge,
    // Its own vacuum reuses the place, and its backups are its operator's.
    scrub: () => Promise.resolve(),
    removeAside: () => undefined,
    close: () => endWithin(patience, pool.end()),
  };
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
function judge(error: unknown): Verdict {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const cut = ["57P01", "57P02", "ECONNRESET", "EPIPE"].includes(code);
  if (cut || message.startsWith("Connection terminated unexpectedly")) return "retry";
  return /^[\dA-Z]{5}$/.test(code) && !/^(?:08|53|57P)/.test(code) ? "keep" : "reopen";
}

/** A connection that hangs would never end; it is left to the system then. */
async function endWithin(milliseconds: number, end: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([end, promise]);
  clearTimeout(timer);
}
