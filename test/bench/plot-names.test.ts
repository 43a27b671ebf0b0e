import { expect, test } from "vitest";
import { placeNames } from "./plot-names.ts";

const right = 700;

test("a name stands to the right of its point where there is room", () => {
  expect(placeNames([{ x: 100, y: 100, name: "ours" }], right)).toEqual([
    { x: 112, y: 105, anchor: "start" },
  ]);
});

test("a name that would reach too far stands to the left", () => {
  const [name] = placeNames([{ x: 690, y: 100, name: "ours" }], right);
  expect(name).toMatchObject({ anchor: "end", y: 105 });
});

test("names of points that are near each other do not lie on each other", () => {
  const points = [0, 5, 10].map((more) => ({ x: 100 + more, y: 100 + more, name: "an engine" }));
  const rows = placeNames(points, right).map(({ x, y, anchor }) => `${anchor} ${x} ${y}`);
  expect(new Set(rows).size).toBe(3);
  const starts = placeNames(points, right).filter(({ anchor }) => anchor === "start");
  for (const [at, one] of starts.entries())
    for (const other of starts.slice(at + 1)) expect(Math.abs(one.y - other.y)).toBeGreaterThan(15);
});
