/**
 * The file of accounts: names, and of each password only an scrypt hash.
 *
 * It is read at every login and for every request of someone logged in, so that whoever is taken out
 * of it is out at once. A name that is not there costs the same work as one that is.
 */
import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { chmod, open, readFile, rename, rm } from "node:fs/promises";
import { z } from "zod";

export type Accounts = {
  readonly verify: (name: string, password: string) => Promise<boolean>;
  /** Changes with the password; undefined when there is no such account. */
  readonly stampOf: (name: string) => Promise<string | undefined>;
};

/** Thrown when the file cannot be used; the message says what to do, and no name. */
export class AccountsError extends Error {}

/** In code points: the name stands on every page of the desk. */
const longestName = 60;

const account = z.strictObject({
  name: z.string().min(1).refine(isName),
  hash: z.string().regex(/^scrypt\$\d+\$\d+\$\d+\$[\w-]{22,}\$[\w-]{43,}$/),
});
const file = z.strictObject({ accounts: z.array(account) });

type Account = z.infer<typeof account>;

/**
 * Of OWASP's choices the strongest: 128 MiB for each login.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 */
const usualCost: Cost = { N: 2 ** 17, r: 8, p: 1 };

type Cost = { readonly N: number; readonly r: number; readonly p: number };

export function createAccounts(path: string): Accounts {
  // Of no password: work for names that are not there.
  const nobody = toText(randomBytes(16), randomBytes(32));
  return {
    verify: async (name, password) => {
      const found = (await readAccounts(path)).find((one) => one.name === name);
      const isRight = await matches(password, found?.hash ?? nobody);
      return found !== undefined && isRight;
    },
    stampOf: async (name) => {
      const found = (await readAccounts(path)).find((one) => one.name === name);
      return found && createHash("sha256").update(found.hash).digest("base64url");
    },
  };
}

export function isName(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._@・-]*$/u.test(text) && [...text].length <= longestName;
}

/** A new account, or a new password for one that is there. */
export async function putAccount(path: string, name: string, password: string): Promise<void> {
  const others = (await readAccounts(path, [])).filter((one) => one.name !== name);
  await writeAccounts(path, [...others, { name, hash: await toHash(password) }]);
}

/** False when there is no such account. */
export async function removeAccount(path: string, name: string): Promise<boolean> {
  const all = await readAccounts(path);
  const others = all.filter((one) => one.name !== name);
  if (others.length < all.length) await writeAccounts(path, others);
  return others.length < all.length;
}

/** `missing`: what a file that is not there holds; without it there must be one. */
export async function readAccounts(
  path: string,
  missing?: readonly Account[],
): Promise<readonly Account[]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (missing && (error as NodeJS.ErrnoException).code === "ENOENT") return missing;
    throw new AccountsError(
      `DESK_ACCOUNTS: expected a readable file; make one with: npm run account -- NAME`,
    );
  }
  const parsed = file.safeParse(toJson(text));
  if (parsed.success) return parsed.data.accounts;
  throw new AccountsError(
    "DESK_ACCOUNTS: expected a file written by npm run account, found another",
  );
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whole or not at all, and readable by its owner alone. */
async function writeAccounts(path: string, accounts: readonly Account[]): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString("hex")}.new`;
  try {
    const handle = await open(beside, "wx", 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ accounts }, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(beside, 0o600);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function toHash(password: string): Promise<string> {
  const salt = randomBytes(16);
  return toText(salt, await derive(password, salt, usualCost));
}

/** `scrypt$N$r$p$salt$key` */
function toText(salt: Buffer, key: Buffer): string {
  const { N, r, p } = usualCost;
  return ["scrypt", N, r, p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

async function matches(password: string, hash: string): Promise<boolean> {
  const [, N, r, p, salt = "", key = ""] = hash.split("$");
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, "base64url"), cost);
  const expected = Buffer.from(key, "base64url");
  return found.length === expected.length && timingSafeEqual(found, expected);
}

/** The same letters may be typed composed or not. */
function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const maxmem = 256 * N * r;
  return new Promise((resolve, reject) =>
    scrypt(password.normalize("NFC"), salt, 32, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
}
