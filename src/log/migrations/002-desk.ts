/**
 * The question log → the same with what the help desk needs: who is logged in, logins that failed,
 * and the sentences around a mail.
 */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const desk: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of [sessions, failedLogins, deskTexts]) await table(db).execute();
  },
};

function sessions({ schema }: Kysely<unknown>) {
  return schema
    .createTable("sessions")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("stamp", "text", (column) => column.notNull())
    .addColumn("began", "text", (column) => column.notNull())
    .addColumn("seen", "text", (column) => column.notNull())
    .addColumn("collected", "text", (column) => column.notNull());
}

function failedLogins({ schema }: Kysely<unknown>) {
  return schema
    .createTable("failed_logins")
    .addColumn("account", "text", (column) => column.primaryKey())
    .addColumn("count", "integer", (column) => column.notNull())
    .addColumn("last", "text", (column) => column.notNull());
}

function deskTexts({ schema }: Kysely<unknown>) {
  return schema
    .createTable("desk_texts")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("editor", "text", (column) => column.notNull())
    .addColumn("hour", "text", (column) => column.notNull());
}
