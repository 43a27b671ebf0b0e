import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { ended, journalOf, listening, saying, start, type Started } from "./fixtures/started.ts";

const patience = 60_000;

describe("a started server", { timeout: patience }, () => {
  let started: Started;
  let address: string;

  beforeAll(async () => {
    started = start({ PORT: "0", METRICS_PORT: "0" });
    address = await listening(started);
  }, patience);

  afterAll(() => void started.child.kill("SIGKILL"));

  test("says where it listens and how long it took", () => {
    expect(journalOf(started)).toContainEqual({
      time: expect.any(String) as string,
      level: "info",
      event: "start",
      message: expect.stringMatching(
        /^listening on http:\/\/localhost:\d+ \(loaded 14 measures, \d+ passages in \d+ ms\)$/,
      ) as string,
    });
  });

  test("answers, and shows the page", async () => {
    const question = "機器の購入に使える補助はありますか";
    const response = await fetch(`${address}/api/v1/ask?q=${question}`);
    expect(await response.json()).toMatchObject({ status: "answered" });
    expect((await fetch(address)).headers.get("Content-Type")).toMatch(/^text\/html/);
  });

  test("(E3, I5) writes one line a request, and in none a word of a question, nor in its figures", async () => {
    const word = "ヤマタノオロチ";
    const marked = encodeURIComponent(`${word}の補助`);
    const json = { "Content-Type": "application/json" };
    const post = (body: string) => ({ method: "POST", headers: json, body });
    const requests: [path: string, init?: RequestInit][] = [
      [`/?q=${marked}`],
      [`/?q=${marked}`, { headers: { "HX-Request": "true" } }],
      [`/widget?q=${marked}`],
      [`/api/v1/ask?q=${marked}`],
      ["/api/v1/ask", post(JSON.stringify({ question: `${word}の補助` }))],
      ["/api/v1/ask", post(`{"${word}"`)],
      [`/api/v1/ask?q=${marked.repeat(60)}`],
      [`/${marked}?q=${marked}`],
      [`/m/${marked}`],
      ["/healthz", { headers: { Referer: `http://localhost/?q=${marked}`, "User-Agent": marked } }],
    ];
    // Lines of earlier requests are written by now.
    await fetch(`${address}/startupz`);
    await saying(started, /"route":"\/startupz"/);
    const before = journalOf(started).length;
    for (const [path, init] of requests) await (await fetch(`${address}${path}`, init)).text();
    await saying(started, /"route":"\/healthz"/);
    const lines = journalOf(started).slice(before);
    expect(lines.filter(({ event }) => event === "request")).toHaveLength(requests.length);
    const [, metrics = ""] = await saying(started, /metrics on (\S+\/metrics)/);
    const figures = await (await fetch(metrics)).text();
    for (const trace of [word, marked, marked.toLowerCase(), "127.0.0.1"]) {
      expect(started.said()).not.toContain(trace);
      expect(figures).not.toContain(trace);
    }
    const [first] = lines;
    expect(first).toMatchObject({ level: "info", method: "GET", route: "/", status: 200 });
    expect(first?.["bytes"]).toBeGreaterThan(1_000);
  });

  test("(I7) switches answers off and on by a file, and shows a notice", async () => {
    const [off, notice] = ["answers-off", "notice.txt"].map((name) => join(started.dataDir, name));
    const page = `${address}/?q=テレワーク月間`;
    writeFileSync(notice ?? "", "明日の9時から10時まで休みます。\n");
    await saying(started, /a notice stands on every page \(ja\)/);
    expect(await (await fetch(page)).text()).toContain("明日の9時から10時まで休みます。");
    writeFileSync(off ?? "", "");
    await saying(started, /SWITCHED OFF/);
    expect((await fetch(page)).status).toBe(503);
    rmSync(off ?? "");
    rmSync(notice ?? "");
    await saying(started, /answers are on; no notice/);
    expect((await fetch(page)).status).toBe(200);
  });

  test("has its metrics on another port, and not on the public one", async () => {
    const [, metrics = ""] = await saying(started, /metrics on (\S+\/metrics)/);
    const figures = await (await fetch(metrics)).text();
    expect(figures).toMatch(/^telework_answers_total\{outcome="answered"\} [1-9]/m);
    expect(figures).toMatch(/^telework_log_up 1$/m);
    expect((await fetch(`${address}/metrics`)).status).toBe(404);
  });

  test("(B7) cuts off 200 clients that never end their heads or bodies, and serves others", async () => {
    const port = Number(new URL(address).port);
    const heads = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    const bodies =
      "POST /api/v1/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{";
    const drips = Array.from({ length: 200 }, async (_, n) => {
      const socket = connect(port, "127.0.0.1");
      socket.write(n % 2 === 0 ? heads : bodies);
      const drip = setInterval(() => socket.write("a"), 500);
      socket.on("error", () => clearInterval(drip));
      return text(socket).finally(() => clearInterval(drip));
    });
    expect((await fetch(`${address}/api/v1/ask?q=テレワーク月間`)).status).toBe(200);
    const ends = await Promise.all(drips);
    expect(ends.filter((end) => !end.startsWith("HTTP/1.1 408 "))).toEqual([]);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  test("(I1, I2) finishes what is under way when it is told to stop, and is no longer ready", async () => {
    const bytes = new TextEncoder().encode(`{ "question": "テレワーク月間はいつですか" }`);
    const probes: number[] = [];
    // Half of the question arrives before the signal, half after the door has shut.
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(bytes.slice(0, 10));
        await setTimeout(300);
        started.child.kill("SIGTERM");
        await saying(started, /"event":"stop"/);
        probes.push((await fetch(`${address}/readyz`)).status);
        probes.push((await fetch(`${address}/healthz`)).status);
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
    expect(probes).toEqual([503, 200]);
    expect((await end).code).toBe(0);
  });
});

describe("a start that has nothing kept of its corpus", { timeout: patience }, () => {
  test("(A5, I1) opens its door at once, lets who asks wait, and answers them", async () => {
    const directory = mkdtempSync(join(tmpdir(), "changed-corpus-"));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    cpSync("corpus", directory, { recursive: true });
    appendFileSync(join(directory, "synonyms.txt"), `# ${randomUUID()}\n`);
    const started = start({ PORT: "0", CORPUS_DIR: directory });
    onTestFinished(() => void started.child.kill("SIGKILL"));
    const [, address = ""] = await saying(started, /(http:\/\/\S+) is open; what is known/);
    const asked = fetch(`${address}/api/v1/ask?q=テレワーク月間はいつですか`);
    const probes = await Promise.all(
      ["/healthz", "/startupz", "/readyz"].map((path) => fetch(`${address}${path}`)),
    );
    expect(probes.map(({ status }) => status)).toEqual([200, 503, 503]);
    expect(started.said()).not.toContain("listening on");
    expect(await (await asked).json()).toMatchObject({ status: "answered" });
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(journalOf(started)).toContainEqual(
      expect.objectContaining({ event: "request", route: "/api/v1/ask", status: 200 }),
    );
  });
});

test("a start whose desk is open to all says so", { timeout: patience }, async () => {
  const started = start({
    PORT: "0",
    PUBLIC_ORIGIN: "https://telework.example.jp",
    DESK_ISSUER: "https://login.example.jp",
    DESK_CLIENT_ID: "desk",
    DESK_CLIENT_SECRET: "secret",
  });
  onTestFinished(() => void started.child.kill("SIGKILL"));
  await listening(started);
  expect(started.said()).toContain("the desk lets in everyone whom DESK_ISSUER knows");
});

describe("a start that fails", { timeout: patience }, () => {
  test("says that another server keeps its log in the same folder", async () => {
    const first = start({ PORT: "0" });
    onTestFinished(() => void first.child.kill("SIGKILL"));
    await listening(first);
    const DATA_DIR = first.dataDir;
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

  test("says how to make a file of accounts that is missing", async () => {
    const { code, said } = await ended(start({ PORT: "0", DESK_ACCOUNTS: "/nowhere/accounts" }));
    expect(code).toBe(1);
    expect(said).toBe(
      "DESK_ACCOUNTS: expected a readable file; make one with: npm run account -- NAME\n",
    );
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
    expect(said).toMatch(/^The corpus cannot be used:$/m);
    expect(said).toMatch(/^measures\/awards\.yaml:\d+ title: expected .+, found nothing$/m);
    expect(said).toMatch(/^measures\/seminars\.yaml:\d+: expected readable YAML, found .+$/m);
    expect(said).not.toMatch(/^ +at /m);
  });
});
