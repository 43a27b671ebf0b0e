import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settings } from "../../src/config.ts";
import { createMetrics } from "../../src/operations/metrics.ts";

const pages = ["SECURITY.md", "src/operations/RUNBOOK.md"];
const text = pages.map((page) => readFileSync(page, "utf8")).join("\n");

function all(pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))];
}

test("(K3) names only commands and settings that there are", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...all(/npm run ([\w:-]+)/g)]));
  const names = all(/`:?([A-Z]+_[A-Z_]+)/g);
  expect(names.length).toBeGreaterThan(5);
  expect(Object.keys(settings.shape)).toEqual(expect.arrayContaining([...names]));
});

test("(I8) names only figures that there are", async () => {
  const metrics = await createMetrics({
    isLogWell: Boolean,
    waitingEntries: Number,
    droppedEntries: Number,
    isCorpusRefused: Boolean,
    areAnswersOff: Boolean,
    replacedThreads: Number,
  });
  const figures = await metrics.text();
  const named = all(/\b(telework_\w+)/g);
  expect(named.filter((name) => !figures.includes(`# TYPE ${name} `))).toEqual([]);
});

test("(K) names only files that there are", () => {
  const files = all(/`((?:test|src)\/[\w./-]+)`/g);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
