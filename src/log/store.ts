/**
 * The log's promises, whichever database keeps them.
 *
 * Every call may reject while the database is away; the next one tries again, so the store heals by
 * itself. What it says then is its state, and one line when that changes. It refuses to open only
 * when a person must repair something: another server's file, a newer program's tables.
 */
import { count, type Count, type Report } from "./counts.ts";
import { type ConnectionSettings, createConnection, type StoreState } from "./connection.ts";
import { createDeskStore, type DeskStore } from "./desk-store.ts";
import { addFeedback, find, type Found, record } from "./entries.ts";
import { StoreRefusal } from "./engine.ts";
import type { Entry, Feedback } from "./entry.ts";
import { type Gap, type GapFilter, type GapNote, keepGapNote, readGaps } from "./gaps.ts";
import { type Removal, type RemovalOptions, removeDueEntries, removeOne } from "./removal.ts";

export type Store = {
  /** All of them or none; an entry that is there already is left as it is. */
  readonly record: (entries: readonly Entry[]) => Promise<void>;
  /** Resolves after the commit. */
  readonly addFeedback: (feedback: Feedback) => Promise<void>;
  readonly find: (id: string) => Promise<Found | undefined>;
  readonly gaps: (filter?: GapFilter) => Promise<Gap[]>;
  readonly setGapState: (note: GapNote) => Promise<void>;
  readonly counts: (report: Report) => Promise<Count[]>;
  /** False when there is no such entry. */
  readonly remove: (id: string) => Promise<boolean>;
  readonly removeDue: (
    now: number,
    retentionDays: number,
    options?: RemovalOptions,
  ) => Promise<Removal>;
  readonly desk: DeskStore;
  readonly state: () => StoreState;
  readonly close: () => Promise<void>;
};

export type StoreSettings = ConnectionSettings & {
  /** 0 keeps no text. */
  readonly retentionDays: number;
};

export async function openStore(settings: StoreSettings): Promise<Store> {
  const { use, state, close } = createConnection(settings);
  const isTextKept = settings.retentionDays > 0;
  // A database that is away does not keep the program from starting.
  await use(() => Promise.resolve()).catch((error: unknown) => {
    if (error instanceof StoreRefusal) throw error;
  });
  return {
    record: (entries) =>
      use((engine) => record(engine, isTextKept ? entries : entries.map(withoutText))),
    addFeedback: (feedback) =>
      use((engine) => addFeedback(engine, isTextKept ? feedback : { ...feedback, note: null })),
    find: (id) => use((engine) => find(engine, id)),
    gaps: (filter) => use(({ db }) => readGaps(db, filter)),
    setGapState: (note) => use(({ db }) => keepGapNote(db, note)),
    counts: (report) => use(({ db }) => count(db, report)),
    remove: (id) => use((engine) => removeOne(engine, id)),
    removeDue: (now, retentionDays, options) =>
      use((engine) => removeDueEntries(engine, { now, retentionDays, ...options })),
    desk: createDeskStore(use),
    state,
    close,
  };
}

function withoutText(entry: Entry): Entry {
  return { ...entry, question: null, words: [] };
}
