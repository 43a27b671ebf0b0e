/**
 * A real server in a process of its own that refuses nobody for asking much, and what it takes.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { endWith, listening, start } from "../fixtures/started.ts";

export type LoadedServer = {
  readonly origin: string;
  readonly said: () => string;
  /** Undefined where Linux does not tell. */
  readonly usage: () => Usage | undefined;
  /** → the processor's time since then for each reply: `3.1 ms of the processor a reply` */
  readonly startWork: () => (replies: number) => string;
  /** The exit code; null after a signal that it did not take. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

export type Usage = {
  readonly megabytes: number;
  readonly handles: number;
  /** Milliseconds of the processor so far. */
  readonly work: number;
};

type Environment = Readonly<Record<string, string>>;

const usual = {
  PORT: "0",
  LOG_LEVEL: "info",
  RATE_LIMIT_PER_MINUTE: "0",
  RATE_LIMIT_TOTAL_PER_MINUTE: "0",
};

export async function startLoaded(settings: Environment = {}): Promise<LoadedServer> {
  const started = start({ ...usual, ...settings });
  const { child, said } = started;
  const origin = (await listening(started)).replace("localhost", "127.0.0.1");
  const usage = () => readUsage(child.pid);
  const worked = () => usage()?.work ?? Number.NaN;
  return {
    origin,
    said,
    usage,
    startWork: () => {
      const before = worked();
      return (replies) =>
        `${((worked() - before) / replies).toFixed(1)} ms of the processor a reply`;
    },
    end: (signal) => endWith(child, signal),
  };
}

/** Ended whatever happens. */
export async function onServer<T>(
  work: (server: LoadedServer) => Promise<T>,
  settings: Environment = {},
): Promise<T> {
  const server = await startLoaded(settings);
  try {
    return await work(server);
  } finally {
    await server.end("SIGKILL");
  }
}

/** proc(5): of `stat` the 14th and 15th fields, in hundredths of a second; the 2nd may hold spaces. */
export function readUsage(pid: number | undefined): Usage | undefined {
  const folder = `/proc/${pid}`;
  if (!existsSync(folder)) return undefined;
  const read = (name: string) => readFileSync(`${folder}/${name}`, "utf8");
  const [, kilobytes = ""] = /^VmRSS:\s+(\d+)/m.exec(read("status")) ?? [];
  const [user = 0, system = 0] = read("stat")
    .replace(/^.*\) /su, "")
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return {
    megabytes: Number(kilobytes) / 1024,
    handles: readdirSync(`${folder}/fd`).length,
    work: 10 * (user + system),
  };
}
