import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { feedbackReasons, toHour } from "../../src/log/entry.ts";
import { gapStates } from "../../src/log/gaps.ts";
import type { Store, StoreSettings } from "../../src/log/store.ts";
import { day, entry, feedback, missed, now, open, temporaryFolder } from "./examples.ts";
import { startPostgres } from "./postgres-server.ts";

const patience = 60_000;

const postgres = await startPostgres();
afterAll(() => postgres?.remove(), patience);

const place = {
  sqlite: () => ({ dataDir: temporaryFolder() }),
  postgresql: () => ({ databaseUrl: postgres?.createDatabase() }),
} satisfies Record<string, () => Partial<StoreSettings>>;

const engines = postgres ? (["sqlite", "postgresql"] as const) : (["sqlite"] as const);

function aged(days: number) {
  return entry({ hour: toHour(now - days * day) });
}

/** Everything counted, by nothing. */
async function totals(store: Store) {
  return (await store.counts({ by: [] }))[0];
}

describe.each(engines)("the log in %s", { timeout: patience }, (engine) => {
  test("gives back an entry as it was recorded", async () => {
    const store = await open(place[engine]());
    const recorded = entry({
      question: "「椅子」は？ \u{1F4BA} '\";--",
      filters: { ministry: "mhlw", after: "expert-visit", current: true },
      words: ["椅子", "座布団"],
      origin: "https://www.example.go.jp",
    });
    await store.record([recorded, entry()]);
    expect(await store.find(recorded.id)).toEqual({ entry: recorded, feedback: [] });
    expect(await store.find(randomUUID())).toBeUndefined();
  });

  test("takes a text that no database would take", async () => {
    const store = await open(place[engine]());
    const recorded = entry({ question: "a\0b\uD800c", words: ["\0"] });
    await store.record([recorded]);
    expect((await store.find(recorded.id))?.entry.question).toBe("ab\uFFFDc");
  });

  test("records an entry once, however often it is sent", async () => {
    const store = await open(place[engine]());
    const recorded = entry();
    await store.record([recorded]);
    await store.record([recorded, entry()]);
    expect(await totals(store)).toMatchObject({ asked: 2, shown: 4 });
  });

  test("counts feedback once, however often it is sent", async () => {
    const store = await open(place[engine]());
    const recorded = entry();
    await store.record([recorded]);
    const given = feedback(recorded);
    await Promise.all([store.addFeedback(given), store.addFeedback(given)]);
    await store.addFeedback(given);
    expect(await totals(store)).toMatchObject({ helpful: 1, unhelpful: 0 });
  });

  test("adds the reason to a no, and lets a yes take its place", async () => {
    const store = await open(place[engine]());
    const recorded = entry();
    await store.record([recorded]);
    const no = feedback(recorded, { helpful: false });
    await store.addFeedback(no);
    await store.addFeedback({ ...no, reason: "outdated" });
    await store.addFeedback(no);
    expect((await store.find(recorded.id))?.feedback).toEqual([{ ...no, reason: "outdated" }]);
    await store.addFeedback({ ...no, helpful: true });
    expect((await store.find(recorded.id))?.feedback).toEqual([{ ...no, helpful: true }]);
    expect(await totals(store)).toMatchObject({ helpful: 1, unhelpful: 0 });
  });

  test("keeps each reason, and each state of a gap", async () => {
    const store = await open(place[engine]());
    const recorded = missed(["椅子"]);
    await store.record([recorded]);
    for (const reason of feedbackReasons) {
      await store.addFeedback(feedback(recorded, { helpful: false, reason }));
      expect((await store.find(recorded.id))?.feedback).toMatchObject([{ reason }]);
    }
    for (const state of gapStates) {
      const hour = toHour(now);
      await store.setGapState({ key: "word:椅子", state, owner: null, note: null, hour });
      expect(await store.gaps()).toMatchObject([{ state }]);
    }
  });

  test("keeps feedback that comes before its entry", async () => {
    const store = await open(place[engine]());
    const recorded = entry();
    await store.addFeedback(feedback(recorded));
    await store.record([recorded]);
    expect(await totals(store)).toMatchObject({ asked: 1, helpful: 1 });
  });

  test("counts by what is asked for", async () => {
    const store = await open(place[engine]());
    const english = entry({ lang: "en", hour: "2026-08-23T23:00Z" });
    await store.record([entry(), entry(), english, missed(["椅子"])]);
    await store.addFeedback(feedback(english, { helpful: false }));
    expect(await store.counts({ by: ["measure"] })).toEqual([
      { measure: "", asked: 1, shown: 0, helpful: 0, unhelpful: 0 },
      { measure: "equipment-subsidy", asked: 3, shown: 3, helpful: 0, unhelpful: 1 },
      { measure: "expert-visit", asked: 0, shown: 3, helpful: 0, unhelpful: 0 },
    ]);
    const report = {
      from: toHour(now),
      to: toHour(now),
      by: ["status", "reason", "lang"],
    } as const;
    expect(await store.counts(report)).toMatchObject([
      { status: "answered", reason: "", lang: "ja", asked: 2 },
      { status: "unanswerable", reason: "no_match", lang: "ja", asked: 1 },
    ]);
  });

  test("groups what was missed by the words that are shared", async () => {
    const store = await open(place[engine]());
    const old = missed(["椅子", "腰痛"], { hour: "2026-08-01T00:00Z" });
    const no = entry({ shown: [{ measure: "expert-visit", rank: 1 }] });
    const staff = entry({ words: ["椅子"] });
    const greeting = missed([], { reason: "small_talk" });
    const partial = entry({ status: "partial", reason: "detail_not_in_corpus" });
    await store.record([old, missed(["椅子"]), no, staff, greeting, partial, entry()]);
    const said = { helpful: false, reason: "too-little", note: "数字がない" } as const;
    await store.addFeedback(feedback(no, said));
    await store.addFeedback(feedback(staff, { kind: "desk", helpful: false, note: "電話で" }));
    const gaps = await store.gaps();
    expect(gaps.map(({ key, count }) => [key, count])).toEqual([
      ["word:椅子", 3],
      ["measure:equipment-subsidy", 1],
      ["measure:expert-visit", 1],
    ]);
    expect(gaps[0]).toMatchObject({
      unanswerable: 2,
      desk: 1,
      firstSeen: old.hour,
      lastSeen: toHour(now),
      state: "new",
    });
    expect(gaps[0]?.questions.map(({ id }) => id)).toContain(old.id);
    expect(gaps[1]).toMatchObject({ partial: 1, unhelpful: 0 });
    expect(gaps[2]).toMatchObject({ partial: 0, unhelpful: 1 });
    expect(gaps[2]?.questions).toMatchObject([
      { reason: "too-little", notes: [{ from: "public", text: "数字がない" }] },
    ]);
    expect(gaps[0]?.questions.find(({ id }) => id === staff.id)).toMatchObject({
      measure: "equipment-subsidy",
      reason: null,
      notes: [{ from: "desk", text: "電話で" }],
    });
    expect(await store.gaps({ to: "2026-08-02" })).toMatchObject([{ key: "word:椅子", count: 1 }]);
  });

  test("remembers how far staff are with a gap", async () => {
    const store = await open(place[engine]());
    await store.record([missed(["椅子"])]);
    const note = { key: "word:椅子", owner: "佐藤班", note: "同義語に", hour: toHour(now) };
    await store.setGapState({ ...note, state: "assigned" });
    await store.setGapState({ ...note, state: "synonym-added" });
    const { hour: changed, ...rest } = note;
    expect(await store.gaps()).toMatchObject([{ ...rest, state: "synonym-added", changed }]);
  });

  test("removes one entry by its id, and keeps its numbers", async () => {
    const store = await open(place[engine]());
    const [removed, kept] = [entry(), entry()];
    await store.record([removed, kept]);
    await store.addFeedback(feedback(removed));
    const before = await store.counts({ by: ["hour", "measure", "status", "reason", "lang"] });
    expect(await store.remove(removed.id)).toBe(true);
    expect(await store.remove(removed.id)).toBe(false);
    expect(await store.find(removed.id)).toBeUndefined();
    expect(await store.find(kept.id)).toBeDefined();
    const after = await store.counts({ by: ["hour", "measure", "status", "reason", "lang"] });
    expect(after).toEqual(before);
  });

  test("(E4) removes what is due and nothing else, after telling what that is", async () => {
    const store = await open(place[engine]());
    const due = Array.from({ length: 450 }, (_, index) => aged(91 + (index % 7)));
    const kept = [aged(0), aged(89)];
    await store.record([...due.slice(0, 200), ...kept]);
    await store.record(due.slice(200));
    await store.addFeedback(feedback(due[0] ?? aged(0), { helpful: false }));
    const before = await totals(store);
    const dry = await store.removeDue(now, 90, { dryRun: true });
    expect(dry.entries.map(({ id }) => id).toSorted()).toEqual(due.map(({ id }) => id).toSorted());
    expect(await store.find(due[0]?.id ?? "")).toBeDefined();
    expect(await store.removeDue(now, 90)).toEqual(dry);
    expect((await store.removeDue(now, 90)).entries).toEqual([]);
    expect(await store.find(due[0]?.id ?? "")).toBeUndefined();
    for (const { id } of kept) expect(await store.find(id)).toBeDefined();
    expect(await totals(store)).toEqual(before);
    expect(before).toMatchObject({ asked: 452, unhelpful: 1 });
  });

  test("forgets a word with the last question that had it", async () => {
    const store = await open(place[engine]());
    const hour = toHour(now - 91 * day);
    await store.record([missed(["椅子"], { hour }), missed(["机"], { hour }), missed(["机"])]);
    const note = { state: "done", owner: null, note: null, hour } as const;
    for (const key of ["word:椅子", "word:机"]) await store.setGapState({ key, ...note });
    await store.removeDue(now, 90);
    await store.record([missed(["椅子"])]);
    expect(await store.gaps()).toMatchObject([
      { key: "word:机", state: "done" },
      { key: "word:椅子", state: "new" },
    ]);
  });

  test.each([
    ["newest-is-ahead", now - 2 * day],
    ["newest-is-far-behind", now + 400 * day],
  ] as const)("(E4) is not emptied by a wrong clock: %s", async (refused, clock) => {
    const store = await open(place[engine]());
    const old = entry({ hour: toHour(now - 100 * day) });
    await store.record([old, entry()]);
    expect(await store.removeDue(clock, 90)).toEqual({ entries: [], refused });
    expect(await store.find(old.id)).toBeDefined();
    const trusted = await store.removeDue(clock, 90, { trustClock: true });
    expect(trusted.entries.map(({ id }) => id)).toContain(old.id);
  });

  test("keeps no text when none is to be kept", async () => {
    const settings = place[engine]();
    const kept = missed(["椅子"]);
    const store = await open(settings);
    await store.record([kept]);
    await store.addFeedback(feedback(kept, { note: "椅子" }));
    await store.close();
    const textless = await open({ ...settings, retentionDays: 0 });
    const later = missed(["椅子"]);
    await textless.record([later]);
    await textless.addFeedback(feedback(later, { note: "椅子" }));
    expect((await textless.find(later.id))?.entry).toMatchObject({ question: null, words: [] });
    expect((await textless.find(later.id))?.feedback).toMatchObject([{ note: null }]);
    await textless.removeDue(now, 0);
    expect((await textless.find(kept.id))?.entry).toMatchObject({ question: null, words: [] });
    expect((await textless.find(kept.id))?.feedback).toMatchObject([{ note: null }]);
    await textless.removeDue(now + 2 * day, 0);
    expect(await textless.find(kept.id)).toBeUndefined();
    expect(await totals(textless)).toMatchObject({ asked: 2, helpful: 2 });
  });

  test("keeps a session until it is ended, idle for an hour or twelve hours old", async () => {
    const { desk } = await open(place[engine]());
    const hour = day / 24;
    const session = { name: "相談 花子", stamp: "stamp" };
    const found = { ...session, collected: [] };
    await desk.beginSession({ key: "used", ...session }, now);
    await desk.beginSession({ key: "idle", ...session }, now);
    await desk.beginSession({ key: "ended", ...session }, now);
    expect(await desk.findSession("other", now)).toBeUndefined();
    await desk.endSession("ended");
    expect(await desk.findSession("ended", now)).toBeUndefined();
    for (let at = now; at < now + 12 * hour; at += hour - 1)
      expect(await desk.findSession("used", at)).toEqual(found);
    expect(await desk.findSession("used", now + 12 * hour)).toBeUndefined();
    expect(await desk.findSession("idle", now + hour - 1)).toEqual(found);
    expect(await desk.findSession("idle", now + 2 * hour)).toBeUndefined();
  });

  test("removes sessions that have ended when another begins", async () => {
    const { desk } = await open(place[engine]());
    await desk.beginSession({ key: "a", name: "a", stamp: "" }, now);
    await desk.beginSession({ key: "b", name: "b", stamp: "" }, now + day);
    expect(await desk.findSession("a", now)).toBeUndefined();
  });

  test("keeps what a session has collected, in order", async () => {
    const { desk } = await open(place[engine]());
    await desk.beginSession({ key: "a", name: "相談 花子", stamp: "" }, now);
    await desk.keepCollected("a", ["awards-q1", "equipment-subsidy-q1"]);
    expect((await desk.findSession("a", now))?.collected).toEqual([
      "awards-q1",
      "equipment-subsidy-q1",
    ]);
  });

  test("makes logins of one account wait ever longer, and no other's", async () => {
    const { desk } = await open(place[engine]());
    for (let tries = 0; tries < 5; tries += 1) expect(await desk.takeLogin("a", now)).toBe(0);
    expect(await desk.takeLogin("a", now)).toBe(1_000);
    expect(await desk.takeLogin("b", now)).toBe(0);
    expect(await desk.takeLogin("a", now + 1_000)).toBe(0);
    expect(await desk.takeLogin("a", now + 1_000)).toBe(2_000);
    let at = now + 3_000;
    for (let tries = 0; tries < 12; tries += 1) at += await desk.takeLogin("a", at);
    await desk.takeLogin("a", at);
    expect(await desk.takeLogin("a", at)).toBeLessThanOrEqual(15 * 60 * 1_000);
    expect(await desk.takeLogin("a", at + 60 * 60 * 1_000)).toBe(0);
  });

  test("counts tries that come at once, and takes back those that succeed", async () => {
    const { desk } = await open(place[engine]());
    const waits = await Promise.all(Array.from({ length: 8 }, () => desk.takeLogin("a", now)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
    await desk.forgiveLogin("a");
    expect(await desk.takeLogin("a", now)).toBe(0);
  });

  test("makes everybody wait a little when very many logins fail", async () => {
    const { desk } = await open(place[engine]());
    for (let tries = 0; tries < 100; tries += 1)
      expect(await desk.takeLogin(String(tries), now)).toBe(0);
    expect(await desk.takeLogin("another", now)).toBe(1_000);
    await desk.forgiveLogin("1");
    expect(await desk.takeLogin("another", now)).toBe(0);
  });

  test("keeps the sentences around a mail as they were last written", async () => {
    const { desk } = await open(place[engine]());
    const text = {
      name: "greeting",
      text: "一行目\n二行目",
      editor: "花子",
      hour: toHour(now),
    } as const;
    await desk.keepText({ ...text, text: "前の文" });
    await desk.keepText(text);
    expect(await desk.texts()).toEqual([text]);
  });

  test("is the same after a restart", async () => {
    const settings = place[engine]();
    const recorded = entry();
    const store = await open(settings);
    await store.record([recorded]);
    await store.close();
    const again = await open(settings);
    expect(await again.find(recorded.id)).toEqual({ entry: recorded, feedback: [] });
    expect(again.state()).toBe("ok");
  });

  test("rejects and is degraded when it is closed", async () => {
    const store = await open(place[engine]());
    await store.close();
    await expect(store.record([entry()])).rejects.toThrow("closed");
    expect(store.state()).toBe("degraded");
  });
});

describe.runIf(postgres)("PostgreSQL", { timeout: patience }, () => {
  test("(H2) counts exactly what two servers take at once", async () => {
    const settings = place.postgresql();
    const servers = await Promise.all([open(settings), open(settings)]);
    const entries = Array.from({ length: 200 }, () => entry());
    await Promise.all(servers.map((server) => server.record(entries)));
    for (const [index, one] of entries.entries()) {
      const [first, second] = index % 2 === 0 ? servers : servers.toReversed();
      const posted = [first, second, first].map((server) => server?.addFeedback(feedback(one)));
      await Promise.all(posted.map((post) => Promise.resolve(post)));
    }
    await Promise.all(servers.map((server) => server.removeDue(now + 91 * day, 90)));
    for (const server of servers) {
      expect(await totals(server)).toMatchObject({ asked: 200, shown: 400, helpful: 200 });
    }
  });

  test("(H4) heals after a restart of the database", async () => {
    const said: string[] = [];
    const settings = { ...place.postgresql(), say: (line: string) => void said.push(line) };
    const store = await open(settings);
    await postgres?.stop();
    await expect(store.record([entry()])).rejects.toBeInstanceOf(Error);
    expect(store.state()).toBe("degraded");
    const startedWithout = await open(settings);
    expect(startedWithout.state()).toBe("degraded");
    await postgres?.start();
    for (const one of [store, startedWithout]) {
      await one.record([entry()]);
      expect(one.state()).toBe("ok");
    }
    expect(await totals(store)).toMatchObject({ asked: 2 });
    expect(said).toContain("the log is ok again");
    expect(said.join("\n")).not.toMatch(/telework@|127\.0\.0\.1|椅子/);
  });

  test("(H4) gives up on a database that hangs, and heals with it", async () => {
    const store = await open(place.postgresql());
    postgres?.pause();
    try {
      await expect(store.addFeedback(feedback(entry()))).rejects.toBeInstanceOf(Error);
    } finally {
      postgres?.resume();
    }
    expect(store.state()).toBe("degraded");
    while (store.state() === "degraded") {
      await store.record([entry()]).catch(() => setTimeout(100));
    }
    expect(await totals(store)).toMatchObject({ asked: 1 });
  });
});
