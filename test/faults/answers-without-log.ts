/**
 * A4: the log's store cannot be written, is full, locked, broken or gone: every question is answered
 * all the same, readiness tells it, and the store heals by itself; what was asked meanwhile is kept.
 */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Fault, inFolder, isSoon, missing, type Outcome, questions } from "./fault.ts";
import { readKept, spread } from "./fault.ts";
import { startPostgres } from "../log/postgres-server.ts";
import { openStore } from "../../src/log/store.ts";
import { startServer } from "./server.ts";
import { createShim, noShim } from "./shim.ts";
import { mountSmallDisk, noDisk } from "./small-disk.ts";

/** A store in a state that its server did not choose, and the way out of it. */
type Trouble = {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly begin: () => void | Promise<void>;
  readonly end: () => void | Promise<void>;
  /** Of these ids, what is lost. */
  readonly lost: (ids: readonly string[]) => string[] | Promise<string[]>;
};

type Tried = { readonly tried: string; readonly lost: readonly string[] };

/** In milliseconds: until readiness tells the trouble, and until it tells that it is over. */
const times = { noticed: 10_000, healed: 15_000 };

export const answersWithoutLog: Fault = {
  id: "A4",
  title: "answers without its log",
  times: { short: 50, full: 1_000, nightly: 1_000 },
  unit: "questions in each of 6 troubles",
  run: async (count, show) => {
    const tried: Tried[] = [];
    const skipped: string[] = [];
    for (const [index, meet] of [readOnly, full, locked, broken, gone, database].entries()) {
      const found = await meet(async (trouble) => {
        tried.push(await ask(trouble, count, (done) => show((index * count + done) / 6)));
      });
      if (found) skipped.push(found);
    }
    return summed(tried, skipped);
  },
};

function summed(tried: readonly Tried[], skipped: readonly string[]): Outcome {
  return {
    tried: tried.map((one) => one.tried),
    lost: tried.flatMap((one) => one.lost),
    skipped,
  };
}

async function ask(trouble: Trouble, count: number, show: (done: number) => void): Promise<Tried> {
  const server = await startServer(trouble.settings);
  const lost: string[] = [];
  const ids: string[] = [];
  let answered = 0;
  try {
    const before = await server.ask(questions[0] ?? "");
    if (!before || !(await server.say(before.id))) lost.push("no feedback taken at first");
    await trouble.begin();
    await spread(count, async (index) => {
      const answer = await server.ask(questions[index % questions.length] ?? "");
      if (answer) ids.push(answer.id);
      answered += answer ? 1 : 0;
      show(answered);
    });
    if (answered < count) lost.push(`${count - answered} of ${count} questions not answered`);
    const isTold = async () =>
      (await server.logState()) === "degraded" || server.said().includes("THE LOG IS BROKEN");
    if (!(await isSoon(isTold, times.noticed))) lost.push("readiness does not tell it");
    await trouble.end();
    const isHealed = async () => (await server.logState()) === "ok";
    if (!(await isSoon(isHealed, times.healed))) lost.push("does not heal by itself");
    const after = ids.at(-1) ?? "";
    if (!(await server.say(after))) lost.push("no feedback taken afterwards");
    if ((await server.end("SIGTERM")) !== 0) lost.push("does not stop cleanly");
    lost.push(...(await trouble.lost(ids)));
  } finally {
    await server.end("SIGKILL");
  }
  const told = `${trouble.name}: ${answered} of ${count} questions answered, then ${ids.length} kept`;
  return { tried: told, lost: lost.map((one) => `${trouble.name}: ${one}`) };
}

/** Words when it cannot be tried here. */
type Meet = (tryIt: (trouble: Trouble) => Promise<void>) => Promise<string | undefined>;

const readOnly: Meet = async (tryIt) => {
  const shim = createShim();
  if (!shim) return `read-only: ${noShim}`;
  await inFolder(async (folder) => {
    const settings = { ...shim.environment(folder), DATA_DIR: folder };
    await tryIt({
      name: "read-only",
      settings,
      begin: () => shim.order({ kinds: ["write"], nth: 1, error: "EROFS", how: "on" }),
      end: shim.heal,
      lost: (ids) => lostFrom(folder, ids),
    });
  }).finally(shim.remove);
  return undefined;
};

const full: Meet = async (tryIt) => {
  const disk = mountSmallDisk();
  if (!disk) return `full: ${noDisk}`;
  const { folder } = disk;
  try {
    await tryIt({
      name: "full",
      settings: { DATA_DIR: folder },
      begin: disk.fill,
      end: disk.free,
      lost: (ids) => lostFrom(folder, ids),
    });
  } finally {
    disk.remove();
  }
  return undefined;
};

const locked: Meet = async (tryIt) => {
  await inFolder(async (folder) => {
    let other: DatabaseSync | undefined;
    await tryIt({
      name: "locked",
      settings: { DATA_DIR: folder },
      begin: () => {
        other = new DatabaseSync(join(folder, "telework.db"));
        other.exec("begin exclusive");
      },
      end: () => other?.close(),
      lost: (ids) => lostFrom(folder, ids),
    });
  });
  return undefined;
};

/** What was in it is set aside with it; what is asked from then on is in the fresh one. */
const broken: Meet = async (tryIt) => {
  await inFolder(async (folder) => {
    const file = join(folder, "telework.db");
    await tryIt({
      name: "broken",
      settings: { DATA_DIR: folder },
      begin: () => {
        const other = new DatabaseSync(file);
        other.exec("pragma wal_checkpoint(truncate)");
        other.close();
        writeFileSync(file, Buffer.alloc(65_536, "x"), { flag: "r+" });
      },
      end: () => undefined,
      lost: (ids) => lostFrom(folder, ids),
    });
  });
  return undefined;
};

/** A file stands where the folder stood, so that no other can be made. */
const gone: Meet = async (tryIt) => {
  await inFolder(async (parent) => {
    const folder = join(parent, "data");
    await tryIt({
      name: "gone",
      settings: { DATA_DIR: folder },
      begin: () => {
        renameSync(folder, `${folder}-elsewhere`);
        writeFileSync(folder, "");
      },
      end: () => rmSync(folder),
      lost: (ids) => lostFrom(folder, ids),
    });
  });
  return undefined;
};

const database: Meet = async (tryIt) => {
  const postgres = await startPostgres();
  if (!postgres) return "PostgreSQL stopped: needs a PostgreSQL server";
  const url = postgres.createDatabase();
  try {
    await inFolder((dataDir) =>
      tryIt({
        name: "PostgreSQL stopped",
        settings: { DATABASE_URL: url, DATA_DIR: dataDir },
        begin: postgres.stop,
        end: postgres.start,
        lost: (ids) => lostFromDatabase(url, ids),
      }),
    );
  } finally {
    await postgres.remove();
  }
  return undefined;
};

function lostFrom(folder: string, ids: readonly string[]): string[] {
  const { entries, integrity } = readKept(folder);
  const harm = integrity === "ok" ? [] : [`the file is broken: ${integrity}`];
  return [...harm, ...missing(ids, entries, "entries")];
}

async function lostFromDatabase(databaseUrl: string, ids: readonly string[]): Promise<string[]> {
  const store = await openStore({ dataDir: "", databaseUrl, retentionDays: 90 });
  try {
    const found = await Promise.all(ids.map((id) => store.find(id)));
    const kept = new Set(found.flatMap((one) => one?.entry.id ?? []));
    return missing(ids, kept, "entries");
  } finally {
    await store.close();
  }
}
