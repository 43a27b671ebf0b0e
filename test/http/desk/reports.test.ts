import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/log/entry.ts";
import { openDeskSite } from "../../fixtures/desk-site.ts";
import { day, entry, feedback, missed, now } from "../../log/examples.ts";
import { toHour } from "../../../src/log/entry.ts";

function times(count: number, make: () => Entry): Entry[] {
  return Array.from({ length: count }, make);
}

/** What is in the rows of the table under a heading: one list of cells a row. */
function rowsIn(markup: string, id: string): string[][] {
  const [, section = ""] = new RegExp(`<h2 id="${id}">([\\s\\S]*?)</section>`).exec(markup) ?? [];
  const [, body = ""] = /<tbody>([\s\S]*?)<\/tbody>/.exec(section) ?? [];
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) =>
      cell.replaceAll(/<[^>]+>/g, "").trim(),
    ),
  );
}

async function deskAfter(entries: readonly Entry[]) {
  const site = await openDeskSite();
  await site.store.record(entries);
  const read = async (path: string) => (await site.get(path)).text();
  return { ...site, read };
}

const asked = [
  ...times(30, entry),
  ...times(10, () => entry({ shown: [{ measure: "telework-days", rank: 1 }] })),
  ...times(3, () => entry({ shown: [{ measure: "awards", rank: 1 }] })),
  ...times(7, () => missed(["椅子"], { hour: "2026-08-10T23:00Z" })),
  ...times(2, () => missed(["机"])),
];

describe("the report", () => {
  test("counts by outcome, measure, week, hour of Japan, reason and word", async () => {
    const { read } = await deskAfter(asked);
    const markup = await read("/desk/reports");
    expect(rowsIn(markup, "outcomes")).toEqual([
      ["答えた", "43", "82.7%"],
      ["一部だけ答えた", "0", "0.0%"],
      ["答えられなかった", "9", "17.3%"],
    ]);
    expect(rowsIn(markup, "weeks")).toEqual([
      ["2026年8月10日", "7"],
      ["2026年8月17日", "0"],
      ["2026年8月24日", "45"],
    ]);
    const hours = rowsIn(markup, "hours");
    expect(hours).toHaveLength(24);
    expect(hours[8]).toEqual(["8時", "7"]);
    expect(hours[16]).toEqual(["16時", "45"]);
    expect(rowsIn(markup, "reasons")).toEqual([["手がかりなし", "9"]]);
    expect(rowsIn(markup, "words")).toEqual([["椅子", "7"]]);
    expect(markup).toContain("このほかに 1語（5件未満）");
    expect(markup).not.toContain("机");
  });

  test("hides small groups, and what would give them away", async () => {
    const { read } = await deskAfter(asked);
    const rows = rowsIn(await read("/desk/reports"), "measures");
    expect(rows.map(([, count]) => count)).toEqual(["30", "10", "非表示", "5件未満"]);
    const charts = (await read("/desk/reports")).match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    const chart = charts.find((one) => one.includes("measures-chart-title"));
    expect(chart).toContain("非表示");
    expect(chart).not.toMatch(/>\s*(?:3|9)\s*</);
  });

  test("shows the staff every number, in a view that prints nothing", async () => {
    const { read } = await deskAfter(asked);
    const markup = await read("/desk/reports?exact=1");
    expect(rowsIn(markup, "measures").map(([, count]) => count)).toEqual(["30", "10", "9", "3"]);
    expect(rowsIn(markup, "words")).toEqual([
      ["椅子", "7"],
      ["机", "2"],
    ]);
    expect(markup).toContain("tw-report-exact");
    expect(await read("/desk/reports")).not.toContain("tw-report-exact");
  });

  test("tells which measures that are over are asked for", async () => {
    const { read } = await deskAfter(asked);
    const rows = rowsIn(await read("/desk/reports"), "stale");
    expect(rows.length).toBeGreaterThan(0);
    for (const [, state] of rows) expect(state).toMatch(/^(?:終了|後継あり)$/);
  });

  test("tells what helped", async () => {
    const helped = times(6, entry);
    const { read, store } = await deskAfter(helped);
    for (const one of helped) await store.addFeedback(feedback(one));
    const markup = await read("/desk/reports");
    expect(rowsIn(markup, "measures")[0]?.slice(1)).toEqual(["6", "6", "0"]);
    expect(markup).toMatch(/<dt>役に立った<\/dt>\s*<dd>6<\/dd>/);
  });

  test.each([
    ["4w", ["2026-08-24T07:00Z", "2026-08-02T15:00Z"], ["2026-08-02T14:00Z"]],
    ["13w", ["2026-05-31T15:00Z"], ["2026-05-31T14:00Z"]],
    ["fy", ["2026-03-31T15:00Z"], ["2026-03-31T14:00Z"]],
    ["all", ["2025-08-24T07:00Z"], []],
    ["nonsense", ["2026-08-02T15:00Z"], ["2026-08-02T14:00Z"]],
  ])("looks at the period %s", async (period, within, before) => {
    const hours = [...within, ...before];
    const { read } = await deskAfter(
      hours.flatMap((hour, at) => times(10 ** at * 5, () => entry({ hour }))),
    );
    const total = within.reduce((sum, _, at) => sum + 10 ** at * 5, 0);
    const markup = await read(`/desk/reports?period=${period}`);
    expect(markup).toMatch(new RegExp(`<dt>質問</dt>\\s*<dd>${total}</dd>`));
  });

  test("says when nothing was asked", async () => {
    const { read } = await deskAfter([]);
    expect(await read("/desk/reports")).toContain("この期間の質問は記録されていません");
  });

  test("still counts what was deleted", async () => {
    const { read, store } = await deskAfter(
      times(5, () => entry({ hour: toHour(now - 80 * day) })),
    );
    await store.removeDue(now, 30);
    expect(await read("/desk/reports?period=all")).toMatch(/<dt>質問<\/dt>\s*<dd>5<\/dd>/);
  });

  test("gives its charts a title, a description and no inline style", async () => {
    const { read } = await deskAfter(asked);
    const markup = await read("/desk/reports");
    const charts = [...markup.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([chart]) => chart);
    expect(charts.length).toBeGreaterThanOrEqual(5);
    for (const chart of charts) {
      expect(chart).toMatch(/role="img"/);
      expect(chart).toMatch(/<title id="[^"]+">[^<]+<\/title>/);
      expect(chart).toMatch(/<desc id="[^"]+">[^<]+<\/desc>/);
      expect(chart).not.toMatch(/style=|<style|<script|NaN|Infinity/);
    }
  });

  test("is a file without small groups, whatever is asked for", async () => {
    const { get } = await deskAfter(asked);
    const file = await get("/desk/reports.csv?exact=1");
    expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="report.csv"');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString("utf8").slice(1).split("\r\n");
    expect(lines[0]).toBe("区分,項目,件数,役に立った,役に立たなかった");
    expect(lines).toContain("合計,質問,52,0,0");
    expect(lines).toContain("答えられなかった言葉,椅子,7");
    expect(lines.join("\n")).toContain(",5件未満,");
    for (const line of lines) expect(line).not.toMatch(/,[1-4](?:,|$)|机/);
  });
});
