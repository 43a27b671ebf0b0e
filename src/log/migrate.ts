/**
 * A database in whatever state → one with the tables this program knows, or a refusal.
 *
 * A database that a newer program has changed is left alone: writing into tables that one does not
 * know loses data.
 */
import type { Kysely } from "kysely";
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from "kysely/migration";
import { StoreRefusal } from "./engine.ts";
import { questionLog } from "./migrations/001-question-log.ts";
import { desk } from "./migrations/002-desk.ts";
import type { Tables } from "./tables.ts";

const migrations: Readonly<Record<string, Migration>> = {
  "001-question-log": questionLog,
  "002-desk": desk,
};

export async function migrate(db: Kysely<Tables>): Promise<void> {
  const unknown = (await migrationsDone(db)).filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) {
    throw new StoreRefusal(
      `the log was changed by a newer program (${unknown.join(", ")}): start that one, or restore an older backup`,
    );
  }
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

async function migrationsDone(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const records = db as unknown as Kysely<{ [DEFAULT_MIGRATION_TABLE]: { name: string } }>;
  const rows = await records.selectFrom(DEFAULT_MIGRATION_TABLE).select("name").execute();
  return rows.map(({ name }) => name);
}
