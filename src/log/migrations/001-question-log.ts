/**
 * Nothing → the log's first tables. What was released is never changed here: a change is the next
 * file.
 */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const questionLog: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of [entries, shown, feedback, counts, gapStates]) await table(db).execute();
    await db.schema.createIndex("entries_hour").on("entries").column("hour").execute();
    await db.schema.createIndex("feedback_hour").on("feedback").column("hour").execute();
  },
};

function entries({ schema }: Kysely<unknown>) {
  return schema
    .createTable("entries")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("hour", "text", (column) => column.notNull())
    .addColumn("question", "text")
    .addColumn("lang", "text", (column) => column.notNull())
    .addColumn("filters", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("origin", "text")
    .addColumn("corpus_version", "text", (column) => column.notNull());
}

function shown({ schema }: Kysely<unknown>) {
  return schema
    .createTable("shown")
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("measure", "text", (column) => column.notNull())
    .addColumn("rank", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("shown_key", ["entry", "measure"]);
}

/** Without a reference to the entry: on another server it may not be written yet. */
function feedback({ schema }: Kysely<unknown>) {
  return schema
    .createTable("feedback")
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("helpful", "integer", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("note", "text")
    .addColumn("hour", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("feedback_key", ["entry", "kind"]);
}

function counts({ schema }: Kysely<unknown>) {
  return schema
    .createTable("counts")
    .addColumn("hour", "text", (column) => column.notNull())
    .addColumn("measure", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("lang", "text", (column) => column.notNull())
    .addColumn("origin", "text", (column) => column.notNull())
    .addColumn("asked", "integer", (column) => column.notNull())
    .addColumn("shown", "integer", (column) => column.notNull())
    .addColumn("helpful", "integer", (column) => column.notNull())
    .addColumn("unhelpful", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("counts_key", [
      "hour",
      "measure",
      "status",
      "reason",
      "lang",
      "origin",
    ]);
}

function gapStates({ schema }: Kysely<unknown>) {
  return schema
    .createTable("gap_states")
    .addColumn("gap", "text", (column) => column.primaryKey())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("owner", "text")
    .addColumn("note", "text")
    .addColumn("hour", "text", (column) => column.notNull());
}
