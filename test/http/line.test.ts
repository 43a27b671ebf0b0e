import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createLine } from "../../src/http/line.ts";

test("one is called in each round, in the order of coming", async () => {
  const line = createLine();
  const called: number[] = [];
  for (const n of [1, 2, 3]) void line.join()?.then(() => called.push(n));
  expect(called).toEqual([]);
  const seen: number[] = [];
  while (called.length < 3) {
    await setImmediate();
    seen.push(called.length);
  }
  expect(called).toEqual([1, 2, 3]);
  expect(seen).toEqual([1, 2, 3]);
});

test("(A3) who finds the line full is told at once, and finds room when it is empty", async () => {
  const line = createLine(2);
  const [first, second] = [line.join(), line.join()];
  expect(line.join()).toBeUndefined();
  await first;
  await second;
  await line.join();
});
