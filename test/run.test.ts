import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";

const program = resolve("test/run.ts");

/** Two test files; `middle`: what the second test of the first does. */
function run(middle: string) {
  const folder = mkdtempSync(join(tmpdir(), "run-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, body: string) =>
    writeFileSync(
      join(folder, name),
      `const fs = process.getBuiltinModule("node:fs");
       test("one", () => {});
       test("two", () => { ${body} });`,
    );
  write("a.test.js", middle);
  write("b.test.js", "");
  const flags = ["--globals", "--no-isolate"];
  const { status, stdout } = spawnSync(process.execPath, [program, "--root", folder, ...flags], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, last: stdout.trim().split("\n").at(-1), stdout };
}

const crash = `process.kill(process.pid, "SIGSEGV"); while (true);`;
const crashOnce = `
  if (!fs.existsSync("crashed")) { fs.writeFileSync("crashed", ""); ${crash} }`;

describe("a test run", () => {
  test("ends well where every test passes", () => {
    expect(run("")).toMatchObject({ status: 0, last: "4 passed, 0 failed" });
  });

  test("fails where a test fails", () => {
    expect(run("throw new Error();")).toMatchObject({ status: 1, last: "3 passed, 1 failed" });
  });

  test("runs once more what a crash of the test process left", () => {
    const { stdout, ...ended } = run(crashOnce);
    expect(ended).toEqual({ status: 0, last: "4 passed, 0 failed" });
    expect(stdout).toContain("Node crashed; 2 files are run once more.");
  });

  test("fails where a file crashes it twice", () => {
    const { status, last } = run(crash);
    expect(status).toBe(1);
    expect(last).toMatch(/^\d passed, 1 failed$/);
  });

  test("fails where a test fails after a crash", () => {
    const { status, last } = run(`${crashOnce} throw new Error();`);
    expect({ status, last }).toEqual({ status: 1, last: "3 passed, 1 failed" });
  });

  test("forgives no other error outside a test", () => {
    const { status, last } = run(`setTimeout(() => { throw new Error(); }); ${crashOnce}`);
    expect(status).toBe(1);
    expect(last).toMatch(/, 1 failed$/);
  });
});
