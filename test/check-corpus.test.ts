import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

function check(...parameters: string[]) {
  const options = { encoding: "utf8" } as const;
  return spawnSync(process.execPath, ["src/check-corpus.ts", ...parameters], options);
}

test("says in one line that the corpus is in order", () => {
  const { status, stdout, stderr } = check();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^The corpus is in order: 14 measures, \d+ passages, .+\n$/);
});

test("prints every failure with its place, and their number", () => {
  const directory = mkdtempSync(join(tmpdir(), "corpus-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync("corpus", directory, { recursive: true });
  writeFileSync(join(directory, "synonyms.txt"), "テレワーク = 在宅勤務\nモニター\n");
  writeFileSync(join(directory, "measures/seminars.yaml"), "- [");
  const { status, stdout, stderr } = check(directory);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^synonyms\.txt:2: expected .+, found モニター$/m);
  expect(stderr).toMatch(/^measures\/seminars\.yaml:\d+: expected readable YAML, found .+$/m);
  expect(stderr).toMatch(/^2 failures$/m);
});
