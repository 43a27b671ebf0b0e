import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

/** A program that has a journal and a log, and then a fault. */
async function runInto(fault: string, close = "async () => console.log('closed')") {
  const program = `
    import { endOnCrash } from "./src/operations/crash.ts";
    import { createJournal } from "./src/operations/journal.ts";
    endOnCrash(createJournal({ level: "info", isTerminal: false }), ${close});
    setInterval(() => undefined, 1000);
    setTimeout(function answerQuestion() { ${fault} });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
  const all = [once(child, "close"), text(child.stdout), text(child.stderr)] as const;
  const [[status], stdout, stderr] = await Promise.all(all);
  return { status: status as unknown, stdout, stderr };
}

test.each([
  ["an exception", 'throw new TypeError("秘密の質問")'],
  ["a rejection", 'Promise.reject(new TypeError("秘密の質問"))'],
])("(A6) %s ends it with its place and without its message", async (_, fault) => {
  const { status, stdout, stderr } = await runInto(fault);
  expect(status).toBe(1);
  const [line = "", closed] = stdout.split("\n");
  expect(JSON.parse(line)).toMatchObject({
    level: "error",
    event: "crash",
    message: expect.stringMatching(/^ended by a TypeError at .*answerQuestion/) as string,
  });
  expect(closed).toBe("closed");
  expect(stdout + stderr).not.toContain("秘密");
});

test("(A6) a log that cannot be closed does not keep it", async () => {
  const { status } = await runInto("throw 1", "() => new Promise(() => {})");
  expect(status).toBe(1);
});
