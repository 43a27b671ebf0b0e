/**
 * The small parts that all faults need: questions, folders, patience, and what a log has kept.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

export const questions = [
  "機器の購入に使える補助はありますか",
  "テレワーク月間はいつですか",
  "専門家に相談できますか",
  "電気自動車の補助金はありますか",
  "助成率はいくらですか",
];

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "telework-fault-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether it came true in time (milliseconds). */
export async function isSoon(is: () => Promise<boolean>, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; ; await setTimeout(25)) {
    if (await is()) return true;
    if (Date.now() > end) return false;
  }
}

/** So many at once, until all are done. */
export async function spread(
  total: number,
  work: (index: number) => Promise<void>,
  abreast = 8,
): Promise<void> {
  let next = 0;
  const workers = Array.from({ length: abreast }, async () => {
    for (let index = next++; index < total; index = next++) await work(index);
  });
  await Promise.all(workers);
}

export type Kept = {
  readonly entries: ReadonlySet<string>;
  readonly feedback: ReadonlySet<string>;
  /** `ok`, or what SQLite finds broken. */
  readonly integrity: string;
};

/** What stands in a log's file, read by SQLite itself. */
export function readKept(dataDir: string, name = "telework.db"): Kept {
  const database = new DatabaseSync(join(dataDir, name));
  try {
    const tables = new Set(
      database
        .prepare("select name from sqlite_schema")
        .all()
        .map(({ name }) => name),
    );
    const all = (sql: string, table?: string) =>
      table === undefined || tables.has(table) ? database.prepare(sql).all() : [];
    return {
      entries: new Set(all("select id from entries", "entries").map(({ id }) => String(id))),
      feedback: new Set(
        all("select entry from feedback", "feedback").map(({ entry }) => String(entry)),
      ),
      integrity: all("pragma integrity_check")
        .map((row) => String(row["integrity_check"]))
        .join(", "),
    };
  } finally {
    database.close();
  }
}

/** `missing(["a"], new Set(), "post")` → `["1 post lost"]` */
export function missing(ids: readonly string[], kept: ReadonlySet<string>, what: string): string[] {
  const lost = ids.filter((id) => !kept.has(id)).length;
  return lost > 0 ? [`${lost} of ${ids.length} ${what} lost`] : [];
}
