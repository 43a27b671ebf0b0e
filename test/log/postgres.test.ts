import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { createQuestionLog } from "../../src/log/question-log.ts";
import { lineFaults, openFaultyLine } from "../fixtures/faulty-line.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";
import { open } from "./examples.ts";
import { startPostgres } from "./postgres-server.ts";

const patience = 60_000;
const question = "テレワーク月間はいつですか";
const json = { "Content-Type": "application/json" };

const postgres = await startPostgres();
afterAll(() => postgres?.remove(), patience);

/** The site with its log in PostgreSQL, at the other end of a line that can be broken. */
async function openSite() {
  const address = new URL(postgres?.createDatabase() ?? "");
  const line = await openFaultyLine(Number(address.port));
  onTestFinished(line.close);
  address.port = String(line.port);
  const store = await open({ databaseUrl: address.href });
  const log = createQuestionLog(store);
  onTestFinished(log.close);
  const settings = { retentionDays: 90, reader: "相談係", engine: "postgresql" } as const;
  const app = createApp({ corpus, answerer, mask, log: { ...log, ...settings } });
  const ask = async () => (await app.request(`/api/v1/ask?q=${question}`)).status;
  const say = async (id: string) => {
    const body = JSON.stringify({ id, helpful: true });
    return (await app.request("/api/v1/feedback", { method: "POST", body, headers: json })).status;
  };
  const state = async () => (await app.request("/readyz")).json() as Promise<object>;
  return { line, store, log, ask, say, state };
}

describe.runIf(postgres)("(H4, I1) while the database is away", { timeout: patience }, () => {
  test.each(lineFaults)("on a line that is %s, answers go on, and it heals", async (fault) => {
    const { line, store, log, ask, say, state } = await openSite();
    expect([await ask(), await say(randomUUID())]).toEqual([200, 200]);
    await log.flush();
    await line.set(fault);
    const [first, second] = [randomUUID(), randomUUID()];
    expect(await say(first)).toBe(503);
    for (let asked = 0; asked < 50; asked += 1) expect(await ask()).toBe(200);
    expect(await state()).toMatchObject({ status: "ready", log: "degraded" });
    expect(await say(second)).toBe(503);
    await line.set(undefined);
    while ((await say(first)) !== 200) await setTimeout(50);
    await log.flush();
    expect(await state()).toMatchObject({ log: "ok" });
    // Nothing of what was asked meanwhile is lost, or there twice.
    expect(await store.counts({ by: [] })).toMatchObject([{ asked: 51 }]);
  });
});

test.runIf(postgres)(
  "(H5) takes at most ten connections, however many write at once",
  { timeout: patience },
  async () => {
    const { line, say, store } = await openSite();
    const all = await Promise.all(Array.from({ length: 60 }, () => say(randomUUID())));
    expect(all).toContain(200);
    await Promise.all(Array.from({ length: 60 }, () => store.counts({ by: ["hour"] })));
    expect(line.most()).toBeGreaterThan(1);
    expect(line.most()).toBeLessThanOrEqual(10);
  },
);
