import { expect, onTestFinished, test, vi } from "vitest";
import { createQuestionLog } from "../../src/log/question-log.ts";
import type { Store } from "../../src/log/store.ts";
import { entry, feedback, open, temporaryFolder } from "./examples.ts";

const patience = 60_000;

/** A real store that can be told to fail, as a database does that is away. */
async function failing() {
  const store = await open({});
  const fault = { on: false, state: "ok" as const };
  const record: Store["record"] = (entries) =>
    fault.on ? Promise.reject(new Error("away")) : store.record(entries);
  return { store, fault, faulty: { ...store, record } satisfies Store };
}

function logOf(store: Store, capacity?: number) {
  const log = createQuestionLog(store, capacity === undefined ? {} : { capacity });
  onTestFinished(() => log.close());
  return log;
}

test("writes what it is given in the background", { timeout: patience }, async () => {
  const store = await open({});
  const log = logOf(store);
  const recorded = Array.from({ length: 450 }, () => entry());
  for (const one of recorded) log.record(one);
  expect(log.waiting()).toBe(450);
  await vi.waitUntil(() => log.waiting() === 0, patience);
  await log.flush();
  expect(await store.counts({ by: [] })).toMatchObject([{ asked: 450 }]);
});

test("keeps an entry before the feedback on it", { timeout: patience }, async () => {
  const store = await open({});
  const log = logOf(store);
  const recorded = entry();
  log.record(recorded);
  await log.addFeedback(feedback(recorded));
  expect(await store.find(recorded.id)).toEqual({
    entry: recorded,
    feedback: [feedback(recorded)],
  });
});

test(
  "waits while the store is away, and writes all when it is back",
  { timeout: patience },
  async () => {
    const { store, fault, faulty } = await failing();
    const log = logOf(faulty);
    fault.on = true;
    const recorded = [entry(), entry()];
    for (const one of recorded) log.record(one);
    await expect(log.flush()).rejects.toThrow("away");
    await expect(log.addFeedback(feedback(entry()))).rejects.toThrow("away");
    expect(log.waiting()).toBe(2);
    fault.on = false;
    await vi.waitUntil(() => log.waiting() === 0, patience);
    await log.flush();
    for (const { id } of recorded) expect(await store.find(id)).toBeDefined();
    expect(log.dropped()).toBe(0);
  },
);

test("drops the oldest when it is full, and counts them", { timeout: patience }, async () => {
  const { store, fault, faulty } = await failing();
  const log = logOf(faulty, 3);
  fault.on = true;
  const recorded = Array.from({ length: 5 }, () => entry());
  for (const one of recorded) log.record(one);
  await expect(log.flush()).rejects.toThrow("away");
  expect([log.waiting(), log.dropped()]).toEqual([3, 2]);
  fault.on = false;
  await log.flush();
  const found = await Promise.all(recorded.map(({ id }) => store.find(id)));
  expect(found.map((one) => one !== undefined)).toEqual([false, false, true, true, true]);
});

test("never throws, and shows that it is degraded, when its store is closed", async () => {
  const store = await open({});
  const log = logOf(store);
  await store.close();
  for (let times = 0; times < 1_100; times += 1) log.record(entry());
  await expect(log.flush()).rejects.toThrow("closed");
  expect(log.state()).toBe("degraded");
  expect([log.waiting(), log.dropped()]).toEqual([1_000, 100]);
  await expect(log.addFeedback(feedback(entry()))).rejects.toThrow("closed");
});

test("writes what waits before it closes, and takes no more", { timeout: patience }, async () => {
  const dataDir = temporaryFolder();
  const log = createQuestionLog(await open({ dataDir }));
  log.record(entry());
  await log.close();
  log.record(entry());
  expect([log.waiting(), log.dropped()]).toEqual([0, 1]);
  expect(await (await open({ dataDir })).counts({ by: [] })).toMatchObject([{ asked: 1 }]);
});

test("rejects feedback that the store does not take in time", { timeout: patience }, async () => {
  const store = await open({});
  const { promise, resolve } = Promise.withResolvers<void>();
  const log = logOf({ ...store, addFeedback: () => promise });
  await expect(log.addFeedback(feedback(entry()))).rejects.toThrow("in time");
  resolve();
});
