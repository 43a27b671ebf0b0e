import { expect, test } from "vitest";
import { replaceInTurn, replacements } from "../load/replacements.ts";

const show = () => undefined;

test("(I3) servers are replaced in turn, and nobody notices", async () => {
  const { lost } = await replacements.run(replacements.times.short, show);
  expect(lost).toEqual([]);
});

test("a server that is killed instead is noticed", async () => {
  const { tally } = await replaceInTurn(1, { show, signal: "SIGKILL" });
  expect(tally.lost(["answered"])).not.toEqual([]);
});
