/**
 * The sentences around a mail, as the staff last wrote them.
 */
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

export const deskTextNames = ["greeting", "closing"] as const;

type DeskTextName = (typeof deskTextNames)[number];

export type DeskText = {
  readonly name: DeskTextName;
  readonly text: string;
  /** Who wrote it. */
  readonly editor: string;
  readonly hour: string;
};

/** Without those that nobody has written yet. */
export async function readDeskTexts(db: Kysely<Tables>): Promise<DeskText[]> {
  return (await db.selectFrom("desk_texts").selectAll().execute()) as DeskText[];
}

export async function keepDeskText(db: Kysely<Tables>, { name, ...kept }: DeskText): Promise<void> {
  const text = kept.text.toWellFormed().replaceAll("\0", "");
  const written = { ...kept, text };
  await db
    .insertInto("desk_texts")
    .values({ name, ...written })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(written))
    .execute();
}
