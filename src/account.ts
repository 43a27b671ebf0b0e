/**
 * `npm run account`: makes an account of the help desk, gives it another password, or removes it.
 *
 * The password comes from standard input, so that it stands in no list of commands. The server sees
 * the change at the next login; whoever is logged in by an account that changed is logged out.
 */
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { ConfigError, readConfig } from "./config.ts";
import { AccountsError, isName, putAccount, removeAccount } from "./http/desk/accounts.ts";

const usage = `Usage: npm run account -- NAME             the password is read from standard input
       npm run account -- --remove NAME

  NAME       letters, digits, spaces and . _ @ - ・, at most 60 characters
  password   15 to 200 characters

DESK_ACCOUNTS names the file, as for the server.`;

/** In code points; the least is what NIST SP 800-63B-4 asks of a password that stands alone. */
const password = { shortest: 15, longest: 200 };

type Order = { readonly name: string; readonly remove: boolean };

const order = readOrder(process.argv.slice(2));
if (order) await run(order);
else fail(usage, 2);

function readOrder(parameters: string[]): Order | undefined {
  const options = { remove: { type: "boolean", default: false } } as const;
  try {
    const { values, positionals } = parseArgs({
      args: parameters,
      options,
      allowPositionals: true,
    });
    const [name = "", ...more] = positionals.map((one) => one.trim().normalize("NFC"));
    return isName(name) && more.length === 0 ? { name, remove: values.remove } : undefined;
  } catch {
    return undefined;
  }
}

async function run({ name, remove }: Order): Promise<void> {
  try {
    const { deskAccounts: path } = readConfig();
    if (path === undefined) return fail("DESK_ACCOUNTS: expected the path of the file", 1);
    await (remove ? removeOne(path, name) : put(path, name));
  } catch (error) {
    const isTold = error instanceof ConfigError || error instanceof AccountsError;
    fail(isTold ? error.message : `the file cannot be written (${toCode(error)})`, 1);
  }
}

async function put(path: string, name: string): Promise<void> {
  if (process.stdin.isTTY) console.error("Password, then Enter and Ctrl+D (it is shown):");
  const typed = (await text(process.stdin)).replace(/\r?\n$/, "");
  const length = [...typed].length;
  if (length < password.shortest || length > password.longest || /[\r\n]/.test(typed))
    return fail("the password must be one line of 15 to 200 characters", 1);
  await putAccount(path, name, typed);
  console.log(`${name} can log in`);
}

async function removeOne(path: string, name: string): Promise<void> {
  if (await removeAccount(path, name)) console.log(`removed ${name}`);
  else fail(`there is no account ${name}`, 1);
}

function toCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}

function fail(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
