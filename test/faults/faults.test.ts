import { expect, test } from "vitest";
import { allFaults } from "./all.ts";

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
