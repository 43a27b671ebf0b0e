import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Feedback } from "../../src/log/entry.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";
import { openSite, type Site } from "./browser.ts";

const question = "機器の購入に使える補助はありますか";
const reader = "テレワーク相談センター";
const kept: Feedback[] = [];

let site: Site;
beforeAll(async () => {
  const log = {
    record: () => undefined,
    state: () => "ok" as const,
    addFeedback: (feedback: Feedback) => Promise.resolve(void kept.push(feedback)),
    retentionDays: 90,
    engine: "sqlite",
    reader,
  } as const;
  site = await openSite(createApp({ corpus, answerer, mask, log }));
}, 60_000);
afterAll(async () => {
  await site.close();
});

test.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("a user %s says why an answer did not help", { timeout: 30_000 }, async (_, scripts) => {
  kept.splice(0);
  const page = await site.open({ javaScriptEnabled: scripts });
  await page.goto("/");
  await page.getByLabel("質問を入力してください").fill(`090-1234-5678です。${question}`);
  await page.getByRole("button", { name: "質問する" }).click();
  await page.getByText("個人情報と思われる部分（電話番号）").waitFor();
  expect(new URL(page.url()).searchParams.get("q")).toBe(`〔…〕です。${question}`);
  await page.getByText(`${reader}が読みます`).waitFor();

  await page.getByRole("button", { name: "役に立たなかった" }).click();
  await page.getByText("感想を受け取りました").waitFor();
  await page.getByLabel("古い").check();
  await page.getByLabel("くわしいこと").fill("090-1234-5678 額が去年のもの");
  await page.getByRole("button", { name: "理由を送る" }).click();
  await page.getByText(`${reader}が読みます`).waitFor({ state: "detached" });
  await page.getByText("感想を受け取りました").waitFor();
  await page.getByText("記録する前に取り除きました").waitFor();
  expect(kept.map(({ helpful, reason, note }) => [helpful, reason, note])).toEqual([
    [false, null, null],
    [false, "outdated", "〔…〕 額が去年のもの"],
  ]);
  expect(new Set(kept.map(({ entry }) => entry)).size).toBe(1);
  expect(site.complaints).toEqual([]);
});
