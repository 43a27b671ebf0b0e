/**
 * Entries that are due, or one of them → numbers alone.
 *
 * Due is what is older than the operator keeps texts. With nothing kept at all, the rest of an entry
 * still stands for a day, so that its feedback finds it. A clock that runs wrong must not empty the
 * log: what such a clock calls due stays, and someone is told.
 */
import type { Kysely, Transaction } from "kysely";
import { keepCounts } from "./counts.ts";
import type { Engine } from "./engine.ts";
import { toHour } from "./entry.ts";
import { forgetLogins } from "./failed-logins.ts";
import { readGapKeys } from "./gaps.ts";
import { removeEndedSessions } from "./sessions.ts";
import type { Tables } from "./tables.ts";

export type RemovalOptions = {
  /** Only tells what would go. */
  readonly dryRun?: boolean;
  /** The operator has looked at the clock. */
  readonly trustClock?: boolean;
};

export type Removal = {
  /** Removed, or to be removed: oldest first. */
  readonly entries: readonly { readonly id: string; readonly hour: string }[];
  /** Why nothing was removed: the newest entry lies ahead of the clock, or far behind it. */
  readonly refused: "newest-is-ahead" | "newest-is-far-behind" | null;
};

const day = 24 * 60 * 60 * 1000;
const hour = day / 24;
const year = 366 * day;

/** Entries in one transaction: a second server waits no longer than that. */
const portion = 200;

export async function removeOne({ db, scrub }: Engine, id: string): Promise<boolean> {
  const removed = await db.transaction().execute((within) => removeEntries(within, [id]));
  await scrub();
  return removed > 0;
}

type Due = RemovalOptions & { readonly now: number; readonly retentionDays: number };

export async function removeDueEntries(engine: Engine, due: Due): Promise<Removal> {
  const { db } = engine;
  const before = due.now - Math.max(due.retentionDays, 1) * day;
  const refused = due.trustClock ? null : await doubt(db, due.now);
  const entries = await entriesBefore(db, toHour(before));
  if (refused || due.dryRun) return { entries: refused ? [] : entries, refused };
  for (let done = 0; done < entries.length; done += portion) {
    const ids = entries.slice(done, done + portion).map(({ id }) => id);
    await db.transaction().execute((within) => removeEntries(within, ids));
  }
  if (due.retentionDays === 0) await blank(db);
  await removeRest(db, toHour(before));
  await removeEndedSessions(db, due.now);
  await forgetLogins(db, due.now);
  await engine.scrub();
  engine.removeAside(before);
  return { entries, refused };
}

async function doubt(db: Kysely<Tables>, now: number): Promise<Removal["refused"]> {
  const newest = await db
    .selectFrom("entries")
    .select((eb) => eb.fn.max("hour").as("hour"))
    .executeTakeFirst();
  if (!newest?.hour) return null;
  const at = Date.parse(newest.hour);
  if (at > now + hour) return "newest-is-ahead";
  return now > at + year ? "newest-is-far-behind" : null;
}

function entriesBefore(db: Kysely<Tables>, before: string) {
  const due = db.selectFrom("entries").select(["id", "hour"]).where("hour", "<", before);
  return due.orderBy("hour").orderBy("id").execute();
}

/** The first statement takes the rows: what another server takes meanwhile counts only there. */
async function removeEntries(db: Transaction<Tables>, ids: readonly string[]): Promise<number> {
  const here = await db
    .updateTable("entries")
    .set({ question: null, words: "[]" })
    .where("id", "in", ids)
    .returning("id")
    .execute();
  const taken = here.map(({ id }) => id);
  if (taken.length === 0) return 0;
  await keepCounts(db, taken);
  await db.deleteFrom("shown").where("entry", "in", taken).execute();
  await db.deleteFrom("feedback").where("entry", "in", taken).execute();
  await db.deleteFrom("entries").where("id", "in", taken).execute();
  return taken.length;
}

/** Texts that were kept before the operator chose to keep none. */
async function blank(db: Kysely<Tables>): Promise<void> {
  const texts = db.updateTable("entries").set({ question: null, words: "[]" });
  await texts
    .where((eb) => eb.or([eb("question", "is not", null), eb("words", "<>", "[]")]))
    .execute();
  await db.updateTable("feedback").set({ note: null }).where("note", "is not", null).execute();
}

/** Feedback whose entry never came, and words that nobody asks with any more. */
async function removeRest(db: Kysely<Tables>, before: string): Promise<void> {
  await db.deleteFrom("feedback").where("hour", "<", before).execute();
  const keys = await readGapKeys(db);
  const states = await db
    .selectFrom("gap_states")
    .select("gap")
    .where("hour", "<", before)
    .execute();
  const gone = states.map(({ gap }) => gap).filter((gap) => !keys.has(gap));
  if (gone.length > 0) await db.deleteFrom("gap_states").where("gap", "in", gone).execute();
}
