import { describe, expect, test } from "vitest";
import { createRate } from "../../src/http/rate.ts";

const minute = 60_000;

describe("fifteen a minute", () => {
  test("are given at once, then one every four seconds", () => {
    const take = createRate(15);
    for (let n = 0; n < 15; n += 1) expect(take("a", 0)).toBe(0);
    expect(take("a", 0)).toBe(4_000);
    expect(take("a", 3_000)).toBe(1_000);
    expect(take("a", 4_000)).toBe(0);
    expect(take("a", 4_000)).toBe(4_000);
  });

  test("are there again after a minute of silence, and no more than fifteen", () => {
    const take = createRate(15);
    for (let n = 0; n < 15; n += 1) take("a", 0);
    for (let n = 0; n < 15; n += 1) expect(take("a", 10 * minute)).toBe(0);
    expect(take("a", 10 * minute)).toBe(4_000);
  });

  test("are each person's own", () => {
    const take = createRate(15);
    for (let n = 0; n < 16; n += 1) take("a", 0);
    expect(take("b", 0)).toBe(0);
  });

  test("are not fewer where a minute cannot be divided", () => {
    const take = createRate(7);
    for (let n = 0; n < 7; n += 1) expect(take("a", 1_700_000_000_123)).toBe(0);
    expect(take("a", 1_700_000_000_123)).toBeGreaterThan(0);
  });
});

test("no limit is no limit", () => {
  const take = createRate(0);
  for (let n = 0; n < 1_000; n += 1) expect(take("a", 0)).toBe(0);
});

test("(B6) the table forgets who has been silent longest, and keeps who is counted", () => {
  const take = createRate(1, { capacity: 3 });
  for (const key of ["a", "b", "c", "d"]) expect(take(key, 0), key).toBe(0);
  expect(take("a", 1)).toBe(0);
  expect(take("d", 1)).toBeGreaterThan(0);
  expect(take("c", 1)).toBeGreaterThan(0);
});
