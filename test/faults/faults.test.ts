import { expect, onTestFinished, test } from "vitest";
import { allFaults } from "./all.ts";
import { runFailing } from "./failing-io.ts";
import { createShim } from "./shim.ts";

const patience = 120_000;

test.each(allFaults)(
  "$id: $title, and nothing is lost ($times.short $unit)",
  { timeout: patience },
  async ({ run, times }) => {
    const { tried, lost, skipped } = await run(times.short, () => undefined);
    expect(lost).toEqual([]);
    expect(tried.length + skipped.length).toBeGreaterThan(0);
  },
);

// Reads of the schema and of its check, which SQLite calls broken when the disk fails.
test.each([3, 5, 6])(
  "F2: a whole file is not set aside when its %ith read fails",
  { timeout: patience },
  async (nth) => {
    const shim = createShim();
    if (!shim) return;
    onTestFinished(shim.remove);
    const order = { kinds: ["read"], nth, error: "EIO", how: "once" } as const;
    expect(await runFailing(shim, order)).toMatchObject({ fired: 1, lost: [] });
  },
);
