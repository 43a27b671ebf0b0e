/**
 * The log's file → a copy that is whole, taken beside a running server; and such a copy → the log.
 *
 * A copy is written under another name, checked, and only then has the name it was asked for. What
 * stood in the log's place before is set aside under its date, and removed when it is due.
 */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { StoreRefusal } from "./engine.ts";
import { setAside } from "./sqlite.ts";

/** In milliseconds. */
const patience = 5_000;

/** Pages a step: all, since a step that ends before the file does begins again after each write. */
const wholeFile = 1_000_000_000;

/** → how many entries it holds. */
export async function backUp(dataDir: string, target: string): Promise<number> {
  const file = join(dataDir, "telework.db");
  if (!existsSync(file)) throw new StoreRefusal(`there is no log in ${dataDir}`);
  if (existsSync(target)) throw new StoreRefusal(`${target} exists: give another name`);
  const unfinished = `${target}.tmp`;
  // Questions stand in it: only its owner reads it.
  closeSync(openSync(unfinished, "w", 0o600));
  try {
    const source = new DatabaseSync(file, { readOnly: true, timeout: patience });
    await backup(source, unfinished, { rate: wholeFile }).finally(() => source.close());
    const entries = check(unfinished);
    renameSync(unfinished, target);
    return entries;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

export type Restored = {
  readonly entries: number;
  /** Where the log stands that was there before. */
  readonly aside: string | undefined;
};

export function restore(dataDir: string, source: string): Restored {
  if (!existsSync(source)) throw new StoreRefusal(`there is no file ${source}`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const release = hold(dataDir);
  const unfinished = join(dataDir, "telework.restored.tmp");
  try {
    copyFileSync(source, unfinished);
    chmodSync(unfinished, 0o600);
    const entries = check(unfinished);
    const file = join(dataDir, "telework.db");
    const aside = existsSync(file) ? setAside(file, "replaced") : undefined;
    renameSync(unfinished, file);
    return { entries, aside };
  } finally {
    rmSync(unfinished, { force: true });
    release();
  }
}

/** Counts the entries; in one file, without a write-ahead log beside it. */
function check(file: string): number {
  try {
    const database = new DatabaseSync(file, { timeout: patience });
    try {
      database.exec("PRAGMA journal_mode = DELETE");
      const found = database.prepare("PRAGMA integrity_check(1)").get()?.["integrity_check"];
      if (found !== "ok") throw new Error("integrity_check");
      return Number(database.prepare("SELECT count(*) AS n FROM entries").get()?.["n"]);
    } finally {
      database.close();
    }
  } catch {
    throw new StoreRefusal(
      `${file.replace(/\.tmp$/, "")} would be no whole log: nothing is changed`,
    );
  }
}

/** As a server holds it. */
function hold(dataDir: string): () => void {
  const lock = new DatabaseSync(join(dataDir, "telework.lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    throw new StoreRefusal(`a server keeps its log in ${dataDir}: stop it first`);
  }
  return () => lock.close();
}
