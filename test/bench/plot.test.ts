import { expect, test } from "vitest";
import { drawPlot, type Plot } from "./plot.ts";

const plot: Plot = {
  title: "Time <p50> & more",
  subtitle: "Lower is better",
  source: "2026-11-25",
  across: { name: "passages", scale: "logarithmic" },
  up: { name: "p50, ms", scale: "logarithmic" },
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

/** Of all marks; peers are drawn before ours, which lies above them. */
function marksOf(svg: string) {
  return [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

function nameOf(svg: string, name: string) {
  const [, x, y] = new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*>${name}<`).exec(svg) ?? [];
  return { x: Number(x), y: Number(y) };
}

test("puts more higher up and a larger corpus further right", () => {
  const [first, second] = marksOf(drawPlot(plot));
  expect(second?.x).toBeGreaterThan(first?.x ?? Infinity);
  expect(second?.y).toBeLessThan(first?.y ?? 0);
});

test("names both axes and what is marked on them", () => {
  const svg = drawPlot({ ...plot, up: { name: "found first", scale: "share" } });
  for (const text of ["passages", "found first", "10,000", "100 %"])
    expect(svg).toContain(`>${text}</text>`);
});

test("writes names as text, whatever is in them", () => {
  expect(drawPlot(plot)).toContain("Time &lt;p50&gt; &amp; more");
});

test("keeps apart the names of lines that end at the same height", () => {
  const points = [
    { x: 1000, y: 1 },
    { x: 2000, y: 1 },
  ];
  const lines = ["a", "b"].map((name) => ({ name, points }));
  const svg = drawPlot({ ...plot, up: { name: "share", scale: "share" }, lines });
  expect(Math.abs(nameOf(svg, "a").y - nameOf(svg, "b").y)).toBeGreaterThanOrEqual(18);
});

test("names single points where they are, without a line", () => {
  const lines = [
    { name: "ours", points: [{ x: 1, y: 1 }] },
    { name: "theirs", points: [{ x: 1000, y: 5 }] },
  ];
  const svg = drawPlot({ ...plot, lines });
  expect(svg).not.toContain("<polyline");
  const [theirs, ours] = marksOf(svg);
  expect(nameOf(svg, "ours").x - (ours?.x ?? 0)).toBe(12);
  expect((theirs?.x ?? 0) - nameOf(svg, "theirs").x).toBe(12);
});
