/**
 * A server that does nothing but take feedback, until it is killed: prints the id of each that it
 * would have acknowledged.
 */
import { openStore } from "../../src/log/store.ts";
import { randomUUID } from "node:crypto";

const dataDir = process.argv[2] ?? "";
const store = await openStore({ dataDir, retentionDays: 90 });
const hour = "2026-08-24T07:00Z";
for (;;) {
  const entry = randomUUID();
  await store.addFeedback({ entry, kind: "public", helpful: true, reason: null, note: null, hour });
  console.log(entry);
}
