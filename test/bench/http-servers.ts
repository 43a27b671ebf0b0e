/**
 * Servers of the HTTP benchmark, each in a process of its own, as `npm start` runs it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { readUsage } from "../load/server.ts";
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
  return { origin, toWork: () => readUsage(child.pid)?.work ?? 0, stop: () => stop(child, folder) };
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
