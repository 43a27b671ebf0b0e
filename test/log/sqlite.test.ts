import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { toHour } from "../../src/log/entry.ts";
import { day, entry, feedback, missed, now, open, temporaryFolder } from "./examples.ts";

const patience = 60_000;

/** How often a writer is killed: `KILLS=200 npx vitest run test/log/sqlite.test.ts`. */
const kills = Number(process.env["KILLS"] ?? 3);

/** Statements on the file from outside, as another program would. */
function outside<T>(dataDir: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(dataDir, "telework.db"));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Everything that lies in the folder, as bytes. */
function bytesIn(dataDir: string): Buffer {
  return Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name))));
}

function broken(dataDir: string): string[] {
  return readdirSync(dataDir).filter((name) => name.includes("broken"));
}

/** What a writer acknowledged before it was killed, at some moment. */
async function killedWriter(dataDir: string, run: number): Promise<string[]> {
  const program = fileURLToPath(new URL("writer.ts", import.meta.url));
  const child = spawn(process.execPath, [program, dataDir]);
  const said = text(child.stdout);
  let lines = 0;
  child.stdout.on("data", () => {
    lines += 1;
    if (lines > 3 + (run % 7)) child.kill("SIGKILL");
  });
  await once(child, "close");
  // What was not written to its end was not acknowledged.
  return (await said).split("\n").slice(0, -1);
}

describe("the log's file", { timeout: patience }, () => {
  test(
    `keeps what was acknowledged, through ${kills} kills`,
    { timeout: patience + kills * 10_000 },
    async () => {
      const dataDir = temporaryFolder();
      const acknowledged: string[] = [];
      for (let run = 0; run < kills; run += 1)
        acknowledged.push(...(await killedWriter(dataDir, run)));
      expect(acknowledged.length).toBeGreaterThan(kills * 3);
      const { kept, check } = outside(dataDir, (database) => ({
        kept: database.prepare("select entry from feedback").all(),
        check: database.prepare("pragma integrity_check").all(),
      }));
      expect(check).toEqual([{ integrity_check: "ok" }]);
      const found = new Set(kept.map((row) => row["entry"]));
      expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    },
  );

  test("(E4) holds no byte of a question that was deleted", async () => {
    const dataDir = temporaryFolder();
    const store = await open({ dataDir });
    const question = "座り心地のよい椅子がほしい";
    const hour = toHour(now - 91 * day);
    const due = Array.from({ length: 300 }, () => missed(["座り心地"], { question, hour }));
    const byId = entry({ question });
    await store.record([...due, byId, entry({ question: "机がほしい" })]);
    const [first] = due;
    if (first) await store.addFeedback(feedback(first, { helpful: false, note: "座り心地です" }));
    expect(bytesIn(dataDir).includes("座り心地")).toBe(true);
    await store.removeDue(now, 90);
    await store.remove(byId.id);
    expect(bytesIn(dataDir).includes("座り心地")).toBe(false);
    expect(bytesIn(dataDir).includes("机がほしい")).toBe(true);
  });

  test("is read by its own user alone", async () => {
    const dataDir = temporaryFolder();
    await open({ dataDir });
    expect(statSync(join(dataDir, "telework.db")).mode & 0o077).toBe(0);
  });

  test("belongs to one server, and to the next when that is gone", async () => {
    const dataDir = temporaryFolder();
    const first = await open({ dataDir });
    await expect(open({ dataDir })).rejects.toThrow("another server");
    const command = await open({ dataDir, role: "command" });
    await command.record([entry()]);
    await first.close();
    expect(await (await open({ dataDir })).counts({ by: [] })).toMatchObject([{ asked: 1 }]);
  });

  test("is refused when a newer program has changed it", async () => {
    const dataDir = temporaryFolder();
    await (await open({ dataDir })).close();
    outside(dataDir, (database) =>
      database.exec(
        "insert into kysely_migration values ('999-later', '2027-01-01T00:00:00.000Z')",
      ),
    );
    const before = bytesIn(dataDir);
    await expect(open({ dataDir })).rejects.toThrow("999-later");
    expect(bytesIn(dataDir).equals(before)).toBe(true);
  });

  test("is set aside when it is broken, and a fresh one is begun", async () => {
    const dataDir = temporaryFolder();
    const rubbish = Buffer.alloc(8192, "これはデータベースではない");
    writeFileSync(join(dataDir, "telework.db"), rubbish);
    const said: string[] = [];
    const store = await open({ dataDir, say: (line) => void said.push(line) });
    expect(said.join()).toContain("THE LOG IS BROKEN");
    await store.record([entry()]);
    expect(store.state()).toBe("ok");
    const [aside = ""] = broken(dataDir);
    expect(readFileSync(join(dataDir, aside)).equals(rubbish)).toBe(true);
    await store.removeDue(Date.now() + 89 * day, 90);
    expect(broken(dataDir)).toEqual([aside]);
    await store.removeDue(Date.now() + 91 * day, 90, { trustClock: true });
    expect(broken(dataDir)).toEqual([]);
  });

  test("is set aside when it breaks under a running server", async () => {
    const dataDir = temporaryFolder();
    const store = await open({ dataDir });
    await store.record(Array.from({ length: 200 }, () => entry()));
    outside(dataDir, (database) => database.exec("pragma wal_checkpoint(truncate)"));
    writeFileSync(join(dataDir, "telework.db"), Buffer.alloc(262_144, "x"), { flag: "r+" });
    const recorded = entry();
    await store.record([recorded]);
    expect(broken(dataDir)).toHaveLength(1);
    expect((await store.find(recorded.id))?.entry).toEqual(recorded);
    expect(store.state()).toBe("ok");
  });

  test("is begun afresh when it is gone", async () => {
    const dataDir = temporaryFolder();
    const store = await open({ dataDir });
    rmSync(dataDir, { recursive: true });
    const recorded = entry();
    await store.record([recorded]);
    await store.close();
    const again = await open({ dataDir });
    expect((await again.find(recorded.id))?.entry).toEqual(recorded);
  });

  test("heals when its folder can be used again", async () => {
    const dataDir = join(temporaryFolder(), "data");
    writeFileSync(dataDir, "a file, no folder");
    const store = await open({ dataDir });
    expect(store.state()).toBe("degraded");
    await expect(store.record([entry()])).rejects.toBeInstanceOf(Error);
    renameSync(dataDir, `${dataDir}.old`);
    await store.record([entry()]);
    expect(store.state()).toBe("ok");
  });

  test("refuses while another program holds it, and takes all again afterwards", async () => {
    const dataDir = temporaryFolder();
    const store = await open({ dataDir });
    const recorded = entry();
    const other = new DatabaseSync(join(dataDir, "telework.db"));
    other.exec("begin immediate");
    await expect(store.record([recorded])).rejects.toThrow("locked");
    expect(store.state()).toBe("degraded");
    other.close();
    await store.record([recorded]);
    expect(store.state()).toBe("ok");
    expect((await store.find(recorded.id))?.entry).toEqual(recorded);
  });

  test("does not reach beyond itself", async () => {
    const dataDir = temporaryFolder();
    await (await open({ dataDir })).close();
    expect(readdirSync(dataDir).toSorted()).toEqual(["telework.db", "telework.lock"]);
  });
});
