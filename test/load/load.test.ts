import { expect, test } from "vitest";
import { allLoads } from "./all.ts";

const patience = 120_000;

/** In test/operations, beside what else is shown of it. */
const elsewhere = new Set(["G1", "I3"]);

// Times are measured by `npm run load`; here a request is answered or it is lost.
test.each(allLoads.filter(({ id }) => !elsewhere.has(id)))(
  "($id) $title, and nothing is lost ($times.short $unit)",
  { timeout: patience },
  async ({ run, times }) => {
    const { lost, tried, skipped } = await run(times.short, () => undefined);
    // A machine that does much else may have to send somebody away: in form, that is no loss.
    expect(lost.filter((one) => !one.endsWith(" refused"))).toEqual([]);
    expect(tried.length + skipped.length).toBeGreaterThan(0);
  },
);
