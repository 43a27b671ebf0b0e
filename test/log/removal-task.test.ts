import { expect, onTestFinished, test, vi } from "vitest";
import { toHour } from "../../src/log/entry.ts";
import { startRemoval } from "../../src/log/removal-task.ts";
import type { Store } from "../../src/log/store.ts";
import { day, entry, now, open } from "./examples.ts";

const patience = 60_000;

function start(store: Store) {
  const said: string[] = [];
  let at = now;
  const say = (line: string) => void said.push(line);
  const task = startRemoval({ store, retentionDays: 90, say, clock: () => at });
  onTestFinished(task.stop);
  return { ...task, said, set: (time: number) => (at = time) };
}

test(
  "(E4) deletes what is due at the start, and later what has become so",
  { timeout: patience },
  async () => {
    const store = await open({});
    const recorded = [entry({ hour: toHour(now - 91 * day) }), entry()] as const;
    await store.record(recorded);
    const { run, said, set } = start(store);
    await vi.waitUntil(() => said.length > 0, patience);
    expect(await store.find(recorded[0].id)).toBeUndefined();
    expect(await store.find(recorded[1].id)).toBeDefined();
    await run();
    expect(said).toEqual(["deleted 1 entries of the log that were due"]);
    set(now + 91 * day);
    await run();
    expect(await store.find(recorded[1].id)).toBeUndefined();
  },
);

test("(E4) says loudly that a clock is wrong", { timeout: patience }, async () => {
  const store = await open({});
  await store.record([entry()]);
  const { run, said, set } = start(store);
  for (const time of [now - day, now + 400 * day]) {
    set(time);
    await run();
  }
  expect(said.map((line) => line.slice(0, 19))).toEqual(Array(2).fill("NOTHING WAS DELETED"));
});

test("does not throw when the store is away", async () => {
  const store = await open({});
  await store.close();
  const { run, said } = start(store);
  await run();
  expect(said.join()).toContain("failed");
});
