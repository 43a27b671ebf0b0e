/**
 * Who is logged in at the desk: sessions, by the hash of an id that only the browser has.
 *
 * A session ends by logging out, an hour after its last use, or twelve hours after its login,
 * whichever comes first. Its stamp says by what the login was granted: who takes that away ends it.
 */
import type { Kysely } from "kysely";
import { toMoment } from "./entry.ts";
import type { Tables } from "./tables.ts";

export type Session = {
  readonly name: string;
  readonly stamp: string;
  /** Ids of the passages that the mail in hand quotes, in order. */
  readonly collected: readonly string[];
};

type NewSession = Pick<Session, "name" | "stamp"> & { readonly key: string };

const second = 1_000;

/** In milliseconds. */
const sessionLimits = { idle: 3_600 * second, whole: 12 * 3_600 * second };

/** Each use moves the end; writing that once a minute is exact enough. */
const leastStep = 60 * second;

export async function beginSession(
  db: Kysely<Tables>,
  { key, name, stamp }: NewSession,
  now: number,
): Promise<void> {
  await removeEndedSessions(db, now);
  const moment = toMoment(now);
  await db
    .insertInto("sessions")
    .values({ key, name, stamp, began: moment, seen: moment, collected: "[]" })
    .execute();
}

export async function findSession(
  db: Kysely<Tables>,
  key: string,
  now: number,
): Promise<Session | undefined> {
  const row = await db.selectFrom("sessions").selectAll().where("key", "=", key).executeTakeFirst();
  if (!row || isEnded(row, now)) return undefined;
  if (now - Date.parse(row.seen) >= leastStep) {
    const seen = { seen: toMoment(now) };
    await db.updateTable("sessions").set(seen).where("key", "=", key).execute();
  }
  const { name, stamp } = row;
  return { name, stamp, collected: JSON.parse(row.collected) as string[] };
}

export async function keepCollected(
  db: Kysely<Tables>,
  key: string,
  collected: readonly string[],
): Promise<void> {
  const kept = { collected: JSON.stringify(collected) };
  await db.updateTable("sessions").set(kept).where("key", "=", key).execute();
}

export async function endSession(db: Kysely<Tables>, key: string): Promise<void> {
  await db.deleteFrom("sessions").where("key", "=", key).execute();
}

export async function removeEndedSessions(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where((eb) =>
      eb.or([
        eb("seen", "<=", toMoment(now - sessionLimits.idle)),
        eb("began", "<=", toMoment(now - sessionLimits.whole)),
      ]),
    )
    .execute();
}

function isEnded({ began, seen }: Pick<Tables["sessions"], "began" | "seen">, now: number) {
  const [idle, whole] = [now - Date.parse(seen), now - Date.parse(began)];
  return idle >= sessionLimits.idle || whole >= sessionLimits.whole;
}
