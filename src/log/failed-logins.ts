/**
 * Tries to log in → how long the next one must wait, counted for each account and for all together.
 *
 * A try counts as failed before the password is looked at, so that many at once are no way around;
 * one that succeeds is taken back. Accounts stand here by a hash of what was typed as a name, whether
 * there is such an account or not.
 */
import type { Kysely, Transaction } from "kysely";
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
    await forgetLogins(within, now);
    const waits = [
      toWait(await readFailures(within, account), limits.account, now),
      toWait(await readFailures(within, everybody), limits.all, now),
    ];
    const wait = Math.max(...waits);
    if (wait > 0) return wait;
    for (const one of [account, everybody]) await countFailure(within, one, now);
    return 0;
  });
}

export async function forgiveLogin(db: Kysely<Tables>, account: string): Promise<void> {
  await db.transaction().execute(async (within) => {
    await within.deleteFrom("failed_logins").where("account", "=", account).execute();
    await within
      .updateTable("failed_logins")
      .set((eb) => ({ count: eb("count", "-", 1) }))
      .where("account", "=", everybody)
      .where("count", ">", 0)
      .execute();
  });
}

export async function forgetLogins(db: Kysely<Tables>, now: number): Promise<void> {
  const old = new Date(now - forgottenAfter).toISOString();
  await db.deleteFrom("failed_logins").where("last", "<=", old).execute();
}

type Failures = Pick<Tables["failed_logins"], "count" | "last">;
type Limit = { readonly free: number; readonly longest: number };

/** Doubles with each try: one second after the last free one, then two, four … */
function toWait(failures: Failures | undefined, { free, longest }: Limit, now: number): number {
  if (!failures || failures.count < free) return 0;
  const wait = Math.min(longest, second * 2 ** (failures.count - free));
  return Math.max(0, Date.parse(failures.last) + wait - now);
}

function readFailures(db: Transaction<Tables>, account: string): Promise<Failures | undefined> {
  const of = db.selectFrom("failed_logins").select(["count", "last"]);
  return of.where("account", "=", account).executeTakeFirst();
}

async function countFailure(db: Transaction<Tables>, account: string, now: number): Promise<void> {
  const last = new Date(now).toISOString();
  await db
    .insertInto("failed_logins")
    .values({ account, count: 1, last })
    .onConflict((conflict) =>
      conflict
        .column("account")
        .doUpdateSet((eb) => ({ count: eb("failed_logins.count", "+", 1), last })),
    )
    .execute();
}
