/**
 * The folder `corpus/` → all that is known of it, worked out once for each version of the files.
 *
 * Reading the YAML, analysing every text and building the indexes takes seconds; what comes out is
 * plain data, an image of which is kept in a file under a key of the corpus, of our own code and of
 * Node. The next start reads that instead. A file that is missing, cut, changed or of another key
 * is made again. An image is shared memory: threads open it without reading it again.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import type { Corpus } from "../corpus/corpus.ts";
import { type Files, readFiles } from "../corpus/files.ts";
import {
  cacheFolders,
  findNewest,
  isWritable,
  keepNewest,
  readImage,
  writeImage,
} from "../corpus/kept-file.ts";
import { pack, type Sealed, seal, unpack, unseal, withLate } from "../corpus/late.ts";
import type { Tables } from "./parts.ts";

/** The key, the checksum of the data, the data. */
export type KnowledgeImage = SharedArrayBuffer;

export type ReadSettings = {
  /** Where the file may be, the best first. */
  readonly folders?: readonly string[];
  /** Others need the processors: it is worked out on this thread alone. */
  readonly isAlone?: boolean;
};

export async function readKnowledgeImage(
  directory: string,
  { folders = cacheFolders(), isAlone = false }: ReadSettings = {},
): Promise<KnowledgeImage> {
  const { kept, files, key } = await lookFor(directory, folders);
  return kept ?? workOut(files, { key, folders, isAlone });
}

/** Nothing where it must be worked out. */
export async function findKnowledgeImage(
  directory: string,
  folders = cacheFolders(),
): Promise<KnowledgeImage | undefined> {
  return (await lookFor(directory, folders)).kept;
}

async function lookFor(directory: string, folders: readonly string[]) {
  // The disk is read while our own code is hashed; nearly always the newest image is the right one.
  const reading = Promise.all([readFiles(directory), readNewest(folders)]);
  const code = hashCode();
  const [files, newest] = await reading;
  const key = toKey(code, files);
  const kept = newest && isOf(key, newest) ? newest : await findImage(key, folders);
  return { kept, files, key };
}

/** Pages need no tables, and most questions no spelling: what is not asked for is not read. */
export function openImage(image: KnowledgeImage): Opened {
  const { corpus, phrasings, tables } = unseal(new Uint8Array(image, headSize) as Sealed<Kept>);
  return {
    corpus: withLate(corpus, "phrasings", phrasings, unpack),
    openTables() {
      const { spelling, ...others } = unseal(tables);
      return withLate(others, "spelling", spelling);
    },
  };
}

export type Opened = { readonly corpus: Corpus; readonly openTables: () => Tables };

type Kept = {
  readonly corpus: Omit<Corpus, "phrasings">;
  readonly phrasings: Sealed<Corpus["phrasings"]>;
  readonly tables: Sealed<Omit<Tables, "spelling"> & { readonly spelling: SealedSpelling }>;
};

type SealedSpelling = Sealed<Tables["spelling"]>;

const keySize = 32;
/** Arrays behind it start at a multiple of eight. */
const headSize = keySize + 8;

/** Where the data is made from the corpus: a change of any of these files is a change of the data. */
const sources = ["corpus", "analysis", "search", "answer"];

function toKey(code: Buffer, { version }: Files): Buffer {
  return createHash("sha256").update(code).update(version).digest();
}

function hashCode(): Buffer {
  const hash = createHash("sha256").update(`${process.version} ${process.arch}`);
  for (const folder of sources) {
    const path = fileURLToPath(new URL(`../${folder}`, import.meta.url));
    for (const file of readdirSync(path).toSorted()) hash.update(readFileSync(join(path, file)));
  }
  return hash.digest();
}

/** A file each for the corpora of late: one that is changed back is there at once. */
function toFileName(key: Buffer): string {
  return `knowledge-${key.toString("hex", 0, 6)}.bin`;
}

const imageNames = /^knowledge.*\.bin$/;
const mostFiles = 3;

/** Of the first folder that has any. */
async function readNewest(folders: readonly string[]): Promise<KnowledgeImage | undefined> {
  for (const folder of folders) {
    const path = findNewest(folder, imageNames);
    if (path !== undefined) return readImage(path);
  }
  return undefined;
}

async function findImage(
  key: Buffer,
  folders: readonly string[],
): Promise<KnowledgeImage | undefined> {
  for (const folder of folders) {
    const image = await readImage(join(folder, toFileName(key)));
    if (image && isOf(key, image)) return image;
  }
  return undefined;
}

function isOf(key: Buffer, image: KnowledgeImage): boolean {
  if (image.byteLength < headSize) return false;
  const head = toHead(key, new Uint8Array(image, headSize));
  return head.equals(new Uint8Array(image, 0, headSize));
}

async function workOut(files: Files, { key, folders, isAlone }: Place): Promise<KnowledgeImage> {
  // Loaded only when it is needed: a start that finds the file is the rule.
  const { parseCorpus } = await import("../corpus/read.ts");
  const { toTables } = await import("./parts.ts");
  const { fitBeside } = await import("./fit-beside.ts");
  const corpus = parseCorpus(files);
  const tables = await toTables(corpus, isAlone ? undefined : fitBeside(corpus));
  const data = seal(toKept(corpus, tables));
  const image = new SharedArrayBuffer(headSize + data.length);
  new Uint8Array(image).set(Buffer.concat([toHead(key, data), data]));
  folders.some((folder) => isWritable(folder) && writeOne(folder, { key, image }));
  return image;
}

type Place = Required<ReadSettings> & { readonly key: Buffer };

function toKept({ phrasings, ...corpus }: Corpus, { spelling, ...tables }: Tables): Kept {
  return {
    corpus,
    phrasings: pack(phrasings),
    tables: seal({ ...tables, spelling: seal(spelling) }),
  };
}

type Keyed = { readonly key: Buffer; readonly image: KnowledgeImage };

function writeOne(folder: string, { key, image }: Keyed): boolean {
  const isWritten = writeImage(join(folder, toFileName(key)), image);
  if (isWritten) keepNewest(folder, { names: imageNames, most: mostFiles });
  return isWritten;
}

function toHead(key: Buffer, data: Uint8Array): Buffer {
  const checksum = Buffer.alloc(headSize - keySize);
  checksum.writeUInt32LE(crc32(data));
  return Buffer.concat([key, checksum]);
}
