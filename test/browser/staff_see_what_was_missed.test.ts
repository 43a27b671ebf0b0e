import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDeskSite } from "../fixtures/desk-site.ts";
import { entry, missed, temporaryFolder } from "../log/examples.ts";
import { readJudgements } from "../relevance/judgement.ts";
import { openSite, type Site } from "./browser.ts";

const slow = { timeout: 60_000 };

let app: Pick<Hono, "fetch">;
let site: Site;
beforeAll(async () => {
  site = await openSite({ fetch: (request) => app.fetch(request) });
}, 60_000);
afterAll(() => site.close());

/** Someone at the desk, in a browser of their own, where these were asked. */
async function openDesk(javaScriptEnabled = true): Promise<Page> {
  const desk = await openDeskSite();
  ({ app } = desk);
  await desk.store.record([
    ...Array.from({ length: 6 }, () => missed(["椅子"], { question: "椅子を買う補助" })),
    ...Array.from({ length: 20 }, () => entry()),
    missed(["机"]),
  ]);
  const page = await site.open({ javaScriptEnabled });
  const [name = "", value = ""] = desk.cookie.split("=");
  await page.context().addCookies([{ name, value, url: site.origin }]);
  return page;
}

test("staff see to a gap without JavaScript, and make judged questions of it", slow, async () => {
  const page = await openDesk(false);
  await page.goto("/desk");
  await page.getByRole("link", { name: "未回答" }).click();
  const gap = page.getByRole("article", { name: "「椅子」" });
  await gap.getByText("対応を記録する").click();
  await gap.getByLabel("対応の状態").selectOption("同義語を追加した");
  await gap.getByLabel("担当").fill("佐藤班");
  await gap.getByLabel("メモ").fill("一方向の同義語にした");
  await gap.getByRole("button", { name: "記録する" }).click();
  await page.getByText("対応を記録しました").waitFor();
  expect(await gap.locator("dl").textContent()).toMatch(/佐藤班[\s\S]*一方向の同義語にした/);

  await gap.getByRole("link", { name: "検証用の質問にする" }).click();
  expect(await page.getByLabel("椅子を買う補助").count()).toBe(1);
  await page.getByLabel("次のすべての施策が上位5件にあれば正しい").check();
  for (const name of ["テレワーク用の機器などの費用の助成", "テレワーク月間（毎年11月の普及啓発）"])
    await page.getByLabel(name).check();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "ファイルを保存する" }).click();
  const file = join(temporaryFolder(), "judged.jsonl");
  await (await downloading).saveAs(file);
  expect(await readJudgements(file)).toMatchObject([
    {
      question: "椅子を買う補助",
      goldMode: "all",
      gold: ["equipment-subsidy", "telework-month"],
      answerable: true,
    },
  ]);
  expect(site.complaints).toEqual([]);
});

test("the head prints the report without small groups", slow, async () => {
  const page = await openDesk();
  await page.goto("/desk/reports?period=all");
  const chart = page.getByRole("img", { name: "施策ごとの質問" });
  expect(await chart.isVisible()).toBe(true);
  expect(await page.locator("#words ~ * tbody tr").count()).toBe(1);
  await page.emulateMedia({ media: "print" });
  expect(await chart.isVisible()).toBe(true);
  expect(await page.getByRole("navigation").isVisible()).toBe(false);

  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "少ない件数も示す" }).click();
  expect(await page.locator("#words ~ * tbody tr").count()).toBe(2);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".tw-report-exact").isVisible()).toBe(false);
  expect(await page.getByText("これは内部用の表示です").isVisible()).toBe(true);

  await page.emulateMedia({ media: "screen" });
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "この報告をCSVで保存する" }).click();
  const file = join(temporaryFolder(), "report.csv");
  await (await downloading).saveAs(file);
  expect(readFileSync(file, "utf8")).toContain("答えられなかった言葉,椅子,6");
  expect(readFileSync(file, "utf8")).not.toContain("机");
  expect(site.complaints).toEqual([]);
});
