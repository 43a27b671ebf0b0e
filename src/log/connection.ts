/**
 * Work on the log → done on an open database, which is opened again whenever it must be.
 *
 * A file may be replaced, a database restarted: what the engine says of an error decides whether
 * the connection stays. The state changes with each outcome, and one line is said when it does.
 */
import { type Engine, type Say, StoreRefusal } from "./engine.ts";
import { migrate } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite, type Role } from "./sqlite.ts";

export type StoreState = "ok" | "degraded";

export type ConnectionSettings = {
  readonly dataDir: string;
  /** PostgreSQL instead of the file. */
  readonly databaseUrl?: string | undefined;
  /** A command works beside the server that owns the file. */
  readonly role?: Role;
  readonly say?: Say;
};

export function createConnection({
  dataDir,
  databaseUrl,
  role = "server",
  say = warn,
}: ConnectionSettings) {
  let opening: Promise<Engine> | undefined;
  let state: StoreState = "ok";
  let closed = false;
  const open = async () => {
    const engine = await (databaseUrl === undefined
      ? openSqlite({ dataDir, role, say })
      : openPostgres(databaseUrl));
    try {
      await migrate(engine.db);
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  };
  /** Forgets this connection, unless another call has done so already. */
  const drop = (failed: Promise<Engine>) => {
    if (opening === failed) opening = undefined;
    failed.then((engine) => engine.close()).catch(() => undefined);
  };
  const attempt = async <T>(work: (engine: Engine) => Promise<T>, tries: number): Promise<T> => {
    if (closed) throw new Error("the log is closed");
    const current = (opening ??= open());
    let engine: Engine | undefined;
    try {
      engine = await current;
      engine.check();
      return await work(engine);
    } catch (error) {
      const verdict = engine ? engine.judge(error) : "reopen";
      if (verdict !== "keep") drop(current);
      if (verdict === "retry" && tries > 1) return attempt(work, tries - 1);
      throw error;
    }
  };
  const turn = (next: StoreState, why: string) => {
    if (state !== next && !closed) say(`the log is ${next}${why}`);
    state = next;
  };
  return {
    use: async <T>(work: (engine: Engine) => Promise<T>): Promise<T> => {
      try {
        const result = await attempt(work, 2);
        turn("ok", " again");
        return result;
      } catch (error) {
        turn("degraded", `: ${toCause(error)}`);
        throw error;
      }
    },
    state: () => state,
    close: async () => {
      closed = true;
      state = "degraded";
      await opening?.then((engine) => engine.close()).catch(() => undefined);
    },
  };
}

/** A code says enough; a database's message may repeat what was asked. */
function toCause(error: unknown): string {
  if (error instanceof StoreRefusal) return error.message;
  const { code, errcode, name } = error as { code?: string; errcode?: number; name?: string };
  return String(code ?? errcode ?? name);
}

function warn(line: string): void {
  console.error(line);
}
