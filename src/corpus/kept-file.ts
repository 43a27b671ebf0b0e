/**
 * Files that are made once and kept between starts: there whole or not at all.
 *
 * They stand in the cache of node_modules, else in a folder of ours among the temporary files. A file
 * is written under a name of its own, flushed, then renamed, so two processes that write at the same
 * time leave one whole file.
 */
import * as fs from "node:fs";
import { open } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";

const name = "telework-support-assistant";

/** The best first. */
export function cacheFolders(): readonly string[] {
  const kuromoji = dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));
  const temporary = join(tmpdir(), name);
  return [join(kuromoji, "..", ".cache", name), ...(isOurs(temporary) ? [temporary] : [])];
}

/** Anyone may leave a folder among the temporary files: somebody else's is not trusted. */
function isOurs(folder: string): boolean {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false });
  return !found || !process.getuid || found.uid === process.getuid();
}

/** May we write there? The folder is made if it is missing. */
export function isWritable(folder: string): boolean {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** To let the system fill so much new memory takes nearly twice the time of filling it ourselves. */
const pieceSize = 2 ** 18;

/** The file's bytes, which all threads may share; nothing if there is none that can be read. */
export async function readImage(path: string): Promise<SharedArrayBuffer | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { size } = await file.stat();
    const image = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(image);
    const piece = new Uint8Array(pieceSize);
    for (let place = 0; place < size;) {
      const { bytesRead } = await file.read(piece, 0, pieceSize, place);
      if (bytesRead === 0) return undefined;
      bytes.set(piece.subarray(0, bytesRead), place);
      place += bytesRead;
    }
    return image;
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

/** Says whether the file could be written: the folder may be missing, closed to us, or full. */
export function writeImage(path: string, image: ArrayBufferLike): boolean {
  const temporary = `${path}.${process.pid}-${threadId}.tmp`;
  try {
    fs.rmSync(temporary, { force: true });
    fs.writeFileSync(temporary, new Uint8Array(image), { flag: "wx", flush: true });
    fs.renameSync(temporary, path);
    return true;
  } catch {
    fs.rmSync(temporary, { force: true });
    return false;
  }
}

/** Its path; nothing where there is no such file, or the folder cannot be read. */
export function findNewest(folder: string, names: RegExp): string | undefined {
  try {
    return newestFirst(folder, names)[0];
  } catch {
    return undefined;
  }
}

function newestFirst(folder: string, names: RegExp): readonly string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => names.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.time - a.time)
    .map(({ path }) => path);
}

type Keeping = { readonly names: RegExp; readonly most: number };

/** Another process may remove them at the same time. */
export function keepNewest(folder: string, { names, most }: Keeping): void {
  for (const path of newestFirst(folder, names).slice(most)) fs.rmSync(path, { force: true });
}
