/**
 * `npm run log`: removes entries of the log by hand: what is due, or one by the id its asker has.
 *
 * It may run beside the server. `--dry-run` lists what would go, by id and hour, and changes nothing.
 */
import { parseArgs } from "node:util";
import { ConfigError, readConfig } from "./config.ts";
import { StoreRefusal } from "./log/engine.ts";
import { isEntryId } from "./log/entry.ts";
import type { RemovalOptions } from "./log/removal.ts";
import { toLine } from "./log/removal-task.ts";
import { openStore, type Store } from "./log/store.ts";

const usage = `Usage: npm run log -- delete-due [--dry-run] [--trust-clock]
       npm run log -- delete ID

  --dry-run       only lists what would be deleted
  --trust-clock   deletes although the newest entry makes the clock look wrong

DATA_DIR, DATABASE_URL and QUESTION_RETENTION_DAYS as for the server.`;

type Order = { readonly what: "due"; readonly options: RemovalOptions } | { readonly id: string };

const order = readOrder(process.argv.slice(2));
if (order) await run(order);
else fail(usage, 2);

function readOrder(parameters: string[]): Order | undefined {
  const flag = { type: "boolean", default: false } as const;
  const options = { "dry-run": flag, "trust-clock": flag };
  try {
    const parsed = parseArgs({ args: parameters, options, allowPositionals: true });
    const { "dry-run": dryRun, "trust-clock": trustClock } = parsed.values;
    const [what, id = "", ...more] = parsed.positionals;
    if (more.length > 0) return undefined;
    if (what === "delete-due" && id === "") return { what: "due", options: { dryRun, trustClock } };
    return what === "delete" && isEntryId(id) && !dryRun ? { id } : undefined;
  } catch {
    return undefined;
  }
}

async function run(order: Order): Promise<void> {
  let store: Store | undefined;
  try {
    const { dataDir, databaseUrl, questionRetentionDays: retentionDays } = readConfig();
    store = await openStore({ dataDir, databaseUrl, retentionDays, role: "command" });
    if ("id" in order) await removeOne(store, order.id);
    else await removeDue(store, order.options, retentionDays);
  } catch (error) {
    const isTold = error instanceof ConfigError || error instanceof StoreRefusal;
    fail(isTold ? error.message : "the log cannot be reached", 1);
  } finally {
    await store?.close();
  }
}

async function removeOne(store: Store, id: string): Promise<void> {
  if (await store.remove(id)) console.log(`deleted ${id}`);
  else fail(`there is no entry ${id}`, 1);
}

async function removeDue(store: Store, options: RemovalOptions, days: number): Promise<void> {
  const removal = await store.removeDue(Date.now(), days, options);
  if (removal.refused) return fail(`${toLine(removal)}. If it is right: --trust-clock`, 1);
  for (const { id, hour } of removal.entries) console.log(`${id}  ${hour}`);
  const count = removal.entries.length;
  console.log(options.dryRun ? `${count} would be deleted` : `${count} deleted`);
}

function fail(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
