/**
 * The dictionary: IPADIC's words and costs as typed arrays, prepared once, then read from a file.
 *
 * Preparing takes three seconds and 400 MB: a process of its own does it, whose memory goes with it.
 * Reading takes a hundredth of that. The file may be missing or broken at any start; it is made
 * again, and where none can be written the dictionary is prepared in memory.
 */
import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { cacheFolders, isWritable, readImage, writeImage } from "../corpus/kept-file.ts";
import { type ArraysOf, toArrays, toImage } from "./dictionary-file.ts";

const arrays = {
  /** The words as a double array (trie.ts); its values are numbers of words. */
  trie: Int32Array,
  /** UTF-16 unit → its code in the trie. */
  alphabet: Uint16Array,
  /** Word w: left id, right id, cost at 3w. Those that stand for unknown words come last. */
  words: Int16Array,
  /** The numbers of right and left ids; then a row for each left id: what each right id costs before it. */
  connections: Int16Array,
  /** UTF-16 unit → category, by which unknown words are made. */
  categories: Uint8Array,
  /** Category → its rule: `ruleSize` numbers, described below. */
  rules: Int32Array,
  /** What is said of a word: features.ts. */
  tags: Uint8Array,
  inflections: Uint8Array,
  readingStarts: Uint32Array,
  readings: Uint8Array,
  lists: Uint8Array,
} as const;

export type Dictionary = ArraysOf<typeof arrays>;

/** A rule: 1 if an unknown word is made even where the dictionary has words; */
export const ruleSize = 4;
export const invoked = 0;
/** 1 if it goes on as long as the category does, else it is one character; */
export const grouped = 1;
/** and the words that stand for it, the first and the one behind the last. */
export const firstWord = 2;
export const endOfWords = 3;

/** Counted up with every change of what an array means. */
const version = 1;

const kuromoji = dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));
const ipadic = join(kuromoji, "dict");

/** `folders`: where the file may be, the best first. */
export async function readDictionary(folders = cacheFolders()): Promise<Dictionary> {
  const kept = await findDictionary(folders);
  if (kept) return kept;
  if (folders.some(isWritable)) await prepareApart(folders);
  return (await findDictionary(folders)) ?? (await prepare());
}

/** Makes the dictionary, and writes it to the first folder that takes it. */
export async function writeDictionary(folders = cacheFolders()): Promise<void> {
  const image = toImage(toLayout(), await prepare());
  folders.some((folder) => isWritable(folder) && writeImage(toPath(folder), image));
}

async function findDictionary(folders: readonly string[]): Promise<Dictionary | undefined> {
  const layout = toLayout();
  for (const folder of folders) {
    const image = await readImage(toPath(folder));
    const dictionary = image && toArrays(layout, image);
    if (dictionary) return dictionary;
  }
  return undefined;
}

function toPath(folder: string): string {
  return join(folder, "ipadic.bin");
}

/** The sizes of IPADIC's files tell one edition from another. */
function toLayout() {
  const files = readdirSync(ipadic).toSorted();
  const sizes = files.map((file) => statSync(join(ipadic, file)).size);
  return { version, source: crc32(sizes.join()), arrays };
}

async function prepare(): Promise<Dictionary> {
  // Loaded only when it is needed: a start that finds the file is the rule.
  const { prepareIpadic } = await import("./ipadic.ts");
  return prepareIpadic(ipadic);
}

/** If it fails, the reason shows when we prepare in this process instead. */
async function prepareApart(folders: readonly string[]): Promise<void> {
  const { execFile } = await import("node:child_process");
  const program = fileURLToPath(new URL("prepare-dictionary.ts", import.meta.url));
  // Garbage is collected early: 100 MB less at the peak.
  const options = ["--max-semi-space-size=2", program, ...folders];
  await promisify(execFile)(process.execPath, options).catch(() => undefined);
}
