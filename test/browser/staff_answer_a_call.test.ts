import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Log } from "../../src/http/deps.ts";
import type { Entry, Feedback } from "../../src/log/entry.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";
import { openSite, type Site } from "./browser.ts";
import { readClipboard } from "./clipboard.ts";
import { createDeskMemory } from "./desk-memory.ts";
import { logIn } from "./reach.ts";

const slow = { timeout: 60_000 };
const question = "機器の購入に使える補助はありますか";
const quotation = "民間企業等に対して導入機器等の費用を助成";

const entries: Entry[] = [];
const kept: Feedback[] = [];
const log: Log = {
  record: (entry) => void entries.push(entry),
  addFeedback: (feedback) => Promise.resolve(void kept.push(feedback)),
  state: () => "ok",
  retentionDays: 90,
  engine: "sqlite",
};

let site: Site;
beforeAll(async () => {
  site = await openSite(createApp({ corpus, answerer, mask, log, desk: createDeskMemory() }));
}, 60_000);
beforeEach(() => {
  entries.splice(0);
  kept.splice(0);
});
afterAll(() => site.close());

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "");
}

async function waitForFocus(page: Page, id: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
}

test("by the keyboard alone: ask, compare, copy, collect, send, mark", slow, async () => {
  const page = await site.open();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const press = (key: string) => page.keyboard.press(key);
  await page.goto("/desk/login");
  await logIn(page);
  // The cursor is where the caller's question goes; the keys are letters there.
  await waitForFocus(page, "question");
  await page.keyboard.type(`${question}c1?`);
  for (const _ of "c1?") await press("Backspace");
  await press("Enter");
  await waitForFocus(page, "call-title");

  await press("2");
  expect(await focused(page)).toBe("candidate-2");
  await press("1");
  expect(await focused(page)).toBe("candidate-1");
  await press("c");
  await page.getByRole("status").getByText("コピーしました").waitFor();
  expect((await readClipboard(page, site.origin))["text/plain"]).toContain(quotation);

  await press("a");
  await page.getByRole("heading", { name: "メール（1件）" }).waitFor();
  // Tab leads into the candidate: the keys then mean the passage in which one is.
  const [fact = ""] = await page.locator("#candidate-1 .tw-fact").allTextContents();
  const place = page.locator("#candidate-1 .tw-passage", { hasText: fact });
  expect(await place.count()).toBe(1);
  while (!(await place.evaluate((shown) => shown.contains(document.activeElement))))
    await press("Tab");
  await press("a");
  await page.getByRole("heading", { name: "メール（2件）" }).waitFor();
  await page.getByRole("status").getByText("メールに加えました（2件）").waitFor();

  await press("m");
  expect(await focused(page)).toBe("mail-title");
  await press("w");
  await page.getByRole("status").getByText("コピーしました").waitFor();
  const mail = (await readClipboard(page, site.origin))["text/plain"] ?? "";
  expect(mail).toMatch(/^お問い合わせいただき、ありがとうございます。/);
  expect(mail.indexOf(quotation)).toBeGreaterThan(-1);
  expect(mail.indexOf(quotation)).toBeLessThan(mail.indexOf(fact));
  expect(mail).toContain(`（${site.origin}/m/equipment-subsidy#equipment-subsidy-q1）`);
  while (!(await focused(page)).startsWith("mail-up-")) await press("Tab");
  await press("Enter");
  await page.getByRole("status").getByText("順を変えました").waitFor();
  await press("w");
  await page.getByRole("status").getByText("コピーしました").waitFor();
  const turned = (await readClipboard(page, site.origin))["text/plain"] ?? "";
  expect(turned.indexOf(fact)).toBeGreaterThan(-1);
  expect(turned.indexOf(fact)).toBeLessThan(turned.indexOf(quotation));

  await press("u");
  await page.getByText("「未回答」の一覧に入れました").waitFor();
  await press("u");
  await waitForFocus(page, "note");
  await page.keyboard.type("機種を尋ねられた。09012345678");
  await press("Enter");
  await page.getByText("メモを記録しました").waitFor();
  expect(kept.map(({ entry, kind, note }) => [entry, kind, note])).toEqual([
    [entries[0]?.id, "desk", null],
    [entries[0]?.id, "desk", "機種を尋ねられた。〔…〕"],
  ]);

  await press("/");
  await page.keyboard.type("テレワーク月間はいつですか");
  await press("Enter");
  await page.getByRole("heading", { level: 2, name: "テレワーク月間はいつですか" }).waitFor();
  await page.getByRole("heading", { name: "メール（2件）" }).waitFor();
  expect(entries.map(({ question: asked }) => asked)).toEqual([
    question,
    "テレワーク月間はいつですか",
  ]);
  await press("/");
  await press("Escape");
  expect(await focused(page)).toBe("call-title");
  await press("?");
  expect(await focused(page)).toBe("keys-title");
  expect(site.complaints).toEqual([]);
});

test("single keys do nothing once they are switched off, nor with Ctrl", slow, async () => {
  const page = await site.open();
  await page.goto("/desk/login");
  await logIn(page);
  await page.goto(`/desk?q=${question}`);
  await waitForFocus(page, "call-title");
  await page.keyboard.press("Control+1");
  expect(await focused(page)).toBe("call-title");
  await page.getByRole("button", { name: "1文字のキーを使わない" }).click();
  await page.getByText("1文字のキーは使わない設定です").waitFor();
  await page.locator("#call-title").focus();
  for (const key of ["1", "a", "u", "?"]) await page.keyboard.press(key);
  expect(await focused(page)).toBe("call-title");
  expect(kept).toEqual([]);
  await page.getByRole("button", { name: "1文字のキーを使う" }).click();
  await page.locator("#keys kbd").first().waitFor();
  await page.keyboard.press("1");
  expect(await focused(page)).toBe("candidate-1");
});

test("without JavaScript: the same by links and forms", slow, async () => {
  const page = await site.open({ javaScriptEnabled: false });
  await page.goto("/desk/login");
  await logIn(page);
  await page.getByLabel("質問").fill(question);
  await page.getByRole("button", { name: "調べる" }).click();
  await page.locator("#candidate-2").waitFor();
  expect(await page.getByText("キーの一覧").isVisible()).toBe(false);

  await page.getByLabel("引用か事実か").selectOption({ label: "資料の引用だけ" });
  await page.getByRole("button", { name: "調べる" }).click();
  await page.locator(".tw-filter", { hasText: "資料の引用だけ" }).waitFor();
  expect(await page.locator(".tw-candidate .tw-fact").count()).toBe(0);
  await page.locator("#candidate-1").getByRole("button", { name: "メールに加える" }).click();
  await page.getByRole("heading", { name: "メール（1件）" }).waitFor();
  await page.locator("#candidate-2").getByRole("button", { name: "メールに加える" }).click();
  await page.getByRole("heading", { name: "メール（2件）" }).waitFor();
  await page.getByRole("button", { name: "上へ" }).click();
  await page.getByRole("listitem").filter({ hasText: quotation }).getByText("上へ").waitFor();

  await page.getByText("前文と結びを直す").click();
  await page.getByLabel("前文").fill("お世話になっております。{担当}です。");
  await page.getByRole("button", { name: "保存する" }).first().click();
  await page.getByText("メールの全文").click();
  const mail = await page.locator("#mail .tw-copy-text").textContent();
  expect(mail).toContain("お世話になっております。相談 花子です。");

  await page.locator(".tw-filter a").click();
  await page.locator(".tw-candidate .tw-fact").first().waitFor();
  await page.getByLabel("メモ").fill("自治体の制度を尋ねられた");
  await page.getByRole("button", { name: "答えられなかった" }).click();
  await page.getByText("メモを記録しました").waitFor();
  // Filters, mail and mark belong to one question.
  expect(entries).toHaveLength(1);
  expect(kept).toMatchObject([{ entry: entries[0]?.id, note: "自治体の制度を尋ねられた" }]);
  await page.getByRole("link", { name: "新しい通話" }).click();
  expect(await page.getByLabel("質問").inputValue()).toBe("");
});
