/**
 * The thread that holds the SQLite file: statements come in as messages, rows go back.
 *
 * `node:sqlite` waits while it works: for the disk at every commit, up to two seconds for another
 * program's lock. On a thread of its own only the log waits, never an answer.
 */
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";

export type ThreadSettings = {
  readonly file: string;
  /** Held as long as the thread lives, also by the system if the process is killed. */
  readonly lock: string | null;
};

export type Order =
  | { readonly id: number; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly id: number; readonly close: true };

export type Reply = {
  readonly id: number;
  readonly rows?: readonly unknown[];
  readonly changes?: number;
  readonly fault?: { readonly message: string; readonly errcode: number };
};

/** SQLite's own codes, and ours for a lock that another server holds. */
export const faultCodes = { busy: 5, corrupt: 11, taken: -1 };

/** How long another program's lock is waited for, in milliseconds. */
const patience = 2_000;

/** 1 GiB in pages of 4 KiB: a flood of questions must not fill the disk. */
const mostPages = 262_144;

const pragmas = [
  "journal_mode = WAL",
  "synchronous = FULL",
  "secure_delete = ON",
  "temp_store = MEMORY",
  "trusted_schema = OFF",
  `max_page_count = ${mostPages}`,
];

if (parentPort) serve(workerData as ThreadSettings);

function serve({ file, lock }: ThreadSettings): void {
  let database: DatabaseSync | undefined;
  let held: DatabaseSync | undefined;
  const shut = () => {
    if (database?.isOpen) database.close();
    if (held?.isOpen) held.close();
    return {};
  };
  reply(0, () => {
    if (lock !== null) held = hold(lock);
    database = open(file);
    return {};
  });
  parentPort?.on("message", (order: Order) =>
    reply(order.id, () => ("close" in order ? shut() : run(order, database))),
  );
}

function reply(id: number, work: () => Omit<Reply, "id">): void {
  let answer: Reply;
  try {
    answer = { id, ...work() };
  } catch (error) {
    const { message, errcode = 0 } = error as Error & { errcode?: number };
    answer = { id, fault: { message, errcode } };
  }
  parentPort?.postMessage(answer, []);
}

function hold(path: string): DatabaseSync {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    const { errcode = 0 } = error as { readonly errcode?: number };
    // A disk that fails is no other server.
    if ((errcode & 0xff) !== faultCodes.busy) throw error;
    throw Object.assign(error as Error, { errcode: faultCodes.taken });
  }
  return lock;
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path, {
    timeout: patience,
    defensive: true,
    limits: { attach: 0 },
  });
  for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`);
  const found = database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"];
  if (found === "ok") return database;
  database.close();
  throw Object.assign(new Error("quick_check"), { errcode: faultCodes.corrupt });
}

type Statement = Extract<Order, { readonly sql: string }>;

function run({ sql, parameters }: Statement, database: DatabaseSync | undefined) {
  if (!database) throw new Error("not open");
  const statement = database.prepare(sql);
  const values = parameters as readonly SQLInputValue[];
  if (statement.columns().length > 0) return { rows: statement.all(...values) };
  return { rows: [], changes: Number(statement.run(...values).changes) };
}
