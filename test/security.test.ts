import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rows = readFileSync("SECURITY.md", "utf8").matchAll(/^\| ([A-K]\d.*?) \| .+ \| (.+) \|$/gm);
const promises = [...rows].map(([, ids = "", shown = ""]) => ({
  ids,
  files: [...shown.matchAll(/`(test\/[^`]+)`/g)].map(([, file = ""]) => file),
}));

/** By `"(C3) …"` in a test's name, or `id: "F1"` of a fault. */
function namedIn(file: string): readonly string[] {
  const names = /["`]\(((?:[A-K]\d+(?:, )?)+)\) |\bid: "([A-K]\d)"/g;
  const found = readFileSync(file, "utf8").matchAll(names);
  return [...found].flatMap(([, named, fault = ""]) => named?.split(", ") ?? [fault]);
}

test.each(promises)("$ids: each is named by a file, and each file names one", ({ ids, files }) => {
  const all = ids.split(", ");
  expect(files.flatMap(namedIn)).toEqual(expect.arrayContaining(all));
  expect(files.filter((file) => !namedIn(file).some((id) => all.includes(id)))).toEqual([]);
});

test("every promise that a test names is listed", () => {
  const listed = new Set(promises.flatMap(({ ids }) => ids.split(", ")));
  const named = globSync("test/**/*.test.ts").flatMap(namedIn);
  expect(listed.size).toBeGreaterThan(50);
  expect(named.filter((id) => !listed.has(id))).toEqual([]);
});
