import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { answerer, app, corpus, mask } from "../fixtures/site.ts";
import { exampleCorpus } from "../fixtures/example.ts";

const older = { ...exampleCorpus.changes[0], date: "2026-07-01" };
const changes = [older, ...exampleCorpus.changes] as typeof exampleCorpus.changes;
const log = {
  record: () => undefined,
  addFeedback: () => Promise.resolve(),
  state: () => "ok" as const,
  retentionDays: 90,
  reader: "相談係",
  engine: "sqlite",
} as const;
const changed = createApp({ corpus: { ...corpus, changes }, answerer, mask, log });

async function read(site: typeof app, path: string): Promise<string> {
  return (await site.request(path)).text();
}

describe("the page of changes", () => {
  test("is not there, and nothing leads to it, while there are none", async () => {
    expect(corpus.changes).toEqual([]);
    expect((await app.request("/changes")).status).toBe(404);
    expect(await read(app, "/privacy")).not.toContain("/changes");
  });

  test.each([
    ["/changes", "感想をもとに直したこと", "2026年8月1日"],
    ["/changes?lang=easy", "感想を 聞いて 直した こと", "2026年8月1日"],
    ["/changes?lang=en", "What we changed because of feedback", "1 August 2026"],
  ])("tells in the reader's language what was said and done: %s", async (path, title, date) => {
    const markup = (await read(changed, path)).replaceAll(/<rt>.*?<\/rt>|<\/?(?:ruby|rp)>/g, "");
    for (const text of [title, date]) expect(markup).toContain(text);
    expect(markup).toMatch(/href="\/m\/equipment-subsidy/);
    expect(markup.indexOf("2026-08-01")).toBeLessThan(markup.indexOf("2026-07-01"));
  });

  test("is linked from the notice on privacy and from the thanks for feedback", async () => {
    expect(await read(changed, "/privacy?lang=en")).toContain('href="/changes?lang=en"');
    const id = "01234567-0123-4123-8123-0123456789ab";
    const thanks = `/?q=テレワーク月間&said=${id}&told=yes`;
    expect(await read(changed, thanks)).toContain('href="/changes"');
    expect(await read(changed, "/?q=テレワーク月間")).not.toContain('href="/changes"');
  });
});
