/**
 * What the help desk keeps, beside the log and in its database.
 *
 * Every call may reject while the database is away; then nobody gets in, and nothing is lost.
 */
import type { Kysely } from "kysely";
import { type DeskText, keepDeskText, readDeskTexts } from "./desk-texts.ts";
import { forgiveLogin, takeLogin } from "./failed-logins.ts";
import { beginSession, endSession, findSession, keepCollected, type Session } from "./sessions.ts";
import type { Tables } from "./tables.ts";

/** `key` is the SHA-256 of a session's id, `account` that of a typed name; `now` milliseconds since 1970. */
export type DeskStore = {
  readonly beginSession: (
    session: Pick<Session, "name" | "stamp"> & { readonly key: string },
    now: number,
  ) => Promise<void>;
  /** Undefined when there is none, or when it has ended. */
  readonly findSession: (key: string, now: number) => Promise<Session | undefined>;
  readonly endSession: (key: string) => Promise<void>;
  readonly keepCollected: (key: string, collected: readonly string[]) => Promise<void>;
  /** 0: the password may be looked at; else the milliseconds to wait. */
  readonly takeLogin: (account: string, now: number) => Promise<number>;
  readonly forgiveLogin: (account: string) => Promise<void>;
  readonly texts: () => Promise<readonly DeskText[]>;
  readonly keepText: (text: DeskText) => Promise<void>;
};

type Use = <T>(work: (engine: { readonly db: Kysely<Tables> }) => Promise<T>) => Promise<T>;

export function createDeskStore(use: Use): DeskStore {
  return {
    beginSession: (session, now) => use(({ db }) => beginSession(db, session, now)),
    findSession: (key, now) => use(({ db }) => findSession(db, key, now)),
    endSession: (key) => use(({ db }) => endSession(db, key)),
    keepCollected: (key, collected) => use(({ db }) => keepCollected(db, key, collected)),
    takeLogin: (account, now) => use(({ db }) => takeLogin(db, account, now)),
    forgiveLogin: (account) => use(({ db }) => forgiveLogin(db, account)),
    texts: () => use(({ db }) => readDeskTexts(db)),
    keepText: (text) => use(({ db }) => keepDeskText(db, text)),
  };
}
