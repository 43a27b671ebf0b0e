/**
 * A folder → the log in its one file, `telework.db`.
 *
 * One server owns a file: a second is refused by a lock that dies with its holder; commands may
 * work beside it. A file that SQLite finds broken is set aside under the date, for someone to look
 * at, and a fresh one takes its place.
 */
import { closeSync, createReadStream, existsSync, mkdirSync, openSync, readdirSync } from "node:fs";
import { renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { Kysely, sql } from "kysely";
import { type Engine, type Say, StoreRefusal, type Verdict } from "./engine.ts";
import { startThread, type Thread, threadDialect } from "./sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

export type Role = "server" | "command";

type SqliteSettings = { readonly dataDir: string; readonly role: Role; readonly say: Say };

export async function openSqlite(settings: SqliteSettings): Promise<Engine> {
  const { dataDir } = settings;
  const file = join(dataDir, "telework.db");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // Only the server's own user reads it. An existing file is not touched: closing would drop locks.
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
  const thread = await openThread(file, settings);
  const opened = statSync(file);
  const db = new Kysely<Tables>({ dialect: threadDialect(thread) });
  return {
    name: "sqlite",
    db,
    check: () => {
      const { ino, dev } = statSync(file);
      if (ino !== opened.ino || dev !== opened.dev) throw fault("another file", codes.cannotOpen);
    },
    judge,
    // The deleted text is overwritten in the file, but still stands in the write-ahead log.
    scrub: async () => void (await sql`pragma wal_checkpoint(truncate)`.execute(db)),
    removeAside: (before) => removeAside(dataDir, before),
    // Also when nothing was ever asked of it, which the library would take for never opened.
    close: () => thread.close(),
  };
}

/** https://sqlite.org/rescode.html; -1 is our own. */
const codes = { taken: -1, readOnly: 8, io: 10, corrupt: 11, cannotOpen: 14, misuse: 21, noDb: 26 };

function judge(error: unknown): Verdict {
  const code = codeOf(error);
  if (isBroken(code) || code === codes.cannotOpen || isMissing(error)) return "retry";
  return [codes.readOnly, codes.io, codes.misuse].includes(code) ? "reopen" : "keep";
}

async function openThread(file: string, { dataDir, role, say }: SqliteSettings): Promise<Thread> {
  const lock = role === "server" ? join(dataDir, "telework.lock") : null;
  const tryOnce = () => startThread({ file, lock }).catch((error: unknown) => toBroken(error));
  let thread = await tryOnce();
  // A page that the disk does not give now looks broken to SQLite, and may be whole.
  if (thread === "broken") thread = await readWhole(file).then(tryOnce);
  if (thread !== "broken") return thread;
  if (role !== "server") throw new StoreRefusal(`${file} is broken: the server sets it aside`);
  say(
    `THE LOG IS BROKEN: ${file} was set aside as ${setAside(file, "broken")}; a fresh one is begun`,
  );
  return startThread({ file, lock });

  function toBroken(error: unknown): "broken" {
    if (codeOf(error) === codes.taken) throw new StoreRefusal(taken(dataDir));
    if (!isBroken(codeOf(error))) throw error;
    return "broken";
  }
}

/** Rejects where a byte cannot be read. */
async function readWhole(file: string): Promise<void> {
  for (const path of [file, `${file}-wal`].filter((one) => existsSync(one))) {
    const bytes = createReadStream(path).resume();
    await finished(bytes);
  }
}

function taken(dataDir: string): string {
  return `another server keeps its log in ${dataDir}: stop it, or give this one another DATA_DIR`;
}

/** SQLite's code without its extension; 0 for what is none. */
function codeOf(error: unknown): number {
  const { errcode = 0 } = error as { readonly errcode?: number };
  return errcode > 0 ? errcode & 0xff : errcode;
}

function isBroken(code: number): boolean {
  return code === codes.corrupt || code === codes.noDb;
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}

function fault(message: string, errcode: number): Error {
  return Object.assign(new Error(message), { errcode });
}

/** `telework.db` and its write-ahead log → `telework.broken-2026-08-24T07-15-00.000Z.db` and its. */
export function setAside(file: string, why: "broken" | "replaced"): string {
  const aside = file.replace(/db$/, `${why}-${new Date().toISOString().replaceAll(":", "-")}.db`);
  renameSync(file, aside);
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  rmSync(`${file}-shm`, { force: true });
  return aside;
}

/** What was set aside holds questions too, and is due when they are. */
function removeAside(dataDir: string, before: number): void {
  for (const name of readdirSync(dataDir)) {
    const [, date, time] =
      /^telework\.(?:broken|replaced)-(.{10}T)(.{12}Z)\.db(?:-wal)?$/.exec(name) ?? [];
    const since = Date.parse(`${date}${time?.replaceAll("-", ":")}`);
    if (since < before) rmSync(join(dataDir, name), { force: true });
  }
}
