/**
 * The folder `corpus/` → the corpus and an answerer, worked out once for each version of the files.
 *
 * Reading the YAML, analysing every text and building the indexes takes seconds; what comes out is
 * plain data. It is kept in a file under a key of the corpus, of our own code and of Node, and the
 * next start reads that instead. A file that is missing, cut, changed or of another key is made again.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import type { Mask } from "../analysis/personal-data.ts";
import { createTokenizer } from "../analysis/tokenizer.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { type Files, readFiles } from "../corpus/files.ts";
import {
  cacheFolders,
  isWritable,
  keepNewest,
  readImage,
  writeImage,
} from "../corpus/kept-file.ts";
import { type Sealed, seal, withLate } from "../corpus/late.ts";
import { type Answerer, createAnswerer } from "./answer.ts";
import { createCorpusMask } from "./mask.ts";
import { type Tables, toTables } from "./parts.ts";

export type Knowledge = {
  readonly corpus: Corpus;
  readonly answerer: Answerer;
  readonly mask: Mask;
};

/** All of it as plain data: what can be kept in a file, or handed from thread to thread. */
export type Kept = { readonly corpus: Corpus; readonly tables: Tables };

/** As it stands in the file: what a start does not need as a rule is read later. */
type KeptFile = {
  readonly corpus: Omit<Corpus, "phrasings">;
  readonly phrasings: Sealed<Corpus["phrasings"]>;
  readonly tables: Omit<Tables, "spelling">;
  readonly spelling: Sealed<Tables["spelling"]>;
};

/** `folders`: where the file may be, the best first. */
export async function readKnowledge(
  directory: string,
  folders = cacheFolders(),
): Promise<Knowledge> {
  // The dictionary is read meanwhile; whoever needs it first waits for it, or for its failure.
  createTokenizer().catch(() => undefined);
  return openKnowledge(await readKept(directory, folders));
}

/** What takes seconds where the file is not there. */
export async function readKept(directory: string, folders = cacheFolders()): Promise<Kept> {
  const files = await readFiles(directory);
  const key = toKey(files);
  return (await findKept(key, folders)) ?? workOut(files, { key, folders });
}

/** What takes a moment. */
export async function openKnowledge({ corpus, tables }: Kept): Promise<Knowledge> {
  const answerer = await createAnswerer(corpus, tables);
  return { corpus, answerer, mask: createCorpusMask(corpus, await createTokenizer()) };
}

/** Where the data is made from the corpus: a change of any of these files is a change of the data. */
const sources = ["corpus", "analysis", "search", "answer"];

/** Of 32 bytes. */
function toKey({ version }: Files): Buffer {
  const hash = createHash("sha256").update(`${version} ${process.version} ${process.arch}`);
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

const mostFiles = 3;

/** The file: its key, the checksum of the data in four bytes, the data. */
async function findKept(key: Buffer, folders: readonly string[]): Promise<Kept | undefined> {
  for (const folder of folders) {
    const image = await readImage(join(folder, toFileName(key)));
    const size = key.length + 4;
    if (!image || image.byteLength < size) continue;
    const data = Buffer.from(image, size);
    if (Buffer.from(image, 0, size).equals(toHead(key, data)))
      return open(deserialize(data) as KeptFile);
  }
  return undefined;
}

async function workOut(
  files: Files,
  { key, folders }: { readonly key: Buffer; readonly folders: readonly string[] },
): Promise<Kept> {
  // Loaded only when it is needed: a start that finds the file is the rule.
  const { parseCorpus } = await import("../corpus/read.ts");
  const corpus = parseCorpus(files);
  const kept: Kept = { corpus, tables: await toTables(corpus) };
  const data = serialize(toFile(kept));
  const image = Uint8Array.from(Buffer.concat([toHead(key, data), data])).buffer;
  folders.some((folder) => isWritable(folder) && writeOne(folder, { key, image }));
  return kept;
}

function toFile({ corpus, tables }: Kept): KeptFile {
  const { phrasings, ...restOfCorpus } = corpus;
  const { spelling, ...restOfTables } = tables;
  return {
    corpus: restOfCorpus,
    phrasings: seal(phrasings),
    tables: restOfTables,
    spelling: seal(spelling),
  };
}

function open({ corpus, phrasings, tables, spelling }: KeptFile): Kept {
  return {
    corpus: withLate(corpus, "phrasings", phrasings),
    tables: withLate(tables, "spelling", spelling),
  };
}

type Image = { readonly key: Buffer; readonly image: ArrayBuffer };

function writeOne(folder: string, { key, image }: Image): boolean {
  const isWritten = writeImage(join(folder, toFileName(key)), image);
  if (isWritten) keepNewest(folder, { names: /^knowledge.*\.bin$/, most: mostFiles });
  return isWritten;
}

function toHead(key: Buffer, data: Buffer): Buffer {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(data));
  return Buffer.concat([key, checksum]);
}
