import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { backUp } from "../../src/log/sqlite-backup.ts";
import { makeText, numbered, partsOf } from "../fixtures/personal-data.ts";
import { corpus } from "../fixtures/site.ts";
import { host, openLoggedSite } from "../fixtures/logged-site.ts";

const phone = "090-1234-5678";
const json = { "Content-Type": "application/json" };
const question = "機器の購入に使える補助はありますか";

function asking(path: string, fields: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(fields)}`;
}

describe("the log of the site", () => {
  test.each([
    ["/", null],
    ["/widget", host],
    ["/api/v1/ask", null],
  ])("has one masked entry for a question to %s", async (path, origin) => {
    const { app, rows, dataDir } = await openLoggedSite();
    const headers = { "User-Agent": "agent-of-the-asker", "X-Forwarded-For": "192.0.2.7" };
    const frame = origin === null ? {} : { host: origin, section: "3-3" };
    const q = `${phone}です。宇宙船の${question}`;
    const first = await app.request(asking(path, { q, ministry: "mhlw", ...frame }), { headers });
    const to = first.headers.get("Location");
    const answered = to === null ? first : await app.request(to, { headers });
    expect(answered.status).toBe(200);
    const found = await rows("entries");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      question: `〔…〕です。宇宙船の${question}`,
      hour: "2026-08-24T07:00Z",
      lang: "ja",
      origin,
      corpus_version: corpus.version,
    });
    expect(JSON.parse(String(found[0]?.["filters"]))).toEqual({
      ministry: "mhlw",
      ...(origin !== null && { section: "３－３．導入補助" }),
    });
    expect(JSON.parse(String(found[0]?.["words"]))).toContain("宇宙船");
    expect(await answered.text()).toContain(String(found[0]?.["id"]));
    const bytes = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), "latin1"));
    for (const hidden of [phone, "09012345678", "agent-of-the-asker", "192.0.2.7"])
      expect(bytes.join("")).not.toContain(hidden);
  });

  test("(E1) holds no number or address in any byte, nor does its backup", async () => {
    const { app, rows, dataDir } = await openLoggedSite({ reader: "相談係" });
    const texts = numbered.flatMap((kind) => Array.from({ length: 40 }, () => makeText(kind)));
    for (const [index, { text }] of texts.entries()) {
      const response = await app.request(asking("/api/v1/ask", { q: text }));
      const { id } = (await response.json()) as { readonly id: string };
      if (index % 10 > 0) continue;
      const body = JSON.stringify({ id, helpful: false, note: text });
      await app.request("/api/v1/feedback", { method: "POST", body, headers: json });
    }
    expect(await rows("entries")).toHaveLength(texts.length);
    expect(await rows("feedback")).toHaveLength(texts.length / 10);
    await backUp(dataDir, join(dataDir, "copy.db"));
    const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), "utf8"));
    const bytes = files.join("");
    const hidden = texts.flatMap(({ made }) => [made, ...partsOf(made)]);
    // Short runs of digits may stand in an id or a key.
    const found = hidden.filter((one) => one.length > 6 && bytes.includes(one));
    expect(bytes).toContain("〔…〕");
    expect(found).toEqual([]);
  });

  test("takes no host that may not show the widget", async () => {
    const { app, rows } = await openLoggedSite();
    await app.request(asking("/widget", { q: question, host: "https://elsewhere.example" }));
    await app.request(asking("/widget", { q: question, host: "self" }));
    expect((await rows("entries")).map(({ origin }) => origin)).toEqual([null, null]);
  });

  test("has none for what nobody reads", async () => {
    const { app, rows } = await openLoggedSite();
    await app.request(asking("/", { q: question }), { method: "HEAD" });
    await app.request(asking("/", { q: question }), { headers: { "Sec-Purpose": "prefetch" } });
    await app.request("/");
    await app.request(asking("/", { q: "あ".repeat(301) }));
    expect(await rows("entries")).toEqual([]);
  });

  test("keeps no text with a retention of no days, and gives out no number", async () => {
    const { app, rows } = await openLoggedSite({ retentionDays: 0 });
    const markup = await (await app.request(asking("/", { q: question }))).text();
    const [row] = await rows("entries");
    expect(row).toMatchObject({ question: null, words: "[]" });
    expect(markup).not.toContain(String(row?.["id"]));
  });

  test("(A4) is not needed for an answer", async () => {
    const { app, rows, dataDir } = await openLoggedSite();
    const path = asking("/api/v1/ask", { q: question });
    await app.request(path);
    await rows("entries");
    const blocker = new DatabaseSync(join(dataDir, "telework.db"));
    onTestFinished(() => blocker.close());
    blocker.exec("begin exclusive");
    for (let asked = 0; asked < 20; asked += 1) expect((await app.request(path)).status).toBe(200);
    blocker.exec("rollback");
    expect(await rows("entries")).toHaveLength(21);
  });

  test("is told in readiness, which holds without it", async () => {
    const { app, close } = await openLoggedSite();
    const ready = async () => (await app.request("/readyz")).json();
    expect(await ready()).toMatchObject({ status: "ready", log: "ok" });
    await close();
    expect(await ready()).toMatchObject({ status: "ready", log: "degraded" });
    expect((await app.request(asking("/", { q: question }))).status).toBe(200);
  });
});
