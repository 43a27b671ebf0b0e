import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "./log/examples.ts";

const slow = { timeout: 60_000 };

type Run = { readonly path: string | undefined; readonly typed?: string };

async function run(parameters: readonly string[], { path, typed = "" }: Run) {
  const accounts = path === undefined ? {} : { DESK_ACCOUNTS: path };
  const env = { PATH: process.env["PATH"], ...accounts };
  const child = spawn(process.execPath, ["src/account.ts", ...parameters], { env });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.on("error", () => undefined);
  child.stdin.end(typed);
  const [code] = (await once(child, "close")) as unknown[];
  return { code, said };
}

test("makes an account and removes it", slow, async () => {
  const path = join(temporaryFolder(), "accounts.json");
  const typed = "とても長い合言葉を決めました。\n";
  expect(await run(["相談 花子"], { path, typed })).toEqual({
    code: 0,
    said: "相談 花子 can log in\n",
  });
  expect(readFileSync(path, "utf8")).not.toContain("合言葉");
  expect(await run(["--remove", "相談 花子"], { path })).toEqual({
    code: 0,
    said: "removed 相談 花子\n",
  });
  expect(await run(["--remove", "相談 花子"], { path })).toMatchObject({ code: 1 });
});

test.each<[what: string, parameters: string[], run: Partial<Run>, code: number, said: RegExp]>([
  ["a short password", ["花子"], { typed: "短い合言葉" }, 1, /15 to 200 characters/],
  ["two lines", ["花子"], { typed: "とても長い合言葉を決めました\n。" }, 1, /one line/],
  ["no name", [], {}, 2, /^Usage/],
  ["a name that is none", ["<b>"], {}, 2, /^Usage/],
  ["an option that is none", ["--add", "花子"], {}, 2, /^Usage/],
  ["no file", ["花子"], { path: undefined }, 1, /^DESK_ACCOUNTS: /],
])("writes nothing with %s", slow, async (_, parameters, part, code, said) => {
  const path = join(temporaryFolder(), "accounts.json");
  const result = await run(parameters, { path, ...part });
  expect(result.code).toBe(code);
  expect(result.said).toMatch(said);
  expect(existsSync(path)).toBe(false);
});
