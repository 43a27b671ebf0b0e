/**
 * A program that does nothing but keep feedback while one operation fails, and goes on until it is
 * well again: prints the id of each that it would have thanked for. `failing-io.ts` starts it.
 *
 * The store is opened anew now and then, so that opens fail too. After a few refusals a lasting fault
 * is taken away; three posts must then be kept, or it ends with code 3. Any crash is another code.
 */
import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { openStore } from "../../src/log/store.ts";

const dataDir = process.argv[2] ?? "";
const order = process.env["FAULT_ORDER"] ?? "";
const hour = "2026-08-24T07:00Z";

/** Posts with one open store, after a fault until it is taken away, and in all. */
const counts = { eachStore: 10, borne: 3, wellAgain: 3, most: 3_000 };

let refused = 0;
let keptSince = 0;
for (let post = 0; post < counts.most && keptSince < counts.wellAgain;) {
  const store = await openStore({ dataDir, retentionDays: 90, say: console.error });
  for (let here = 0; here < counts.eachStore; here += 1, post += 1) {
    const entry = randomUUID();
    const given = { entry, kind: "public", helpful: true, reason: null, note: null, hour } as const;
    const isKept = await store.addFeedback(given).then(
      () => true,
      () => false,
    );
    if (isKept) console.log(entry);
    if (!existsSync(`${order}.fired`)) continue;
    refused += 1;
    if (refused > counts.borne) rmSync(order, { force: true });
    keptSince = isKept && !existsSync(order) ? keptSince + 1 : 0;
    if (keptSince === counts.wellAgain) break;
  }
  await store.close();
}
process.exitCode = keptSince < counts.wellAgain && refused > 0 ? 3 : 0;
