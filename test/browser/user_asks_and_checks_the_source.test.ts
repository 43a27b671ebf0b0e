import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openSite, type Site } from "./browser.ts";

const question = "機器の購入に使える補助はありますか";
const quotation = "民間企業等に対して導入機器等の費用を助成";
const phone = { viewport: { width: 320, height: 640 } };

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(async () => {
  await site.close();
});

async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

async function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

/** The focused heading arrives with the answer. */
async function answerTo(page: Page, asked: string): Promise<void> {
  await page.getByRole("heading", { level: 2, name: asked }).waitFor();
  await expect.poll(() => focusedText(page)).toContain(asked);
}

describe.each([
  ["with JavaScript", { javaScriptEnabled: true }],
  ["without JavaScript", { javaScriptEnabled: false }],
  ["on a phone of 320 pixels", phone],
  ["on a phone of 320 pixels without JavaScript", { ...phone, javaScriptEnabled: false }],
])("a user %s", (_, options) => {
  test("asks, reads, and follows the citation to the passage", { timeout: 30_000 }, async () => {
    const page = await site.open(options);
    await page.goto("/");
    expect(await scrollsSideways(page)).toBe(false);

    await page.getByLabel("質問を入力してください").fill(question);
    await page.getByRole("button", { name: "質問する" }).click();
    await answerTo(page, question);
    expect(new URL(page.url()).searchParams.get("q")).toBe(question);
    expect(await page.title()).toContain(question);
    expect(await scrollsSideways(page)).toBe(false);
    const turn = page.getByRole("article", { name: question });
    await turn.getByText("後継あり").first().waitFor();
    expect(await turn.locator("blockquote").first().textContent()).toBe(quotation);

    await turn.getByRole("link", { name: "資料の3ページで確かめる" }).first().click();
    await page.waitForURL("**/sources/r2-telework-measures#p3");
    expect(await page.locator("#p3").textContent()).toContain(quotation);
    expect(await scrollsSideways(page)).toBe(false);

    await page.goBack();
    await answerTo(page, question);
    const sources = page.locator(".tw-citations li").filter({ hasText: "資料からの引用" });
    await sources.getByRole("link", { name: "施策のページで見る" }).first().click();
    await page.waitForURL("**/m/equipment-subsidy#*");
    expect(await page.locator(":target").textContent()).toMatch(/助成/);
    expect(await scrollsSideways(page)).toBe(false);
    await page.context().close();
  });
});

test(
  "a conversation goes on in place, and Back leads through it",
  { timeout: 30_000 },
  async () => {
    const page = await site.open();
    await page.goto("/");
    await page.getByLabel("質問を入力してください").fill(question);
    await page.keyboard.press("Enter");
    await answerTo(page, question);
    expect(await page.getByLabel("質問を入力してください").inputValue()).toBe("");

    const follow = page.getByRole("region", { name: "続けて聞く" }).getByRole("link").first();
    const next = (await follow.textContent()) ?? "";
    await follow.click();
    await answerTo(page, next);
    expect(await page.locator(".tw-turn").count()).toBe(2);
    expect(await page.locator("#conversation").getAttribute("aria-busy")).toBe("false");
    expect(new URL(page.url()).searchParams.getAll("history")).toEqual([question]);

    await page.goBack();
    await expect.poll(() => page.locator(".tw-turn").count()).toBe(1);
    await answerTo(page, question);
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForURL("**lang=en**");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.context().close();
  },
);

test("the field counts near its limit, and a question too long comes back as typed", async () => {
  const page = await site.open();
  await page.goto("/");
  const field = page.getByLabel("質問を入力してください");
  await field.fill("長".repeat(250));
  await page.getByText("あと50文字", { exact: true }).first().waitFor();
  await field.fill("長".repeat(310));
  await page.getByText("10文字多すぎます", { exact: true }).first().waitFor();

  const before = site.complaints.length;
  await page.getByRole("button", { name: "質問する" }).click();
  await page.getByText("質問は1文字から300文字まで").first().waitFor();
  expect(await field.inputValue()).toBe("長".repeat(310));
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("question");
  // Chromium notes every 4xx on the console by itself.
  expect(site.complaints.splice(before).every((text) => text.includes("422"))).toBe(true);
  await page.context().close();
});

test("Enter is the input method's while it composes", async () => {
  const page = await site.open();
  await page.goto("/");
  const field = page.getByLabel("質問を入力してください");
  await field.fill("助成");
  await field.dispatchEvent("compositionstart");
  await field.press("Enter");
  expect(page.url()).not.toContain("q=");
  await field.dispatchEvent("compositionend");
  await field.evaluate((element) => {
    const options = { key: "Enter", keyCode: 229, bubbles: true, cancelable: true };
    element.dispatchEvent(new KeyboardEvent("keydown", options));
  });
  expect(page.url()).not.toContain("q=");
  await field.press("Shift+Enter");
  expect(await field.inputValue()).toContain("\n");
  await page.context().close();
});

test("a lost connection is told, and the question stays", async () => {
  const page = await site.open();
  await page.goto("/");
  const field = page.getByLabel("質問を入力してください");
  await field.fill(question);
  const before = site.complaints.length;
  await page.route("**/*", (route) => route.abort());
  await page.getByRole("button", { name: "質問する" }).click();
  await page.getByRole("alert").getByText("通信できませんでした").waitFor();
  expect(await field.inputValue()).toBe(question);
  expect(await field.isEditable()).toBe(true);
  site.complaints.splice(before);
  await page.context().close();
});

test("a fault of the server is told in place, and the question stays", async () => {
  const page = await site.open();
  await page.goto("/");
  const field = page.getByLabel("質問を入力してください");
  await field.fill(question);
  const before = site.complaints.length;
  const body = '<section id="error"><h2>混み合っています</h2></section>';
  await page.route("**/?q=*", (route) =>
    route.fulfill({ status: 503, contentType: "text/html; charset=utf-8", body }),
  );
  await page.getByRole("button", { name: "質問する" }).click();
  await page.getByRole("alert").getByText("混み合っています").waitFor();
  expect(await field.inputValue()).toBe(question);
  expect(new URL(page.url()).search).toBe("");
  site.complaints.splice(before);
  await page.context().close();
});

test.each([
  ["dark colours", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
  ["reduced motion", { reducedMotion: "reduce" }],
] as const)("%s work", async (_, options) => {
  const page = await site.open(options);
  await page.goto(`/?q=${encodeURIComponent(question)}`);
  await answerTo(page, question);
  expect(await page.getByRole("heading", { level: 2, name: question }).isVisible()).toBe(true);
  await page.context().close();
});

test.each([
  "/",
  "/?lang=easy",
  `/?q=${encodeURIComponent(question)}&lang=en&ministry=mhlw&history=${encodeURIComponent(question)}`,
  "/m/telework-days",
  "/m/telework-days?lang=en",
  "/sources/r2-telework-measures",
  "/nothing",
])("%s on a phone has targets of 44 pixels, but for links within a sentence", async (path) => {
  const page = await site.open(phone);
  const before = site.complaints.length;
  await page.goto(path);
  if (path === "/nothing") site.complaints.splice(before);
  expect(await scrollsSideways(page)).toBe(false);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("a, button, select, textarea, summary")]
      .filter(
        (element) => !element.closest("p, .tw-meta, h4, .tw-skip") && element.checkVisibility(),
      )
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map((element) => `${element.textContent} ${element.getBoundingClientRect().height}`),
  );
  expect(small).toEqual([]);
  await page.context().close();
});

test("nothing is kept, and nobody else is asked", async () => {
  const page = await site.open();
  await page.goto(`/?q=${encodeURIComponent(question)}`);
  await answerTo(page, question);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(site.strangers).toEqual([]);
  await page.context().close();
});

test("no page complained", () => {
  expect(site.complaints).toEqual([]);
});

test("a link to one of the many things that are not told unfolds them", async () => {
  const page = await site.open({ javaScriptEnabled: false });
  await page.goto("/m/guidelines");
  const gap = page.locator("#guidelines-g2");
  expect(await gap.isVisible()).toBe(false);
  await page.goto("/m/guidelines#guidelines-g2");
  await gap.waitFor();
});
