/**
 * Servers of the HTTP benchmark, each in a process of its own, as `npm start` runs it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Recorded } from "./plain-server.ts";

export type Server = {
  readonly origin: string;
  /** Milliseconds of the processor that it has taken so far; 0 where Linux does not tell. */
  readonly toWork: () => number;
  readonly stop: () => Promise<void>;
};

/** The product, with a log in a folder of its own. */
export function startOurs(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  return start(["../../src/start.js"], { folder, environment: { PORT: "0", DATA_DIR: folder } });
}

export function startPlain(replies: readonly Recorded[]): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "replies.json");
  writeFileSync(file, JSON.stringify(replies));
  return start(["plain-server.ts", file], { folder, environment: {} });
}

async function start(
  [program = "", ...words]: readonly string[],
  { folder, environment }: { folder: string; environment: Readonly<Record<string, string>> },
): Promise<Server> {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, [path, ...words], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line = ""] = (await once(createInterface(child.stdout), "line")) as [string?];
  const origin = /http:\/\/\S+/u.exec(line)?.[0].replace("localhost", "127.0.0.1");
  if (origin === undefined) throw new Error(`Expected an address, got ${line}`);
  return { origin, toWork: () => toWork(child.pid), stop: () => stop(child, folder) };
}

/** proc_pid_stat(5): the 14th and 15th fields, in hundredths of a second; the 2nd may hold spaces. */
function toWork(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const [user = 0, system = 0] = readFileSync(file, "utf8")
    .replace(/^.*\) /su, "")
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return 10 * (user + system);
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
