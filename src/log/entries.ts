/**
 * One entry with its feedback, into the tables and out of them.
 */
import type { Engine } from "./engine.ts";
import type { Entry, Feedback } from "./entry.ts";
import { toEntry, toEntryRow, toFeedback, toFeedbackRow, toShownRows } from "./rows.ts";

export type Found = { readonly entry: Entry; readonly feedback: readonly Feedback[] };

export async function record({ db }: Engine, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const shown = entries.flatMap(toShownRows);
  await db.transaction().execute(async (within) => {
    await within
      .insertInto("entries")
      .values(entries.map(toEntryRow))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    if (shown.length === 0) return;
    const rows = within.insertInto("shown").values(shown);
    await rows.onConflict((conflict) => conflict.doNothing()).execute();
  });
}

export async function addFeedback({ db }: Engine, feedback: Feedback): Promise<void> {
  await db
    .insertInto("feedback")
    .values(toFeedbackRow(feedback))
    .onConflict((conflict) =>
      conflict.columns(["entry", "kind"]).doUpdateSet((eb) => {
        const isSame = eb("excluded.helpful", "=", eb.ref("feedback.helpful"));
        const kept = (column: "reason" | "note") =>
          eb
            .case()
            .when(isSame)
            .then(eb.fn.coalesce(`excluded.${column}`, `feedback.${column}`))
            .else(eb.ref(`excluded.${column}`))
            .end();
        return {
          helpful: eb.ref("excluded.helpful"),
          reason: kept("reason"),
          note: kept("note"),
        };
      }),
    )
    .execute();
}

export async function find({ db }: Engine, id: string): Promise<Found | undefined> {
  const row = await db.selectFrom("entries").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const of = db.selectFrom("shown").selectAll().where("entry", "=", id);
  const shown = await of.orderBy("rank").execute();
  const feedback = await db.selectFrom("feedback").selectAll().where("entry", "=", id).execute();
  return { entry: toEntry(row, shown), feedback: feedback.map(toFeedback) };
}
