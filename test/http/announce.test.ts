import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Conditions } from "../../src/http/deps.ts";
import { openDeskSite } from "../fixtures/desk-site.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";

function appUnder(conditions: Partial<Conditions>) {
  const now = { isOff: false, isStopping: false, ...conditions };
  return createApp({ corpus, answerer, mask, conditions: () => now });
}

const announcement = /<section class="tw-announcement"[\s\S]*?<\/section>/;

async function announcementOn(app: ReturnType<typeof createApp>, path: string): Promise<string> {
  return announcement.exec(await (await app.request(path)).text())?.[0] ?? "";
}

const pages = ["/", "/?q=補助", "/widget", "/m/awards", "/sources/r2-telework-measures", "/embed"];

test.each([...pages, "/accessibility", "/privacy", "/nowhere"])(
  "a notice stands on %s, as text",
  async (path) => {
    const app = appUnder({ notice: { ja: "台風のため<b>休みます</b>。\n窓口は開いています。" } });
    const found = await announcementOn(app, path);
    expect(found).toContain('<p lang="ja">台風のため&lt;b&gt;休みます&lt;/b&gt;。</p>');
    expect(found).toContain("窓口は開いています。");
  },
);

test("is in the reader's language where there is such a text, else in Japanese", async () => {
  const app = appUnder({ notice: { ja: "休みます。", en: "Closed.", easy: "休（やす）みます。" } });
  expect(await announcementOn(app, "/?lang=en")).toContain('<p lang="en">Closed.</p>');
  expect(await announcementOn(app, "/?lang=easy")).toContain("<rt>やす</rt>");
  expect(await announcementOn(appUnder({ notice: { ja: "休みます。" } }), "/?lang=en")).toContain(
    '<p lang="ja">休みます。</p>',
  );
});

test("(I7) every page says that answers are off, and the refusal says it once", async () => {
  const app = appUnder({ isOff: true });
  expect(await announcementOn(app, "/")).toContain("今は質問に答えていません");
  const refusal = await (await app.request("/?q=補助")).text();
  expect(refusal.split("今は質問に答えていません")).toHaveLength(2);
});

test("nothing is announced to programs, to fragments, or where there is nothing", async () => {
  const app = appUnder({ notice: { ja: "休みます。" } });
  expect(await (await app.request("/api/v1/measures")).text()).not.toContain("休みます。");
  const fragment = await app.request("/?q=補助", { headers: { "HX-Request": "true" } });
  expect(await fragment.text()).not.toContain("休みます。");
  expect(await announcementOn(appUnder({ notice: {} }), "/")).toBe("");
});

test("(G2) the desk, and no other page, says that a faulty corpus was refused, and why", async () => {
  const line = "measures/awards.yaml:1 title: expected <text>, found nothing";
  const conditions = () => ({ isOff: false, isStopping: false, refusedCorpus: [line] });
  const { app, get } = await openDeskSite({ conditions });
  const page = await (await get("/desk")).text();
  expect(announcement.exec(page)?.[0]).toContain("直前の正しい版で答えています");
  expect(announcement.exec(page)?.[0]).toContain("awards.yaml:1 title: expected &lt;text&gt;");
  expect(await announcementOn(app, "/")).toBe("");
});
