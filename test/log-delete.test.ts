import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { toHour } from "../src/log/entry.ts";
import { day, entry, open, temporaryFolder } from "./log/examples.ts";

const patience = 60_000;

async function command(parameters: readonly string[], settings: Readonly<Record<string, string>>) {
  const env = { PATH: process.env["PATH"], ...settings };
  const child = spawn(process.execPath, ["src/log-delete.ts", ...parameters], { env });
  const all = [once(child, "close"), text(child.stdout), text(child.stderr)] as const;
  const [[status], stdout, stderr] = await Promise.all(all);
  return { status: status as unknown, stdout, stderr };
}

/** A running server's log with one entry that is due and one that is not. */
async function log() {
  const dataDir = temporaryFolder();
  const store = await open({ dataDir });
  const due = entry({ hour: toHour(Date.now() - 91 * day) });
  const kept = entry({ hour: toHour(Date.now()) });
  await store.record([due, kept]);
  return { store, due, kept, DATA_DIR: dataDir };
}

describe("npm run log", { timeout: patience }, () => {
  test("lists what is due, and then deletes it beside the server", async () => {
    const { store, due, kept, DATA_DIR } = await log();
    const line = `${due.id}  ${due.hour}\n`;
    expect(await command(["delete-due", "--dry-run"], { DATA_DIR })).toEqual({
      status: 0,
      stdout: `${line}1 would be deleted\n`,
      stderr: "",
    });
    expect(await store.find(due.id)).toBeDefined();
    expect((await command(["delete-due"], { DATA_DIR })).stdout).toBe(`${line}1 deleted\n`);
    expect(await store.find(due.id)).toBeUndefined();
    expect(await store.find(kept.id)).toBeDefined();
  });

  test("deletes one entry by its id", async () => {
    const { store, kept, DATA_DIR } = await log();
    expect(await command(["delete", kept.id], { DATA_DIR })).toMatchObject({ status: 0 });
    expect(await store.find(kept.id)).toBeUndefined();
    const again = await command(["delete", kept.id], { DATA_DIR });
    expect(again).toMatchObject({ status: 1, stderr: `there is no entry ${kept.id}\n` });
  });

  test("refuses while the clock looks wrong", async () => {
    const { store, due, DATA_DIR } = await log();
    await store.record([entry({ hour: toHour(Date.now() + 2 * day) })]);
    const refused = await command(["delete-due"], { DATA_DIR });
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain("--trust-clock");
    expect(await store.find(due.id)).toBeDefined();
    await command(["delete-due", "--trust-clock"], { DATA_DIR });
    expect(await store.find(due.id)).toBeUndefined();
  });

  test.each([[], ["delete"], ["delete", "1"], ["delete-due", randomUUID()], ["--what"]])(
    "explains itself when it is told %j",
    async (...parameters) => {
      const { status, stderr } = await command(parameters, {});
      expect(status).toBe(2);
      expect(stderr).toMatch(/^Usage: /);
    },
  );

  test("names a wrong setting, and a log that cannot be reached", async () => {
    const settings = { DATA_DIR: temporaryFolder(), QUESTION_RETENTION_DAYS: "ninety" };
    const { status, stderr } = await command(["delete-due"], settings);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "QUESTION_RETENTION_DAYS: expected a whole number from 0 (no text is kept) to 3650\n",
    });
    const DATABASE_URL = "postgresql://telework:secret@127.0.0.1:1/log";
    const away = await command(["delete-due"], { DATABASE_URL });
    expect(away.status).toBe(1);
    expect(away.stderr).toContain("cannot be reached");
    expect(away.stderr).not.toContain("secret");
  });
});
