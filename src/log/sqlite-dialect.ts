/**
 * The SQLite thread → a dialect of the query library.
 *
 * Compiler, introspection and adapter are the library's; only the way to the file is ours. Two
 * things differ from its own driver: transactions take the write lock at once, so that they wait
 * for another program instead of failing half-way, and migrations run inside one, as SQLite can.
 */
import { Worker } from "node:worker_threads";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Order, Reply, ThreadSettings } from "./sqlite-thread.ts";

export type Thread = {
  readonly run: (sql: string, parameters: readonly unknown[]) => Promise<Reply>;
  readonly close: () => Promise<void>;
};

/** Rejects with the `errcode` of SQLite when the file cannot be opened; then no thread is left. */
export async function startThread(settings: ThreadSettings): Promise<Thread> {
  const worker = new Worker(new URL("sqlite-thread.ts", import.meta.url), { workerData: settings });
  const waiting = new Map<number, PromiseWithResolvers<Reply>>();
  let orders = 0;
  const wait = (id: number) => {
    const promise = Promise.withResolvers<Reply>();
    waiting.set(id, promise);
    return promise.promise;
  };
  const order = (what: Omit<Extract<Order, { sql: string }>, "id"> | { close: true }) => {
    orders += 1;
    const answer = wait(orders);
    worker.postMessage({ id: orders, ...what }, []);
    return answer;
  };
  let ended = false;
  const end = (error: Error) => {
    ended = true;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (reply: Reply) => {
    const promise = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.fault) promise?.reject(Object.assign(new Error(), reply.fault));
    else promise?.resolve(reply);
  });
  worker.on("error", (error) => end(error as Error));
  worker.on("exit", () => end(closed()));
  try {
    await wait(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    run: (sql, parameters) => (ended ? Promise.reject(closed()) : order({ sql, parameters })),
    close: async () => {
      if (ended) return;
      await order({ close: true });
      await worker.terminate();
    },
  };
}

export function threadDialect(thread: Thread): Dialect {
  return {
    createDriver: () => threadDriver(thread),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createAdapter: () =>
      Object.defineProperty(new SqliteAdapter(), "supportsTransactionalDdl", { value: true }),
  };
}

function threadDriver(thread: Thread): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery) => {
      const { rows = [], changes } = await thread.run(sql, parameters);
      const affected = changes === undefined ? {} : { numAffectedRows: BigInt(changes) };
      return { rows: rows as R[], ...affected };
    },
    streamQuery: () => {
      throw new Error("rows are not streamed");
    },
  };
  const say = (sql: string) => async () => void (await thread.run(sql, []));
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: say("begin immediate"),
    commitTransaction: say("commit"),
    rollbackTransaction: say("rollback"),
    releaseConnection: () => Promise.resolve(),
    destroy: () => thread.close(),
  };
}

function closed(): Error {
  return Object.assign(new Error("the log's thread has ended"), { errcode: 21 });
}
