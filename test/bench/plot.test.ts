import { expect, test } from "vitest";
import { drawPlot } from "./plot.ts";

const plot = {
  title: "Time <p50> & more",
  source: "2026-11-25",
  across: "passages",
  isShare: false,
  lines: [
    {
      name: "ours",
      points: [
        { x: 1000, y: 0.5 },
        { x: 100_000, y: 1 },
      ],
    },
    {
      name: "theirs",
      points: [
        { x: 1000, y: 5 },
        { x: 100_000, y: 200 },
      ],
    },
  ],
};

test("draws a line with a mark for every point, and names it", () => {
  const svg = drawPlot(plot);
  expect(svg.match(/<polyline /g)).toHaveLength(2);
  expect(svg.match(/<circle /g)).toHaveLength(4);
  expect(svg).toContain(">ours</text>");
  expect(svg).toContain(">theirs</text>");
});

test("puts more higher up and a larger corpus further right", () => {
  const [first, second] = [...drawPlot(plot).matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(
    ([, x, y]) => ({ x: Number(x), y: Number(y) }),
  );
  expect(second?.x).toBeGreaterThan(first?.x ?? Infinity);
  expect(second?.y).toBeLessThan(first?.y ?? 0);
});

test("writes names as text, whatever is in them", () => {
  expect(drawPlot(plot)).toContain("Time &lt;p50&gt; &amp; more");
});

test("keeps apart the names of lines that end at the same height", () => {
  const points = [{ x: 1000, y: 1 }];
  const svg = drawPlot({
    ...plot,
    isShare: true,
    lines: [
      { name: "a", points },
      { name: "b", points },
    ],
  });
  const [a, b] = [...svg.matchAll(/y="([\d.]+)" fill="#\w+" font-weight="bold">[ab]</g)].map(
    ([, y]) => Number(y),
  );
  expect(Math.abs((a ?? 0) - (b ?? 0))).toBeGreaterThanOrEqual(18);
});
