import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { createQuestionLog } from "../../src/log/question-log.ts";
import { openStore } from "../../src/log/store.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";
import { now, temporaryFolder } from "../log/examples.ts";

const host = "https://www.example.go.jp";
const phone = "090-1234-5678";
const question = "機器の購入に使える補助はありますか";

/** The site with a log of its own, and what the log's file holds. */
async function openSite(retentionDays = 90) {
  const dataDir = temporaryFolder();
  const log = createQuestionLog(await openStore({ dataDir, retentionDays }));
  onTestFinished(() => log.close());
  const app = createApp({
    corpus,
    answerer,
    mask,
    clock: () => now,
    allowedFrameAncestors: [host],
    log: { ...log, retentionDays, engine: "sqlite" },
  });
  const entries = async () => {
    await log.flush();
    const db = new DatabaseSync(join(dataDir, "telework.db"), { readOnly: true });
    const rows = db.prepare("select * from entries").all();
    db.close();
    return rows;
  };
  return { app, entries, dataDir };
}

function asking(path: string, fields: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(fields)}`;
}

describe("the log of the site", () => {
  test.each([
    ["/", null],
    ["/widget", host],
    ["/api/v1/ask", null],
  ])("has one masked entry for a question to %s", async (path, origin) => {
    const { app, entries, dataDir } = await openSite();
    const headers = { "User-Agent": "agent-of-the-asker", "X-Forwarded-For": "192.0.2.7" };
    const frame = origin === null ? {} : { host: origin, section: "3-3" };
    const q = `${phone}です。宇宙船の${question}`;
    const first = await app.request(asking(path, { q, ministry: "mhlw", ...frame }), { headers });
    const to = first.headers.get("Location");
    const answered = to === null ? first : await app.request(to, { headers });
    expect(answered.status).toBe(200);
    const rows = await entries();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      question: `〔…〕です。宇宙船の${question}`,
      hour: "2026-08-24T07:00Z",
      lang: "ja",
      origin,
      corpus_version: corpus.version,
    });
    expect(JSON.parse(String(rows[0]?.["filters"]))).toEqual({
      ministry: "mhlw",
      ...(origin !== null && { section: "３－３．導入補助" }),
    });
    expect(JSON.parse(String(rows[0]?.["words"]))).toContain("宇宙船");
    expect(await answered.text()).toContain(String(rows[0]?.["id"]));
    const bytes = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), "latin1"));
    for (const hidden of [phone, "09012345678", "agent-of-the-asker", "192.0.2.7"])
      expect(bytes.join("")).not.toContain(hidden);
  });

  test("takes no host that may not show the widget", async () => {
    const { app, entries } = await openSite();
    await app.request(asking("/widget", { q: question, host: "https://elsewhere.example" }));
    await app.request(asking("/widget", { q: question, host: "self" }));
    expect((await entries()).map(({ origin }) => origin)).toEqual([null, null]);
  });

  test("has none for what nobody reads", async () => {
    const { app, entries } = await openSite();
    await app.request(asking("/", { q: question }), { method: "HEAD" });
    await app.request(asking("/", { q: question }), { headers: { "Sec-Purpose": "prefetch" } });
    await app.request("/");
    await app.request(asking("/", { q: "あ".repeat(301) }));
    expect(await entries()).toEqual([]);
  });

  test("keeps no text with a retention of no days, and gives out no number", async () => {
    const { app, entries } = await openSite(0);
    const markup = await (await app.request(asking("/", { q: question }))).text();
    const [row] = await entries();
    expect(row).toMatchObject({ question: null, words: "[]" });
    expect(markup).not.toContain(String(row?.["id"]));
  });

  test("is not needed for an answer", async () => {
    const { app, entries, dataDir } = await openSite();
    const path = asking("/api/v1/ask", { q: question });
    await app.request(path);
    await entries();
    const blocker = new DatabaseSync(join(dataDir, "telework.db"));
    onTestFinished(() => blocker.close());
    blocker.exec("begin exclusive");
    for (let asked = 0; asked < 20; asked += 1) expect((await app.request(path)).status).toBe(200);
    blocker.exec("rollback");
    expect(await entries()).toHaveLength(21);
  });
});
