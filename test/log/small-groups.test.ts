import { expect, test } from "vitest";
import { hideSmall } from "../../src/log/small-groups.ts";

test.each([
  [
    [10, 20],
    ["shown", "shown"],
  ],
  [[], []],
  [
    [0, 7],
    ["shown", "shown"],
  ],
  [[3], ["few"]],
  [
    [4, 5, 90],
    ["few", "with-few", "shown"],
  ],
  [
    [90, 5, 4],
    ["shown", "with-few", "few"],
  ],
  // Two that are few and together no small group hide each other.
  [
    [2, 3, 50],
    ["few", "few", "shown"],
  ],
  [
    [1, 2, 6, 50],
    ["few", "few", "with-few", "shown"],
  ],
  [
    [1, 0, 0],
    ["few", "shown", "shown"],
  ],
] as const)("hides what %j would tell", (counts, hiding) => {
  expect(hideSmall(counts)).toEqual(hiding);
});

test("never lets the sum tell a small group", () => {
  for (let seed = 0; seed < 2_000; seed += 1) {
    const counts = Array.from({ length: 1 + (seed % 6) }, (_, at) => (seed * (at + 3) * 7) % 13);
    const hiding = hideSmall(counts);
    const hidden = counts.filter((_, at) => hiding[at] !== "shown");
    expect(counts.every((count, at) => count === 0 || count > 4 || hiding[at] === "few")).toBe(
      true,
    );
    if (hidden.length === 0 || hiding.every((one, at) => one !== "shown" || counts[at] === 0))
      continue;
    expect(hidden.length).toBeGreaterThan(1);
    expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4);
  }
});
