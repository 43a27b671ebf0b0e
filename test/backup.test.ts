import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { entry, open, temporaryFolder } from "./log/examples.ts";

async function command(parameters: readonly string[], settings: Readonly<Record<string, string>>) {
  const env = { PATH: process.env["PATH"], ...settings };
  const child = spawn(process.execPath, ["src/backup.ts", ...parameters], { env });
  const all = [once(child, "close"), text(child.stdout), text(child.stderr)] as const;
  const [[status], stdout, stderr] = await Promise.all(all);
  return { status: status as unknown, stdout, stderr };
}

test("(F5) npm run backup copies beside the server, and restores when it is stopped", async () => {
  const DATA_DIR = temporaryFolder();
  const store = await open({ dataDir: DATA_DIR });
  const one = entry();
  await store.record([one]);
  const file = join(temporaryFolder(), "copy.db");
  const settings = { DATA_DIR };
  expect(await command([file], settings)).toMatchObject({
    status: 0,
    stdout: `${file} holds the log: entries 1\n`,
  });
  expect((await command(["--restore", file], settings)).stderr).toContain("stop it first");
  await store.remove(one.id);
  await store.close();
  expect(await command(["--restore", file], settings)).toMatchObject({ status: 0, stderr: "" });
  expect(await (await open({ dataDir: DATA_DIR })).find(one.id)).toBeDefined();
});

test("says how it is used, and what PostgreSQL wants instead", async () => {
  expect(await command([], {})).toMatchObject({ status: 2, stdout: "" });
  const settings = { DATABASE_URL: "postgresql://127.0.0.1:1/log" };
  const { status, stderr } = await command(["copy.db"], settings);
  expect(status).toBe(1);
  expect(stderr).toContain("pg_dump");
});
