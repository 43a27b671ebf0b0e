import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  createAccounts,
  isName,
  putAccount,
  readAccounts,
  removeAccount,
} from "../../../src/http/desk/accounts.ts";
import { temporaryFolder } from "../../log/examples.ts";

const password = "とても長い 合言葉 です が";

test("lets in by the right password alone, until the account is gone", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "accounts.json");
  await putAccount(path, "花子", password);
  await putAccount(path, "太郎", "another long password");
  const accounts = createAccounts(path);
  expect(await accounts.verify("花子", password)).toBe(true);
  // が typed in two parts is the same letter.
  expect(await accounts.verify("花子", password.normalize("NFD"))).toBe(true);
  expect(await accounts.verify("花子", "another long password")).toBe(false);
  expect(await accounts.verify("誰か", password)).toBe(false);
  const stamp = await accounts.stampOf("花子");
  await putAccount(path, "花子", "a new long password");
  expect(await accounts.stampOf("花子")).not.toBe(stamp);
  expect(await accounts.verify("花子", password)).toBe(false);
  expect(await removeAccount(path, "花子")).toBe(true);
  expect(await removeAccount(path, "花子")).toBe(false);
  expect(await accounts.stampOf("花子")).toBeUndefined();
  expect((await readAccounts(path)).map(({ name }) => name)).toEqual(["太郎"]);
  const text = readFileSync(path, "utf8");
  expect(text).not.toContain("password");
  expect(text).toContain("scrypt$131072$8$1$");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["accounts.json"]);
});

test.each(["", "{", "[]", '{"accounts":[{"name":"a","hash":"plain"}]}'])(
  "refuses a file of %j, without repeating it",
  async (text) => {
    const path = join(temporaryFolder(), "accounts.json");
    writeFileSync(path, text);
    await expect(readAccounts(path)).rejects.toThrow(/^DESK_ACCOUNTS: expected a file written by/);
  },
);

test("says how to make a file that is missing", async () => {
  const path = join(temporaryFolder(), "accounts.json");
  await expect(readAccounts(path)).rejects.toThrow(/^DESK_ACCOUNTS: .*npm run account -- NAME$/);
});

test.each([
  ["花子", true],
  ["相談 花子", true],
  ["hanako.s@example.jp", true],
  ["", false],
  [" 花子", false],
  ["<b>", false],
  ["花\n子", false],
  ["長".repeat(61), false],
])("takes %j as a name: %s", (name, is) => {
  expect(isName(name)).toBe(is);
});
