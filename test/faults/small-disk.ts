/**
 * A disk of its own, of 64 MB, that can be filled to its last byte.
 *
 * Linux and root are needed to mount it; elsewhere there is none.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeSync, openSync, closeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type SmallDisk = {
  readonly folder: string;
  /** Leaves no byte. */
  readonly fill: () => void;
  readonly free: () => void;
  readonly remove: () => void;
};

export const noDisk = "needs Linux and root to mount a small disk";

/** Of every Linux. */
const programs = { mount: "mount", umount: "umount" };

const size = "64m";

export function mountSmallDisk(): SmallDisk | undefined {
  if (process.platform !== "linux") return undefined;
  const folder = mkdtempSync(join(tmpdir(), "telework-disk-"));
  const filler = join(folder, "filler");
  try {
    execFileSync(programs.mount, ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder], {
      stdio: "ignore",
    });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    fill: () => fill(filler),
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      execFileSync(programs.umount, ["--lazy", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function fill(path: string): void {
  const file = openSync(path, "a");
  try {
    for (const block of [65_536, 4_096, 1]) writeUntilFull(file, Buffer.alloc(block));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, block: Buffer): void {
  try {
    for (;;) writeSync(file, block);
  } catch {
    // Full for blocks of this size.
  }
}
