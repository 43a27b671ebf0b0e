import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSite, type Site } from "./browser.ts";
import { enter, states } from "./states.ts";
import { statesApp } from "./states-site.ts";

/** WCAG 2.2 A and AA is the sum of these. The frames of a page are states of their own. */
const all: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** What depends on colours and width, asked once more of the narrow and dark page. */
const looks: RunOptions = {
  runOnly: {
    type: "rule",
    values: ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
  },
};

let site: Site;
let page: Page;
beforeAll(async () => {
  // The fault of one state is logged as it should be.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  site = await openSite(statesApp);
  page = await site.open();
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

/** Our policy lets no script of others in; what the debugger evaluates is no part of the page. */
async function bringAxe(): Promise<void> {
  await page.evaluate(`${axe.source}; undefined`);
}

async function violations(options: RunOptions): Promise<string[]> {
  const found: AxeResults = await page.evaluate(
    (chosen) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, chosen),
    { ...options, resultTypes: ["violations"], iframes: false } satisfies RunOptions,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
}

test.each(states)(
  "axe finds nothing amiss in $name, wide and light, narrow and dark",
  { timeout: 60_000 },
  async (state) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 800 });
    await enter(page, state);
    await bringAxe();
    expect(await violations(all)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violations(looks)).toEqual([]);
  },
);

test("axe would find something amiss", async () => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await page.evaluate(() => document.querySelector("label")?.remove());
  await page.evaluate(() => document.documentElement.style.setProperty("--support", "#999999"));
  await bringAxe();
  expect((await violations(all)).join()).toContain("label: #question");
  expect((await violations(looks)).join()).toContain("color-contrast: ");
});
