/**
 * A4: the log's store cannot be written, is full, locked, broken or gone: every question is answered
 * all the same, readiness tells it, and the store heals by itself; what was asked meanwhile is kept.
 */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "../../src/log/store.ts";
import { startPostgres } from "../log/postgres-server.ts";
import { inFolder, isSoon, missing, questions, readKept, spread } from "./fault.ts";
import { type Server, startServer } from "./server.ts";
import { createShim, noShim, type Shim } from "./shim.ts";
import { mountSmallDisk, noDisk, type SmallDisk } from "./small-disk.ts";
import type { Outcome, Show, Trial } from "../trials/trial.ts";

/** A store in a state that its server did not choose, and the way out of it. */
type Trouble = {
  readonly name: string;
  readonly begin: () => void | Promise<void>;
  readonly end: () => void | Promise<void>;
};

/** One server, and what its store holds now. */
type Stage = {
  readonly server: Server;
  /** Of these ids, those that it holds. */
  readonly held: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
};

/** In milliseconds: until readiness tells the trouble, that it is over, and until all is written. */
const times = { noticed: 10_000, healed: 15_000, written: 15_000 };

export const answersWithoutLog: Trial = {
  id: "A4",
  title: "answers without its log",
  times: { short: 50, full: 1_000, nightly: 1_000 },
  unit: "questions in each of 6 troubles",
  run: async (count, show) => {
    const files = await troubleFile(count, (done) => show((done * 5) / 6));
    const database = await troubleDatabase(count, (done) => show((5 * count + done) / 6));
    return {
      tried: [...files.tried, ...database.tried],
      lost: [...files.lost, ...database.lost],
      skipped: [...files.skipped, ...database.skipped],
    };
  },
};

async function troubleFile(count: number, show: Show): Promise<Outcome> {
  const [shim, disk] = [createShim(), mountSmallDisk()];
  try {
    return await inFolder(async (plain) => {
      const folder = join(disk?.folder ?? plain, "data");
      const troubles = [
        ...(shim ? [readOnly(shim)] : []),
        ...(disk ? [full(disk)] : []),
        locked(folder),
        broken(folder),
        gone(folder),
      ];
      const skipped = [
        ...(shim ? [] : [`read-only: ${noShim}`]),
        ...(disk ? [] : [`full: ${noDisk}`]),
      ];
      const settings = { DATA_DIR: folder, ...shim?.environment(folder) };
      const held = () => Promise.resolve(readKept(folder).entries);
      return { ...(await meet({ settings, held, troubles, count, show })), skipped };
    });
  } finally {
    shim?.remove();
    disk?.remove();
  }
}

async function troubleDatabase(count: number, show: Show): Promise<Outcome> {
  const postgres = await startPostgres();
  if (!postgres) {
    return { tried: [], lost: [], skipped: ["PostgreSQL stopped: needs a PostgreSQL server"] };
  }
  const url = postgres.createDatabase();
  const stopped = { name: "PostgreSQL stopped", begin: postgres.stop, end: postgres.start };
  const held = (ids: readonly string[]) => heldInDatabase(url, ids);
  try {
    return await inFolder(async (dataDir) => {
      const settings = { DATABASE_URL: url, DATA_DIR: dataDir };
      const met = await meet({ settings, held, troubles: [stopped], count, show });
      return { ...met, skipped: [] };
    });
  } finally {
    await postgres.remove();
  }
}

type Meeting = Pick<Stage, "held"> & {
  readonly settings: Readonly<Record<string, string>>;
  readonly troubles: readonly Trouble[];
  readonly count: number;
  readonly show: Show;
};

/** One trouble after the other, on one server. */
async function meet({ settings, held, troubles, count, show }: Meeting) {
  const server = await startServer(settings);
  const [tried, lost]: [string[], string[]] = [[], []];
  try {
    for (const [index, trouble] of troubles.entries()) {
      const done = (part: number) => show((index * count + part) / troubles.length);
      const found = await ask({ server, held }, trouble, { count, show: done });
      lost.push(...found.map((one) => `${trouble.name}: ${one}`));
      tried.push(`${trouble.name}: ${count} questions asked`);
    }
    if ((await server.end("SIGTERM")) !== 0) lost.push("does not stop cleanly");
  } finally {
    await server.end("SIGKILL");
  }
  return { tried, lost };
}

type Asking = { readonly count: number; readonly show: Show };

async function ask({ server, held }: Stage, trouble: Trouble, { count, show }: Asking) {
  const lost: string[] = [];
  const ids: string[] = [];
  const before = await server.ask(questions[0] ?? "");
  if (!before || !(await server.say(before.id))) lost.push("no feedback taken at first");
  await trouble.begin();
  await spread(count, async (index) => {
    const answer = await server.ask(questions[index % questions.length] ?? "");
    if (answer) ids.push(answer.id);
    show(index + 1);
  });
  if (ids.length < count) lost.push(`${count - ids.length} of ${count} questions not answered`);
  const isTold = async () =>
    (await server.logState()) === "degraded" || server.said().includes("THE LOG IS BROKEN");
  if (!(await isSoon(isTold, times.noticed))) lost.push("readiness does not tell it");
  await trouble.end();
  const isHealed = async () => (await server.logState()) === "ok";
  if (!(await isSoon(isHealed, times.healed))) lost.push("does not heal by itself");
  const isWritten = async () => missing(ids, await held(ids), "entries").length === 0;
  if (!(await isSoon(isWritten, times.written)))
    lost.push(...missing(ids, await held(ids), "entries"));
  if (!(await server.say(ids.at(-1) ?? ""))) lost.push("no feedback taken afterwards");
  return lost;
}

function readOnly(shim: Shim): Trouble {
  return {
    name: "read-only",
    begin: () => shim.order({ kinds: ["write"], nth: 1, error: "EROFS", how: "on" }),
    end: shim.heal,
  };
}

function full(disk: SmallDisk): Trouble {
  return { name: "full", begin: disk.fill, end: disk.free };
}

function locked(folder: string): Trouble {
  let other: DatabaseSync | undefined;
  return {
    name: "locked",
    begin: () => {
      other = new DatabaseSync(join(folder, "telework.db"));
      other.exec("begin exclusive");
    },
    end: () => other?.close(),
  };
}

/** What was in it is set aside with it; what is asked from then on is in the fresh one. */
function broken(folder: string): Trouble {
  const file = join(folder, "telework.db");
  return {
    name: "broken",
    begin: () => {
      const other = new DatabaseSync(file);
      other.exec("pragma wal_checkpoint(truncate)");
      other.close();
      writeFileSync(file, Buffer.alloc(65_536, "x"), { flag: "r+" });
    },
    end: () => undefined,
  };
}

/** A file stands where the folder stood, so that no other can be made. */
function gone(folder: string): Trouble {
  return {
    name: "gone",
    begin: () => {
      renameSync(folder, `${folder}-elsewhere`);
      writeFileSync(folder, "");
    },
    end: () => rmSync(folder),
  };
}

async function heldInDatabase(databaseUrl: string, ids: readonly string[]) {
  const store = await openStore({ dataDir: "", databaseUrl, retentionDays: 90 });
  try {
    const held = new Set<string>();
    await spread(ids.length, async (index) => {
      const found = await store.find(ids[index] ?? "");
      if (found) held.add(found.entry.id);
    });
    return held;
  } finally {
    await store.close();
  }
}
