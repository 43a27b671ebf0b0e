import { expect, test } from "vitest";
import { openDeskSite } from "../../fixtures/desk-site.ts";
import { answerer } from "../../fixtures/site.ts";

const question = "機器の購入に使える補助はありますか";

type Site = Awaited<ReturnType<typeof openDeskSite>>;

function address(fields: Readonly<Record<string, string>>): string {
  return `/desk?${new URLSearchParams(fields)}`;
}

/** Of the question that a page shows. */
function entryOf(markup: string): string {
  return /name="entry" value="([^"]+)"/.exec(markup)?.[1] ?? "";
}

async function count({ store, log }: Site): Promise<number | undefined> {
  await log.flush();
  return (await store.counts({ by: [] }))[0]?.asked;
}

test("shows candidates with their grounds, and why the others were not it", async () => {
  const { get } = await openDeskSite();
  const markup = await (await get(address({ q: question }))).text();
  expect(markup.match(/<article\s/g)).toHaveLength(2);
  for (const text of [
    "テレワーク用の機器などの費用の助成",
    "民間企業等に対して導入<mark>機器</mark>等の費用を助成",
    "後継あり",
    "在宅労働課（内線7873）",
    "一致した語",
    "機器、購入、補助（名前・見出しの語）",
    "外れた施策とその理由",
    "質問の「購入、補助」が見つからない",
  ])
    expect(markup).toContain(text);
  const { hits } = answerer.answer({ question, lang: "ja" });
  const scores = [...markup.matchAll(/評価[^0-9]{0,80}(\d+\.\d+)/gu)].map(([, score]) => score);
  expect(scores[0]).toBe(hits[0]?.score.toFixed(2));
});

test("shows near misses and how far the grounds reach where there is no answer", async () => {
  const { get } = await openDeskSite();
  const markup = await (await get(address({ q: "電気自動車の補助金はありますか" }))).text();
  expect(markup).toContain("近いもの（3件）");
  expect(markup).toMatch(/根拠の合計は −\d/);
});

test("narrows by what staff choose, and offers the way back", async () => {
  const { get } = await openDeskSite();
  const filters = { ministry: "mhlw", kind: "fact", year: "2026", section: "３－３．導入補助" };
  const markup = await (await get(address({ q: question, ...filters, state: "replaced" }))).text();
  expect(markup.match(/<article\s/g)).toHaveLength(1);
  expect(markup).not.toContain("<blockquote");
  expect(markup).toContain("年度：2026年度");
  expect(markup.match(/class="tw-filter"/g)).toHaveLength(5);
  const odd = await get(address({ q: question, ministry: "x", year: "x", kind: "x", state: "x" }));
  expect(odd.status).toBe(200);
  expect(await odd.text()).not.toContain('class="tw-filter"');
});

test("gives htmx the result alone, and the address of what was asked", async () => {
  const { get } = await openDeskSite();
  const response = await get(address({ q: question, year: "" }), { "HX-Request": "true" });
  const markup = await response.text();
  expect(markup).not.toContain("<html");
  expect(markup).toContain('id="result"');
  expect(response.headers.get("Vary")).toContain("HX-Request");
  const pushed = new URL(response.headers.get("HX-Push-Url") ?? "", "http://localhost");
  expect(pushed.searchParams.get("entry")).toBe(entryOf(markup));
  expect(pushed.searchParams.has("year")).toBe(false);
});

test("records a question once, whatever it is narrowed by afterwards", async () => {
  const site = await openDeskSite();
  const response = await site.get(address({ q: question }), { "HX-Request": "true" });
  const own = response.headers.get("HX-Push-Url") ?? "";
  await site.get(`${own}&year=2020`);
  expect(await count(site)).toBe(1);
  const [, entryAndOf] = /(&entry=.*)$/.exec(own) ?? [];
  await site.get(`${address({ q: "テレワーク月間はいつですか" })}${entryAndOf}`);
  expect(await count(site)).toBe(2);
});

test("takes personal data out before anything else", async () => {
  const { get } = await openDeskSite();
  const telling = await get(address({ q: `090-1234-5678です。${question}`, year: "2020" }));
  expect(telling.status).toBe(303);
  const location = new URL(telling.headers.get("Location") ?? "", "http://localhost");
  expect(location.searchParams.get("q")).toBe(`〔…〕です。${question}`);
  expect(location.searchParams.get("year")).toBe("2020");
  const shown = await (await get(location.pathname + location.search)).text();
  expect(shown).toContain("（電話番号）");
});

test.each(["", "長".repeat(301)])("says what is wrong with a question it cannot ask", async (q) => {
  const { get } = await openDeskSite();
  const response = await get(address({ q }));
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('aria-invalid="true"');
  const fragment = await get(address({ q }), { "HX-Request": "true" });
  expect(fragment.status).toBe(422);
  expect(await fragment.text()).toMatch(/^<form/);
});
