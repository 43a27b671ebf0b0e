/**
 * Failing reads, writes, fsyncs and opens for a process that is started with these settings.
 *
 * The shim is C, compiled where there is a compiler and a Linux to load it; elsewhere there is none,
 * and what needs it is skipped with a word.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const kinds = { read: "r", write: "w", fsync: "f", open: "o" } as const;

export type Order = {
  readonly kinds: readonly (keyof typeof kinds)[];
  /** The first that fails, from 1. */
  readonly nth: number;
  readonly error: "ENOSPC" | "EIO" | "EROFS" | "EMFILE";
  /** This one alone, or all from here on. */
  readonly how: "once" | "on";
};

export type Shim = {
  readonly environment: (folder: string) => Readonly<Record<string, string>>;
  /** A place for compiled code, out of the fault's way. */
  readonly cache: string;
  readonly order: (order: Order) => void;
  readonly heal: () => void;
  /** How many operations failed since the last order. */
  readonly fired: () => number;
  readonly remove: () => void;
};

export const noShim = "needs Linux and a C compiler (cc)";

export function createShim(): Shim | undefined {
  const workplace = mkdtempSync(join(tmpdir(), "telework-shim-"));
  const library = join(workplace, "shim.so");
  const paper = join(workplace, "order");
  const fired = `${paper}.fired`;
  const remove = () => rmSync(workplace, { recursive: true, force: true });
  if (process.platform !== "linux" || !isCompiled(library)) {
    remove();
    return undefined;
  }
  return {
    environment: (folder) => ({ LD_PRELOAD: library, FAULT_ORDER: paper, FAULT_FOLDER: folder }),
    cache: join(workplace, "cache"),
    order: (order) => {
      rmSync(fired, { force: true });
      writeFileSync(paper, toLine(order));
    },
    heal: () => rmSync(paper, { force: true }),
    fired: () => (existsSync(fired) ? readFileSync(fired).length : 0),
    remove,
  };
}

const compiler = "cc";

function isCompiled(library: string): boolean {
  const source = fileURLToPath(new URL("shim.c", import.meta.url));
  try {
    execFileSync(compiler, ["-shared", "-fPIC", "-o", library, source, "-ldl", "-lpthread"], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

function toLine({ kinds: failing, nth, error, how }: Order): string {
  return `${failing.map((kind) => kinds[kind]).join("")} ${nth} ${constants.errno[error]} ${how}`;
}
