import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Page } from "playwright-core";
import { attacks } from "../fixtures/attacks.ts";
import { openSite, type Site } from "./browser.ts";
import { enter, states } from "./states.ts";
import { statesApp } from "./states-site.ts";

let site: Site;
let page: Page;
const reports: string[] = [];
const dialogs: string[] = [];

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  site = await openSite(statesApp);
  page = await site.open();
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.exposeFunction("report", (text: string) => reports.push(text));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) => {
      const { report } = globalThis as unknown as { report: (text: string) => void };
      report(`${event.effectiveDirective}: ${event.blockedURI}`);
    }),
  );
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

/** What a page can leave behind in a browser. */
async function kept(): Promise<Record<string, number>> {
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    // The cache storage and workers stand on secure origins alone, of which loopback is one.
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...stored, cookies: (await page.context().cookies()).length };
}

const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: 0 };

test.each(states)(
  "(C2, C6) $name keeps nothing, asks nobody else and breaks no policy",
  { timeout: 30_000 },
  async (state) => {
    await enter(page, state);
    const left = await kept();
    // Whoever works at the desk is known by a cookie.
    const cookies = state.name.startsWith("desk-") ? 0 : left["cookies"];
    expect({ ...left, cookies }).toEqual(nothing);
    expect(site.strangers).toEqual([]);
    expect(reports).toEqual([]);
    expect(dialogs).toEqual([]);
  },
);

/** Every eighth: each way to run is among them, and each way out. */
const tried = attacks.filter((_, index) => index % 8 === 0);

test("(C2) nothing in a question runs", { timeout: 60_000 }, async () => {
  // As many at once as a question may be long.
  for (let first = 0; first < tried.length; first += 4) {
    const question = tried.slice(first, first + 4).join(" ");
    await page.goto(`/?${new URLSearchParams({ q: question })}`);
    expect(await page.locator(".tw-turn").first().textContent()).toContain("alert(1)");
  }
  expect(dialogs).toEqual([]);
  expect(reports).toEqual([]);
  expect(site.strangers).toEqual([]);
});

test("a dialog would be noticed", async () => {
  await page.goto("/");
  await page.evaluate(() => alert("noticed"));
  expect(dialogs.splice(0)).toEqual(["noticed"]);
});

test("a breach of the policy would be reported", async () => {
  await page.goto("/");
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(() => reports.splice(0)).toEqual(["style-src-attr: inline"]);
});

const served = states.filter(({ reach }) => !reach);

describe.each(served)("what is served for $name", ({ name, path }) => {
  test("(C10) has no script, style or handler among its text", async () => {
    const html = await (await statesApp.request(path)).text();
    // Text of questions and of the corpus is escaped: a `<` begins an element.
    const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.length).toBeGreaterThan(20);
    expect(tags.filter((tag) => /\s(?:style|(?:hx-)?on[\w:-]*|srcdoc)\s*=/i.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /^<style/i.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /^<script/i.test(tag) && !/ src="\//.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /["\s](?:javascript|js):/i.test(tag))).toEqual([]);
    expect(html).not.toMatch(/<script[^>]*>[^<]/i);
  });

  test("(C6, C10, E5) comes with a policy that lets nothing unsafe in, and sets no cookie but the desk's", async () => {
    const { headers } = await statesApp.request(path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    const loading = policy.split(";").filter((one) => !one.includes("frame-ancestors"));
    expect(loading.join(";")).not.toMatch(/unsafe-|\*|data:|blob:|https?:/);
    expect(headers.has("Set-Cookie")).toBe(name.startsWith("desk-"));
    expect(headers.get("Cache-Control")).toBe("no-store");
  });
});
