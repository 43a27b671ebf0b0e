import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSite, type Site } from "./browser.ts";
import { enter, states } from "./states.ts";
import { questions, statesApp } from "./states-site.ts";

let site: Site;
let page: Page;
beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  site = await openSite(statesApp);
  page = await site.open({ javaScriptEnabled: false });
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

const field = "質問を入力してください";

async function ask(question: string): Promise<void> {
  await page.getByLabel(field).fill(question);
  await page.getByRole("button", { name: "質問する" }).click();
}

/** The first page of a browser takes its time on a busy machine. */
const slow = { timeout: 30_000 };

const loaded = states.filter(({ reach }) => !reach);

test.each(loaded)("$name stands without scripts", slow, async (state) => {
  await enter(page, state);
  expect(await page.locator("h1").count()).toBe(1);
  // Nothing waits for a script to be shown, and nothing is offered that only a script could do.
  const idle = await page.locator("button:visible:not([type=submit])").allTextContents();
  expect(idle).toEqual([]);
});

test(
  "a user asks, narrows, asks on, checks the source and clears the conversation",
  slow,
  async () => {
    await page.goto("/");
    await page.getByLabel("府省でしぼる").selectOption("mhlw");
    await ask(questions.answered);
    await page.getByRole("heading", { level: 2, name: questions.answered }).waitFor();
    expect(new URL(page.url()).searchParams.get("ministry")).toBe("mhlw");

    await page.locator(".tw-filter a").first().click();
    await page.getByRole("heading", { level: 2, name: questions.answered }).waitFor();
    expect(new URL(page.url()).searchParams.has("ministry")).toBe(false);

    await page.locator(".tw-follow a").first().click();
    await page.getByRole("navigation", { name: "これまでの質問" }).waitFor();
    expect(new URL(page.url()).searchParams.getAll("history")).toEqual([questions.answered]);

    await page.locator(".tw-citations a[href^='/sources/']").first().click();
    await page.locator(".tw-sheet").first().waitFor();
    await page.goBack();

    await page.getByRole("link", { name: "会話を消す" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(page.url()).search).toBe("");
    expect(await page.locator(".tw-turn").count()).toBe(0);
  },
);

test("a question that cannot be sent comes back as typed, with a summary that leads to it", async () => {
  await page.goto("/");
  await ask("長".repeat(310));
  expect(await page.getByLabel(field).inputValue()).toBe("長".repeat(310));
  await page.getByRole("link", { name: "質問は1文字から300文字まで" }).click();
  expect(new URL(page.url()).hash).toBe("#question");
});

test("a fault keeps the question, and offers to ask it again", async () => {
  await page.goto("/");
  await ask(questions.fault);
  await page.locator("#error").waitFor();
  expect(await page.locator(".tw-kept").textContent()).toBe(questions.fault);
  const again = page.getByRole("link", { name: "もう一度質問する" });
  expect(await again.getAttribute("href")).toContain(encodeURIComponent(questions.fault));
});
