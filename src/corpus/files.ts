/**
 * The folder `corpus/` → its files' contents and their version, unread.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { CorpusError } from "./failure.ts";

export type Files = {
  /** Path below the folder → content in UTF-8, sorted by path; most starts need not read it as text. */
  readonly contents: ReadonlyMap<string, Buffer>;
  /** Hash of every file: the same files give the same version. */
  readonly version: string;
};

export async function readFiles(directory: string): Promise<Files> {
  const names = await listFiles(directory);
  // Fifty small files: to wait for each takes ten times as long as to read it.
  const contents = new Map(names.map((name) => [name, readFileSync(join(directory, name))]));
  return { contents, version: toVersion(contents) };
}

/**
 * A text that changes with every file of the corpus, without reading any: by place, size and times.
 *
 * The place and the time of the last change tell also a file that was replaced by one of the same
 * size and age.
 */
export async function lookAtFiles(directory: string): Promise<string> {
  try {
    const names = await listFiles(directory);
    const looks = names.map(async (name) => {
      const { dev, ino, size, mtimeMs, ctimeMs } = await stat(join(directory, name));
      return [name, dev, ino, size, mtimeMs, ctimeMs].join(" ");
    });
    return (await Promise.all(looks)).join("\n");
  } catch (error) {
    return String(error);
  }
}

/** Folders of the corpus, and how the files in them end. */
const folders = { documents: ".yaml", measures: ".yaml", phrasings: ".txt" };

async function listFiles(directory: string): Promise<string[]> {
  const found: string[] = [];
  for (const [folder, ending] of Object.entries(folders)) {
    const names = await readdir(join(directory, folder)).catch(() => missing(`${folder}/`));
    found.push(...names.filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`));
  }
  const present = await readdir(directory);
  for (const name of ["changes.yaml", "directory.yaml", "facets.yaml", "synonyms.txt"]) {
    if (!present.includes(name)) missing(name);
    found.push(name);
  }
  return found.toSorted();
}

function missing(file: string): never {
  throw new CorpusError([{ file, expected: "a file or folder of this name", found: "none" }]);
}

function toVersion(contents: Files["contents"]): string {
  const hash = createHash("sha256");
  for (const [file, content] of contents) hash.update(`${file}\0`).update(content).update("\0");
  return hash.digest("hex").slice(0, 12);
}
