/**
 * What the store asks of a database, be it the SQLite file or PostgreSQL.
 */
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

export type Engine = {
  readonly name: "sqlite" | "postgresql";
  readonly db: Kysely<Tables>;
  /** Throws when what was opened no longer stands where it stood. */
  readonly check: () => void;
  readonly judge: (error: unknown) => Verdict;
  /** After a deletion: nothing of it is left in our files. */
  readonly scrub: () => Promise<void>;
  /** Removes what was set aside before then (milliseconds since 1970). */
  readonly removeAside: (before: number) => void;
  readonly close: () => Promise<void>;
};

/** After an error: go on with this connection, open another, or open another and try once more. */
export type Verdict = "keep" | "reopen" | "retry";

/** Thrown when a person must repair something before the program may start. */
export class StoreRefusal extends Error {}

/** Says once, in one line, what an operator must know; it holds no word of a question. */
export type Say = (line: string) => void;
