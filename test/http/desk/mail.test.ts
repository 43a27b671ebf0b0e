import { expect, test } from "vitest";
import { openDeskSite } from "../../fixtures/desk-site.ts";

const [first, second, third] = [
  "equipment-subsidy-q1",
  "equipment-subsidy-03",
  "awards-q1",
] as const;

type Site = Awaited<ReturnType<typeof openDeskSite>>;

/** Ids of what stands in the mail, in order. */
async function items({ get }: Site): Promise<readonly string[]> {
  const markup = await (await get("/desk")).text();
  return [...markup.matchAll(/id="mail-text-([\w-]+)"/g)].map(([, id = ""]) => id);
}

async function change({ post }: Site, fields: Readonly<Record<string, string>>) {
  const response = await post("/desk/mail", { back: "/desk?q=a", ...fields });
  expect(response.headers.get("Location")).toBe("/desk?q=a#mail");
}

test("collects passages in order, moves them and takes them out", async () => {
  const site = await openDeskSite();
  for (const passage of [first, second, third, first]) await change(site, { passage });
  expect(await items(site)).toEqual([first, second, third]);
  await change(site, { up: third });
  expect(await items(site)).toEqual([first, third, second]);
  await change(site, { down: first });
  expect(await items(site)).toEqual([third, first, second]);
  await change(site, { up: third });
  await change(site, { down: "none" });
  expect(await items(site)).toEqual([third, first, second]);
  await change(site, { remove: first });
  expect(await items(site)).toEqual([third, second]);
  await change(site, { clear: "all" });
  expect(await items(site)).toEqual([]);
});

test("holds ten at most, and nothing that is no passage", async () => {
  const site = await openDeskSite();
  await change(site, { passage: "nothing-q1" });
  await change(site, { passage: "<script>" });
  const facts = ["03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"];
  for (const number of facts) await change(site, { passage: `equipment-subsidy-${number}` });
  expect(await items(site)).toHaveLength(10);
  expect(await (await site.get("/desk")).text()).toContain("10件まで");
});

test("is one text: greeting, quotations with their sources, closing", async () => {
  const site = await openDeskSite();
  await change(site, { passage: first });
  await change(site, { passage: second });
  const markup = await (await site.get("/desk")).text();
  const [, whole = ""] = /<div class="tw-copy-text">([\s\S]*?)<\/div>/.exec(markup) ?? [];
  const lines = whole
    .split("</p>")
    .map((line) => line.replaceAll(/<[^>]*>/g, "").trim())
    .slice(0, -1);
  expect(lines).toEqual([
    "お問い合わせいただき、ありがとうございます。テレワーク相談センターの相談 花子です。",
    "ご質問について、次のとおりご案内します。",
    "",
    "「民間企業等に対して導入機器等の費用を助成」",
    expect.stringMatching(/^出典：.*導入補助.*（厚生労働省）/),
    expect.stringContaining("公共データ利用規約"),
    expect.stringContaining("に利用"),
    "",
    expect.any(String),
    expect.stringContaining("/m/equipment-subsidy#equipment-subsidy-03"),
    expect.stringContaining("https://"),
    expect.stringContaining("に利用"),
    "",
    expect.stringContaining("ご不明な点がありましたら"),
    "テレワーク相談センター",
    expect.stringMatching(/^電話：0120/),
    expect.stringMatching(/^メール：.+@/),
  ]);
  expect(markup).toContain('href="mailto:?subject=');
});

test("stands between the greeting and closing that staff wrote", async () => {
  const site = await openDeskSite();
  await change(site, { passage: first });
  const text = "こんにちは。{担当}です。{電話}\r\n<b>二行目</b>{不明}";
  const saved = await site.post("/desk/mail/texts", { name: "greeting", text, back: "/desk" });
  expect(saved.headers.get("Location")).toBe("/desk#mail-templates");
  const markup = await (await site.get("/desk")).text();
  expect(markup).toMatch(/<p>こんにちは。相談 花子です。0120-\d+<\/p>/);
  expect(markup).toContain("<p>&lt;b&gt;二行目&lt;/b&gt;{不明}</p>");
  expect(markup).toContain("相談 花子 さんが保存");
  await site.post("/desk/mail/texts", { name: "greeting", text: " ", back: "/desk" });
  expect(await (await site.get("/desk")).text()).not.toContain("こんにちは");
});

test.each([
  { name: "greeting", text: "長".repeat(401) },
  { name: "subject", text: "短い" },
])("keeps no template that is none", async (fields) => {
  const site = await openDeskSite();
  expect((await site.post("/desk/mail/texts", { ...fields, back: "/desk" })).status).toBe(422);
  expect(await site.store.desk.texts()).toEqual([]);
});

test("gives htmx the mail and what was done", async () => {
  const site = await openDeskSite();
  const { app, cookie, get } = site;
  const csrf = /name="csrf" value="([^"]+)"/.exec(await (await get("/desk")).text())?.[1] ?? "";
  const response = await app.request("/desk/mail", {
    method: "POST",
    body: new URLSearchParams({ csrf, passage: first, back: "/desk" }),
    headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin", "HX-Request": "true" },
  });
  const markup = await response.text();
  expect(markup).toMatch(/^<section class="tw-desk-mail"/);
  expect(markup).toContain("メールに加えました（1件）。");
});
