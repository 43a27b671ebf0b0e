import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { StoreRefusal } from "../../src/log/engine.ts";
import { backUp, restore } from "../../src/log/sqlite-backup.ts";
import { day, entry, open, temporaryFolder } from "./examples.ts";

async function filled(count: number) {
  const dataDir = temporaryFolder();
  const store = await open({ dataDir });
  const entries = Array.from({ length: count }, () => entry());
  await store.record(entries);
  return { dataDir, store, entries };
}

describe("(F5) a backup", () => {
  test("is whole each time, however much is written meanwhile", async () => {
    const { dataDir, store } = await filled(1);
    const folder = temporaryFolder();
    const over = new AbortController();
    let written = 1;
    const write = async () => {
      while (!over.signal.aborted) {
        await store.record([entry(), entry(), entry()]);
        written += 3;
      }
    };
    const writing = write();
    for (let n = 0; n < 25; n += 1) {
      const acknowledged = written;
      const held = await backUp(dataDir, join(folder, `${n}.db`));
      expect(held).toBeGreaterThanOrEqual(acknowledged);
      // All of a transaction, or nothing of it.
      expect(held % 3).toBe(1);
    }
    over.abort();
    await writing;
    const names = Array.from({ length: 25 }, (_, n) => `${n}.db`);
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
  });

  test("is read by its owner alone, and overwrites nothing", async () => {
    const { dataDir } = await filled(1);
    const target = join(temporaryFolder(), "copy.db");
    await backUp(dataDir, target);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    await expect(backUp(dataDir, target)).rejects.toBeInstanceOf(StoreRefusal);
    await expect(backUp(temporaryFolder(), `${target}2`)).rejects.toBeInstanceOf(StoreRefusal);
  });

  test("comes back as the log, and what stood there is removed when it is due", async () => {
    const first = await filled(3);
    const target = join(temporaryFolder(), "copy.db");
    await backUp(first.dataDir, target);
    const { dataDir, store } = await filled(5);
    await store.close();
    const { entries, aside = "" } = restore(dataDir, target);
    expect(entries).toBe(3);
    expect(existsSync(aside)).toBe(true);
    const again = await open({ dataDir });
    expect(await again.find(first.entries[0]?.id ?? "")).toBeDefined();
    await again.removeDue(Date.now() + 91 * day, 90, { trustClock: true });
    expect(existsSync(aside)).toBe(false);
  });

  test("does not come back under a running server, and nothing changes", async () => {
    const { dataDir, store, entries } = await filled(2);
    const target = join(temporaryFolder(), "copy.db");
    await backUp(dataDir, target);
    expect(() => restore(dataDir, target)).toThrow(/^a server keeps its log in .+: stop it first$/);
    expect(await store.find(entries[1]?.id ?? "")).toBeDefined();
  });

  test.each([
    ["no database", () => Buffer.from("text")],
    ["a database cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ])("that is %s is refused, and the log stays", async (_, damage) => {
    const { dataDir, store, entries } = await filled(200);
    const target = join(temporaryFolder(), "copy.db");
    await backUp(dataDir, target);
    await store.close();
    writeFileSync(target, damage(readFileSync(target)));
    expect(() => restore(dataDir, target)).toThrow(StoreRefusal);
    const again = await open({ dataDir });
    expect(await again.find(entries[0]?.id ?? "")).toBeDefined();
  });
});
