import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { watchWork } from "../../src/operations/stuck.ts";

/** In milliseconds. */
const patience = 20;

/** A thread that was on the processor for so long, each time it is asked. */
function watch(work: (asked: number) => Promise<number>) {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = 0;
  const cpuUsage = async () => ({ user: 1_000 * (await work((asked += 1))), system: 0 });
  let isStuck = false;
  const stuck = () => {
    isStuck = true;
    resolve();
  };
  const watched = watchWork({ worker: { cpuUsage }, patience, stuck });
  return { ...watched, untilStuck: promise, isStuck: () => isStuck, asked: () => asked };
}

describe("(B5) a thread", () => {
  test("that works all the time is stuck when its time is over", async () => {
    const { begin, untilStuck, asked } = watch(async (asked) => asked * patience);
    begin();
    await untilStuck;
    expect(asked()).toBe(2);
  });

  test("that gets no processor is waited for, but not for ever", async () => {
    const { begin, untilStuck, asked } = watch(async () => 0);
    begin();
    await untilStuck;
    expect(asked()).toBeGreaterThan(2);
  });

  test("that tells nothing, or is gone, is stuck", async () => {
    const silent = watch(() => new Promise(() => {}));
    silent.begin();
    await silent.untilStuck;
    expect(silent.isStuck()).toBe(true);
    const gone = watch(() => Promise.reject(new Error("not running")));
    gone.begin();
    await gone.untilStuck;
    expect(gone.isStuck()).toBe(true);
  });

  test("that has answered is not stuck, nor one that works on the next", async () => {
    const { begin, end, isStuck, asked } = watch(async () => 0);
    begin();
    await setTimeout(patience);
    begin();
    end();
    const before = asked();
    await setTimeout(10 * patience);
    expect(isStuck()).toBe(false);
    expect(asked()).toBeLessThanOrEqual(before + 1);
  });
});
