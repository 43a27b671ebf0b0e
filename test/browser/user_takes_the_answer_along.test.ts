import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./browser.ts";
import { readClipboard } from "./clipboard.ts";

const question = "テレワークの補助金を全部教えて";
const asked = `/?q=${encodeURIComponent(question)}`;
const quotation = "民間企業等に対して導入機器等の費用を助成";
const phone = { viewport: { width: 320, height: 640 } };

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(async () => {
  await site.close();
});

/** The part of a card with this quotation. */
function passageOf(page: Page): Locator {
  return page.locator(".tw-passage").filter({ hasText: quotation }).first();
}

describe("copying with citation", () => {
  test.each([
    ["an answer", asked],
    ["a measure's page", "/m/equipment-subsidy"],
  ])("puts the quotation of %s on the clipboard", { timeout: 30_000 }, async (_, path) => {
    const page = await site.open();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(path);
    await passageOf(page).getByRole("button", { name: "引用してコピー" }).click();
    await page.getByRole("status").getByText("出典をつけてコピーしました。").waitFor();

    const copied = await readClipboard(page, site.origin);
    const lines = (copied["text/plain"] ?? "").split("\n");
    expect(lines[0]).toBe(`「${quotation}」`);
    expect(lines[1]).toMatch(/^出典：「令和２年度におけるテレワーク関係施策・.*」（厚生労働省）（/);
    expect(lines[1]).toContain(`（${site.origin}/m/equipment-subsidy#equipment-subsidy-q1）`);
    expect(lines[2]).toContain("https://www.digital.go.jp/resources/open_data/public_data_license");
    expect(lines[3]).toMatch(/^（\d{4}年\d+月\d+日に利用）$/);
    expect(copied["text/html"]).toContain(`href="${site.origin}/m/equipment-subsidy`);
    await page.context().close();
  });

  test("opens the text where the clipboard is refused", { timeout: 30_000 }, async () => {
    const page = await site.open();
    await page.addInitScript(() => {
      navigator.clipboard.write = () => Promise.reject(new Error("refused"));
    });
    await page.goto(asked);
    await passageOf(page).getByRole("button", { name: "引用してコピー" }).click();
    await page.getByRole("status").getByText("コピーできませんでした").waitFor();
    expect(await passageOf(page).locator(".tw-copy-text").isVisible()).toBe(true);
    await page.context().close();
  });

  test("needs no script: the text stands in the page", { timeout: 30_000 }, async () => {
    const page = await site.open({ javaScriptEnabled: false });
    await page.goto(asked);
    expect(await page.getByRole("button", { name: "引用してコピー" }).count()).toBe(0);
    await passageOf(page).getByText("出典つきの文").click();
    expect(await passageOf(page).locator(".tw-copy-text").textContent()).toContain(quotation);
    await page.context().close();
  });
});

describe.each([
  ["with JavaScript", {}],
  ["without JavaScript", { javaScriptEnabled: false }],
])("%s", (_, options) => {
  test("a comparison scrolls in its own region on a phone", { timeout: 30_000 }, async () => {
    const page = await site.open({ ...options, ...phone });
    await page.goto(asked);
    await page.getByText("府省の異なる2件の施策を並べて比べる").click();
    const table = page.getByRole("region", { name: "府省の異なる2件の施策を並べて比べる" });
    await table.getByRole("rowheader", { name: "上限・率" }).waitFor();
    const [region, whole] = await Promise.all([
      table.evaluate((element) => element.scrollWidth > element.clientWidth),
      page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
    ]);
    expect({ region, whole }).toEqual({ region: true, whole: false });
    await page.context().close();
  });

  test(
    "a choice narrows the answer, and its link widens it again",
    { timeout: 30_000 },
    async () => {
      const page = await site.open(options);
      await page.goto(asked);
      await page.getByRole("link", { name: "総務省の施策だけにする" }).click();
      const filter = page.locator(".tw-filter").filter({ hasText: "府省：総務省" });
      await filter.waitFor();
      expect(new URL(page.url()).searchParams.get("ministry")).toBe("mic");
      await filter.getByRole("link").click();
      await page.waitForURL((url) => !url.searchParams.has("ministry"));
      expect(new URL(page.url()).searchParams.get("q")).toBe(question);
      await page.context().close();
    },
  );

  test(
    "the mail draft is a link of the reader's own mail program",
    { timeout: 30_000 },
    async () => {
      const page = await site.open(options);
      await page.goto(asked);
      const link = page.getByRole("link", { name: "この質問をメールで相談する" });
      const draft = new URL((await link.getAttribute("href")) ?? "");
      expect(draft.protocol).toBe("mailto:");
      expect(draft.searchParams.get("body")).toContain(question);
      await page.context().close();
    },
  );
});

test(
  "on paper there are addresses, a date and the desk, and nothing to press",
  { timeout: 30_000 },
  async () => {
    const page = await site.open();
    await page.goto(asked);
    await page.emulateMedia({ media: "print" });
    const shown = (selector: string) =>
      page.locator(selector).evaluateAll((found) => found.filter((one) => one.checkVisibility()));
    expect(await shown("button, textarea, select, summary, .tw-choices, .tw-consult")).toEqual([]);
    expect(await page.locator(".tw-printed").isVisible()).toBe(true);
    expect(await page.locator(".tw-contact").isVisible()).toBe(true);
    const written = await page
      .locator('.tw-citations a[rel="external"]')
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(written).toMatch(/https?:/);
    await page.context().close();
  },
);

test("easy Japanese shows readings above the words", { timeout: 30_000 }, async () => {
  const page = await site.open();
  await page.goto("/m/equipment-subsidy?lang=easy");
  const body = page.locator("main ruby").filter({ hasText: "厚生労働省" }).first();
  expect(await body.locator("rt").textContent()).toBe("こうせいろうどうしょう");
  await page.context().close();
});

test("no page complained", () => {
  expect(site.complaints).toEqual([]);
  expect(site.strangers).toEqual([]);
});
