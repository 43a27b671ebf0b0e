/**
 * `npm run backup`: copies the question log beside the running server, or puts a copy in its place.
 */
import { parseArgs } from "node:util";
import { ConfigError, readConfig } from "./config.ts";
import { StoreRefusal } from "./log/engine.ts";
import { backUp, restore } from "./log/sqlite-backup.ts";

const usage = `Usage: npm run backup -- FILE
       npm run backup -- --restore FILE      while the server is stopped

DATA_DIR as for the server. A log in PostgreSQL (DATABASE_URL) is copied by pg_dump and pg_restore.
A copy holds questions: keep it as long as QUESTION_RETENTION_DAYS at most.`;

type Order = { readonly file: string; readonly isRestore: boolean };

const order = readOrder(process.argv.slice(2));
if (order) await run(order);
else fail(usage, 2);

function readOrder(args: string[]): Order | undefined {
  const options = { restore: { type: "boolean", default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file = "", ...more] = positionals;
    return file === "" || more.length > 0 ? undefined : { file, isRestore: values.restore };
  } catch {
    return undefined;
  }
}

async function run({ file, isRestore }: Order): Promise<void> {
  try {
    const { dataDir, databaseUrl } = readConfig();
    if (databaseUrl !== undefined) throw new StoreRefusal(usage);
    if (!isRestore)
      return console.log(`${file} holds the log: entries ${await backUp(dataDir, file)}`);
    const { entries, aside } = restore(dataDir, file);
    const before = aside === undefined ? "" : `; the log before is ${aside}`;
    console.log(`${dataDir} holds the copy: entries ${entries}${before}`);
  } catch (error) {
    const isTold = error instanceof ConfigError || error instanceof StoreRefusal;
    fail(isTold ? error.message : `it failed (${(error as NodeJS.ErrnoException).code})`, 1);
  }
}

function fail(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
