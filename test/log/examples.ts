/**
 * Entries and feedback as the log's tests write them, and the folder they write into.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Entry, type Feedback, toHour } from "../../src/log/entry.ts";
import { openStore, type Store, type StoreSettings } from "../../src/log/store.ts";

export const day = 24 * 60 * 60 * 1000;

export const now = Date.parse("2026-08-24T07:15:00Z");

export function entry(part: Partial<Entry> = {}): Entry {
  return {
    id: randomUUID(),
    hour: toHour(now),
    question: "椅子の購入に使える補助はありますか",
    lang: "ja",
    filters: {},
    status: "answered",
    reason: null,
    shown: [
      { measure: "equipment-subsidy", rank: 1 },
      { measure: "expert-visit", rank: 2 },
    ],
    words: [],
    origin: null,
    corpusVersion: "0123456789abcdef",
    ...part,
  };
}

export function missed(words: readonly string[], part: Partial<Entry> = {}): Entry {
  return entry({ status: "unanswerable", reason: "no_match", shown: [], words, ...part });
}

export function feedback(of: Entry, part: Partial<Feedback> = {}): Feedback {
  const { id, hour } = of;
  return { entry: id, kind: "public", helpful: true, reason: null, note: null, hour, ...part };
}

/** Removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "telework-log-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Closed when the test is over; silent unless it is given `say`. */
export async function open(settings: Partial<StoreSettings>): Promise<Store> {
  const dataDir = settings.dataDir ?? temporaryFolder();
  const store = await openStore({ retentionDays: 90, say: () => undefined, ...settings, dataDir });
  onTestFinished(() => store.close());
  return store;
}
