import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createLine } from "../../src/http/line.ts";

/** Who has been called so far; who is called leaves at once, or keeps its turn. */
function stand(settings: Parameters<typeof createLine>[0], count: number, keeps = false) {
  const line = createLine(settings);
  const called: number[] = [];
  const leaves: (() => void)[] = [];
  const wait = async (n: number) => {
    const leave = await line.join();
    called.push(n);
    if (!keeps) leave?.();
    else if (leave) leaves.push(leave);
  };
  for (let n = 1; n <= count; n += 1) void wait(n);
  return { line, called, leaves };
}

test("one is called in each round, in the order of coming", async () => {
  const { called } = stand({}, 3);
  expect(called).toEqual([]);
  const seen: number[] = [];
  while (called.length < 3) {
    await setImmediate();
    seen.push(called.length);
  }
  expect(called).toEqual([1, 2, 3]);
  expect(seen).toEqual([1, 2, 3]);
});

test("no more have their turn together than can be worked on", async () => {
  const { called, leaves } = stand({ abreast: 2 }, 4, true);
  for (let round = 0; round < 9; round += 1) await setImmediate();
  expect(called).toEqual([1, 2]);
  leaves[1]?.();
  for (let round = 0; round < 9; round += 1) await setImmediate();
  expect(called).toEqual([1, 2, 3]);
});

test("(A3) who finds the line full is told at once, and finds room when it is empty", async () => {
  const { line, called } = stand({ longest: 2 }, 2);
  expect(line.join()).toBeUndefined();
  while (called.length < 2) await setImmediate();
  const leave = await line.join();
  expect(leave).toBeTypeOf("function");
});
