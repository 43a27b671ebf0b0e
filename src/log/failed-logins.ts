/**
 * Tries to log in → how long the next one must wait, counted for each account and for all together.
 *
 * A try counts as failed before the password is looked at, so that many at once are no way around;
 * one that succeeds is taken back. Accounts stand here by a hash of what was typed as a name, whether
 * there is such an account or not.
 */
import { type Kysely, sql, type Transaction } from "kysely";
import { toMoment } from "./entry.ts";
import type { Tables } from "./tables.ts";

const second = 1_000;

/**
 * Tries that are free, and the longest wait after them, in milliseconds. All together are many more:
 * whoever guesses at many accounts is slowed, and the staff hardly.
 */
const limits = {
  account: { free: 5, longest: 900 * second },
  all: { free: 100, longest: 30 * second },
};

/** What lies longer ago counts no more. */
const forgottenAfter = 3_600 * second;

const everybody = "";

/** 0 → the password may be looked at; else the milliseconds to wait. */
export async function takeLogin(db: Kysely<Tables>, account: string, now: number): Promise<number> {
  return db.transaction().execute(async (within) => {
    // Its row is held until the end: another server's tries wait here, and see what this one counts.
    const all = toWait(await hold(within, everybody, now), limits.all, now);
    if (all > 0) return all;
    await forgetLogins(within, now);
    const wait = toWait(await hold(within, account, now), limits.account, now);
    if (wait > 0) return wait;
    await within
      .updateTable("failed_logins")
      .set((eb) => ({ count: eb("count", "+", 1), last: toMoment(now) }))
      .where("account", "in", [account, everybody])
      .execute();
    return 0;
  });
}

export async function forgiveLogin(db: Kysely<Tables>, account: string): Promise<void> {
  await db.transaction().execute(async (within) => {
    await within
      .updateTable("failed_logins")
      .set((eb) => ({ count: eb("count", "-", 1) }))
      .where("account", "=", everybody)
      .where("count", ">", 0)
      .execute();
    await within.deleteFrom("failed_logins").where("account", "=", account).execute();
  });
}

/** The row of everybody stays, and is held by whoever is about to log in. */
export async function forgetLogins(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .deleteFrom("failed_logins")
    .where("account", "<>", everybody)
    .where("last", "<=", toMoment(now - forgottenAfter))
    .execute();
}

type Failures = Pick<Tables["failed_logins"], "count" | "last">;
type Limit = { readonly free: number; readonly longest: number };

/** Doubles with each try: one second after the last free one, then two, four … */
function toWait({ count, last }: Failures, { free, longest }: Limit, now: number): number {
  if (count < free) return 0;
  const wait = Math.min(longest, second * 2 ** (count - free));
  return Math.max(0, Date.parse(last) + wait - now);
}

/** What has failed so far; the row is there from then on, and no other transaction's. */
async function hold(db: Transaction<Tables>, account: string, now: number): Promise<Failures> {
  const isForgotten = sql<boolean>`failed_logins.last <= ${toMoment(now - forgottenAfter)}`;
  return db
    .insertInto("failed_logins")
    .values({ account, count: 0, last: toMoment(now) })
    .onConflict((conflict) =>
      conflict.column("account").doUpdateSet((eb) => ({
        count: eb.case().when(isForgotten).then(0).else(eb.ref("failed_logins.count")).end(),
      })),
    )
    .returning(["count", "last"])
    .executeTakeFirstOrThrow();
}
