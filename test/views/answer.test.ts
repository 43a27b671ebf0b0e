import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";

const origin = "https://telework.example.jp";
const app = createApp({
  corpus,
  mask,
  answerer,
  publicOrigin: origin,
  clock: () => Date.parse("2026-11-23T11:00:00+09:00"),
});

async function page(query: Readonly<Record<string, string>>): Promise<string> {
  const response = await app.request(`/?${new URLSearchParams(query)}`);
  expect(response.status).toBe(200);
  return response.text();
}

const seminars = "テレワークのセミナーはありますか";
const subsidies = "テレワークの補助金を全部教えて";

/** Links of the narrowing list: their words and addresses. */
function choices(markup: string): ReadonlyMap<string, URLSearchParams> {
  const [, list = ""] = /<ul class="tw-choices">([\s\S]*?)<\/ul>/.exec(markup) ?? [];
  const links = [...list.matchAll(/href="([^"]*)"[\s\S]*?<span>([^<]*)<\/span>/g)];
  return new Map(
    links.map(([, href = "", text = ""]) => [
      text,
      new URL(href.replaceAll("&amp;", "&"), origin).searchParams,
    ]),
  );
}

describe("narrowing", () => {
  test("offers each ministry of the answer, and what continues today", async () => {
    const offered = choices(await page({ q: seminars }));
    expect(offered.get("総務省の施策だけにする")?.get("ministry")).toBe("mic");
    expect(offered.get("いまも続く施策だけにする")?.get("current")).toBe("1");
    for (const query of offered.values()) expect(query.get("q")).toBe(seminars);
  });

  test("shows only what continues, and a way back", async () => {
    const markup = await page({ q: seminars, current: "1" });
    expect(markup).toContain("いまも続く施策だけ</span>");
    expect(markup).not.toMatch(/tw-chip-(?:ended|replaced)"[^>]*><span class="tw-hidden">現在/);
    expect(choices(markup).has("いまも続く施策だけにする")).toBe(false);
  });

  test("does not offer a ministry once one is chosen", async () => {
    const offered = choices(await page({ q: seminars, ministry: "mic" }));
    expect([...offered.keys()].filter((text) => text.includes("省の施策"))).toEqual([]);
  });

  test("any other value of the filter is none", async () => {
    expect(await page({ q: seminars, current: "2" })).not.toContain("いまも続く施策だけ</span>");
  });
});

test("measures of several ministries come with a comparison", async () => {
  expect(await page({ q: subsidies })).toContain("府省の異なる2件の施策を並べて比べる");
});

test("the draft to the desk has the question and absolute addresses", async () => {
  const markup = await page({ q: subsidies });
  const [, href = ""] = /href="(mailto:[^"]*subject[^"]*)"/.exec(markup) ?? [];
  const body = new URL(href.replaceAll("&amp;", "&")).searchParams.get("body") ?? "";
  expect(body).toContain(subsidies);
  expect(body).toContain(`${origin}/m/equipment-subsidy`);
});

test.each(["こんにちは", "？？？"])("%s has no draft to send", async (q) => {
  expect(await page({ q })).not.toMatch(/href="mailto:[^"]*subject/);
});

test.each(["/", "/m/awards", "/sources/r2-telework-measures", "/nothing"])(
  "%s says whether the desk is open",
  async (path) => {
    const markup = await (await app.request(path)).text();
    expect(markup).toContain("祝日でお休みです");
    expect(markup).toContain("次は11月24日（火）9時からです。");
    expect(markup).toContain(`2026年11月23日に印刷しました。 ${origin}`);
  },
);

describe("what became of a measure", () => {
  test("stands above the answer where it speaks of one measure alone", async () => {
    const notice = /class="tw-validity-note"/;
    expect(await page({ q: "機器の購入に使える補助はありますか" })).toMatch(notice);
    const several = await page({ q: "機器の助成と専門家の派遣、それぞれ教えて" });
    expect(several).not.toMatch(notice);
    expect(several).toMatch(
      /<p class="tw-answer">\(1\) テレワーク用の機器などの費用の助成：資料の「時間外労働等改善助成金/,
    );
  });
});
