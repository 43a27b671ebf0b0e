/**
 * A real server, `node src/start.js`, in a process of its own on a free port of this machine.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { setTimeout } from "node:timers/promises";
import { endWith } from "../fixtures/started.ts";

export type Server = {
  /** Undefined where there was no whole answer. */
  readonly ask: (question: string) => Promise<Asked | undefined>;
  /** True when the server says that it is kept. */
  readonly say: (id: string, helpful?: boolean) => Promise<boolean>;
  /** What readiness tells of the log; undefined while nothing answers. */
  readonly logState: () => Promise<string | undefined>;
  readonly said: () => string;
  /** Why the last post had no whole answer. */
  readonly trouble: () => string;
  /** The exit code; null after a signal. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

type Asked = { readonly id: string; readonly status: string };

export type Ended = { readonly code: number | null; readonly said: string };

type Environment = Readonly<Record<string, string>>;

const program = fileURLToPath(new URL("../../src/start.js", import.meta.url));
const longestStart = 300_000;

export async function startServer(settings: Environment): Promise<Server> {
  const started = launch(settings);
  const address = await listening(started);
  const { child, said } = started;
  let trouble = "";
  const send = (path: string, body: unknown) =>
    post(`${address}${path}`, body).catch((error: unknown) => void (trouble = String(error)));
  return {
    ask: async (question) => {
      return (await send("/api/v1/ask", { question })) as Asked | undefined;
    },
    say: async (id, helpful = true) => {
      return (await send("/api/v1/feedback", { id, helpful })) !== undefined;
    },
    logState: async () => {
      const response = await fetch(`${address}/readyz`).catch(() => undefined);
      return ((await response?.json()) as { log: string } | undefined)?.log;
    },
    said,
    trouble: () => trouble,
    end: (signal) => endWith(child, signal),
  };
}

/** A start that is expected to fail. */
export async function startAndEnd(settings: Environment): Promise<Ended> {
  const { child, said } = launch(settings);
  const timer = global.setTimeout(() => child.kill("SIGKILL"), longestStart);
  await once(child, "close");
  clearTimeout(timer);
  return { code: child.exitCode, said: said() };
}

function launch(settings: Environment) {
  const env = {
    PATH: process.env["PATH"],
    PORT: "0",
    HOST: "127.0.0.1",
    FEEDBACK_READER: "試験の担当者",
    RATE_LIMIT_PER_MINUTE: "0",
    ...settings,
  };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said };
}

type Started = { readonly child: ChildProcess; readonly said: () => string };

async function listening({ child, said }: Started): Promise<string> {
  for (const end = Date.now() + longestStart; Date.now() < end; await setTimeout(20)) {
    const [, port] = /http:\/\/localhost:(\d+)/.exec(said()) ?? [];
    if (port !== undefined) return `http://127.0.0.1:${port}`;
    if (child.exitCode !== null) throw new Error(`the server ended: ${said()}`);
  }
  child.kill("SIGKILL");
  throw new Error(`the server did not start: ${said()}`);
}

/** Each by a connection of its own: one that the server closes meanwhile would be no fault of the log. */
async function post(address: string, body: unknown): Promise<unknown> {
  const headers = { "Content-Type": "application/json", Connection: "close" };
  const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  if (response.status !== 200) throw new Error(`${response.status}`);
  return answer;
}
