import { expect, test } from "vitest";
import { barChart, columnChart } from "../../../src/views/desk/chart.ts";

function bar(label: string, count: number | null) {
  return { label, count, text: count === null ? "5件未満" : String(count) };
}

/** Widths of the bars that have a length. */
function widths(markup: string): number[] {
  const bars = markup.matchAll(/<rect\s+class="tw-bar"[^>]*?\swidth="([\d.]+)"/g);
  return [...bars].map(([, width]) => Number(width));
}

test("draws bars as long as their counts", () => {
  const bars = [bar("a", 100), bar("b", 50), bar("c", 0)];
  const [all = 0, half, none] = widths(String(barChart({ id: "x", title: "題", bars })));
  expect([half, none]).toEqual([all / 2, 0]);
});

test("gives a hidden count no length, and says nothing of it but that", () => {
  const markup = String(barChart({ id: "x", title: "題", bars: [bar("a", 9), bar("b", null)] }));
  expect(widths(markup)).toHaveLength(1);
  expect(markup).toContain("tw-bar-hidden");
  expect(markup).toMatch(/>5件未満<\/text\s*>/);
});

test("labels some of many columns, and ends its scale above the largest", () => {
  const bars = Array.from({ length: 24 }, (_, hour) => bar(`h${hour}`, hour * 3));
  const markup = String(columnChart({ id: "x", title: "題", bars, labelled: 6 }));
  const labels = [...markup.matchAll(/>(h\d+)<\/text\s*>/g)].map(([, label]) => label);
  expect(labels).toEqual(["h0", "h6", "h12", "h18"]);
  expect(markup).toMatch(/>80<\/text\s*>/);
  expect(markup).toMatch(/<desc id="x-desc">24項目の棒グラフ。最も多いのは h23 の 69件。/);
});

test("draws nothing odd when all is nought, or there is nothing", () => {
  for (const bars of [[], [bar("a", 0)], [bar("a", null)]]) {
    const both = [barChart, columnChart].map((draw) =>
      String(draw({ id: "x", title: "題", bars, labelled: 1 })),
    );
    expect(both.join("")).not.toMatch(/NaN|Infinity|undefined/);
  }
});
