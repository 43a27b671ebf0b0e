import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";

type Started = {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly dataDir: string;
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** `node src/main.ts`; what it says is kept. */
function start(settings: Readonly<Record<string, string>>, directory = process.cwd()): Started {
  const dataDir = mkdtempSync(join(tmpdir(), "telework-data-"));
  folders.push(dataDir);
  const env = { PATH: process.env["PATH"], DATA_DIR: dataDir, ...settings };
  const child = spawn(process.execPath, ["src/main.ts"], { cwd: directory, env });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said, dataDir };
}

/** The exit code, and everything that was said until then. */
async function ended({ child, said }: Started): Promise<{ code: unknown; said: string }> {
  const [code] = (await once(child, "close")) as unknown[];
  return { code, said: said() };
}

/** The address that the started process says it listens on. */
async function listening({ child, said }: Started): Promise<string> {
  for (;;) {
    const [, address] = /listening on (\S+)/.exec(said()) ?? [];
    if (address) return address;
    if (child.exitCode !== null) throw new Error(`exited: ${said()}`);
    await setTimeout(20);
  }
}

const patience = 60_000;

describe("a started server", { timeout: patience }, () => {
  let started: Started;
  let address: string;

  beforeAll(async () => {
    started = start({ PORT: "0" });
    address = await listening(started);
  }, patience);

  afterAll(() => void started.child.kill("SIGKILL"));

  test("says where it listens and how long it took", () => {
    expect(started.said()).toMatch(
      /^listening on http:\/\/localhost:\d+ \(loaded 14 measures, \d+ passages in \d+ ms\)\n$/,
    );
  });

  test("answers, and shows the page", async () => {
    const question = "機器の購入に使える補助はありますか";
    const response = await fetch(`${address}/api/v1/ask?q=${question}`);
    expect(await response.json()).toMatchObject({ status: "answered" });
    expect((await fetch(address)).headers.get("Content-Type")).toMatch(/^text\/html/);
  });

  test("cuts off a client that never ends its headers", async () => {
    const socket = connect(Number(new URL(address).port), "127.0.0.1");
    const began = performance.now();
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - began).toBeLessThan(9_000);
  });

  test("finishes what is under way when it is told to stop", async () => {
    const bytes = new TextEncoder().encode(`{ "question": "テレワーク月間はいつですか" }`);
    // Half of the question arrives before the signal, half after the door has shut.
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(bytes.slice(0, 10));
        await setTimeout(300);
        started.child.kill("SIGTERM");
        await setTimeout(1_500);
        controller.enqueue(bytes.slice(10));
        controller.close();
      },
    });
    const headers = { "Content-Type": "application/json" };
    const init = { method: "POST", body, duplex: "half", headers } as RequestInit;
    const end = ended(started);
    const response = await fetch(`${address}/api/v1/ask`, init);
    expect(response.status).toBe(200);
    expect(response.headers.get("Connection")).toBe("close");
    expect((await end).code).toBe(0);
  });
});

describe("a start that fails", { timeout: patience }, () => {
  test("says that another server keeps its log in the same folder", async () => {
    const first = start({ PORT: "0" });
    onTestFinished(() => void first.child.kill("SIGKILL"));
    await listening(first);
    const DATA_DIR = folders.at(-1) ?? "";
    const { code, said } = await ended(start({ PORT: "0", DATA_DIR }));
    expect(code).toBe(1);
    const refusal = `another server keeps its log in ${DATA_DIR}: stop it, or give this one another DATA_DIR`;
    expect(said.trim().split("\n").at(-1)).toBe(refusal);
  });

  test("says in one line that the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    expect(await ended(start({ PORT: `${port}` }))).toEqual({
      code: 1,
      said: `port ${port} is taken: stop what listens there, or choose another, e.g. PORT=${port + 1} npm start\n`,
    });
  });

  test("(A5) names every wrong setting, and not its value, before anything else is done", async () => {
    const settings = { PORT: "secret", DATABASE_URL: "mysql://secret", CORPUS_DIR: "/nowhere" };
    const started = start(settings);
    // What takes seconds — corpus, log, dictionary — has not begun: a start that hangs is ended.
    const patience = AbortSignal.timeout(20_000);
    patience.addEventListener("abort", () => started.child.kill("SIGKILL"));
    expect(await ended(started)).toEqual({
      code: 1,
      said:
        "PORT: expected a whole number from 0 to 65535\n" +
        "DATABASE_URL: expected the address of a PostgreSQL database, postgresql://…\n",
    });
    expect(readdirSync(started.dataDir)).toEqual([]);
  });

  test("shows every failure of a broken corpus", async () => {
    const directory = mkdtempSync(join(tmpdir(), "broken-corpus-"));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    for (const part of ["src", "corpus", "public", "package.json"]) {
      cpSync(part, join(directory, part), { recursive: true });
    }
    symlinkSync(join(process.cwd(), "node_modules"), join(directory, "node_modules"));
    writeFileSync(join(directory, "corpus/measures/awards.yaml"), "id: awards\n");
    writeFileSync(join(directory, "corpus/measures/seminars.yaml"), "- [");

    const { code, said } = await ended(start({ PORT: "0" }, directory));
    expect(code).toBe(1);
    expect(said).toMatch(/^The corpus cannot be used:\n/);
    expect(said).toMatch(/^measures\/awards\.yaml:\d+ title: expected .+, found nothing$/m);
    expect(said).toMatch(/^measures\/seminars\.yaml:\d+: expected readable YAML, found .+$/m);
    expect(said).not.toMatch(/^ +at /m);
  });
});
