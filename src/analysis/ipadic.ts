/**
 * kuromoji's files of IPADIC → the arrays of our dictionary: a second or two of work, done once.
 *
 * Words are numbered in the order of their surfaces, so that those of one surface lie side by side;
 * those of the same surface in kuromoji's order, by which ties are broken. Words that stand for an
 * unknown one follow, category by category. The files are described by their readers alone, in
 * kuromoji/src/dict and src/loader; they end in zeros.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { packFeatures, type Line } from "./features.ts";
import { buildTrie } from "./trie.ts";

const ipadicFiles = {
  words: "tid.dat.gz",
  lines: "tid_pos.dat.gz",
  connections: "cc.dat.gz",
  unknownWords: "unk.dat.gz",
  unknownLines: "unk_pos.dat.gz",
  unknownWordsOf: "unk_map.dat.gz",
  categories: "unk_char.dat.gz",
  rules: "unk_invoke.dat.gz",
} as const;

/** A word as the files have it: its context to the left and to the right, its cost, its line. */
type Entry = {
  readonly left: number;
  readonly right: number;
  readonly cost: number;
  readonly surface: string;
  readonly line: string;
};

/** `folder`: where the files are. */
export async function prepareIpadic(folder: string) {
  const files = await readFiles(folder);
  const known = toEntries(files.words, files.lines).toSorted(bySurface);
  const unknown = toUnknownWords(files);
  const entries = [...known, ...unknown.flat()];
  return {
    ...toTrie(known),
    words: toWords(entries),
    connections: toConnections(files.connections),
    categories: Uint8Array.from(files.categories),
    rules: toRules(files.rules, unknown, known.length),
    ...packFeatures(entries.length, (word) => toLine(entries[word]!)),
  };
}

type Files = Readonly<Record<keyof typeof ipadicFiles, Buffer>>;

async function readFiles(folder: string): Promise<Files> {
  const files = Object.entries(ipadicFiles).map(async ([key, name]) => {
    const zipped = await readFile(join(folder, name));
    // A gzip file ends in the length of what it holds: unzipped in one piece, nothing is copied.
    const chunkSize = zipped.readUInt32LE(zipped.length - 4);
    return [key, await promisify(gunzip)(zipped, { chunkSize })];
  });
  return Object.fromEntries(await Promise.all(files)) as Files;
}

const entrySize = 10;

/** tid.dat, ten bytes a word, and the lines in the same order → words. */
function toEntries(words: Buffer, lines: Buffer): Entry[] {
  const text = lines.toString("utf8", 0, lines.indexOf("\0\0"));
  return text.split("\0").map((line, index) => ({
    left: words.readInt16LE(index * entrySize),
    right: words.readInt16LE(index * entrySize + 2),
    cost: words.readInt16LE(index * entrySize + 4),
    surface: line.slice(0, line.indexOf(",")),
    line,
  }));
}

/** The sort is stable: equal surfaces keep their order. */
function bySurface(a: Entry, b: Entry): number {
  if (a.surface === b.surface) return 0;
  return a.surface < b.surface ? -1 : 1;
}

/**
 * `働い,動詞,自立,*,*,五段・カ行イ音便,連用タ接続,働く,ハタライ,ハタライ`. The line of an unknown word has
 * the name of the category for a surface, `*` for a base form and no reading.
 */
function toLine({ surface, line }: Entry): Line {
  const tag = behindCommas(line, surface.length, 1);
  const form = behindCommas(line, tag, 3);
  const base = behindCommas(line, form, 3);
  const reading = behindCommas(line, base, 1);
  const end = behindCommas(line, reading, 1);
  const written = line.slice(base, reading - 1);
  return {
    surface,
    tag: line.slice(tag, form - 1),
    base: written === "*" || written === "" ? surface : written,
    reading: line.slice(reading, end - 1),
  };
}

/** Where the text behind so many more commas starts; behind the end where there are fewer. */
function behindCommas(line: string, from: number, commas: number): number {
  let at = from;
  for (let met = 0; met < commas; met += 1) {
    const comma = line.indexOf(",", at);
    if (comma === -1) return line.length + 1;
    at = comma + 1;
  }
  return at;
}

function toTrie(entries: readonly Entry[]) {
  const alphabet = toAlphabet(entries);
  const keys: string[] = [];
  const values: number[] = [];
  for (const [word, { surface }] of entries.entries()) {
    if (surface === keys.at(-1)) continue;
    keys.push(surface);
    values.push(word);
  }
  values.push(entries.length);
  return { alphabet, trie: buildTrie({ keys, values, alphabet }) };
}

/** Codes in the order of frequency: the common characters of a node lie near each other. */
function toAlphabet(entries: readonly Entry[]): Uint16Array {
  const frequencies = new Uint32Array(0x10000);
  for (const { surface } of entries) {
    for (let at = 0; at < surface.length; at += 1) frequencies[surface.charCodeAt(at)]! += 1;
  }
  const units = [...frequencies.keys()].filter((unit) => frequencies[unit]! > 0);
  units.sort((a, b) => frequencies[b]! - frequencies[a]!);
  const alphabet = new Uint16Array(0x10000);
  for (const [index, unit] of units.entries()) alphabet[unit] = index + 1;
  return alphabet;
}

function toWords(entries: readonly Entry[]): Int16Array {
  const words = new Int16Array(3 * entries.length);
  for (const [word, { left, right, cost }] of entries.entries()) {
    words[3 * word] = left;
    words[3 * word + 1] = right;
    words[3 * word + 2] = cost;
  }
  return words;
}

/**
 * cc.dat: the numbers of right and of left ids, then a row for each right id. Turned round: a word
 * asks for its own left id behind many right ids, which then lie in one row.
 */
function toConnections(file: Buffer): Int16Array {
  const [rights, lefts] = [file.readInt16LE(0), file.readInt16LE(2)];
  const connections = new Int16Array(2 + rights * lefts);
  connections.set([rights, lefts]);
  for (let right = 0; right < rights; right += 1) {
    for (let left = 0; left < lefts; left += 1) {
      const cost = file.readInt16LE(2 * (2 + right * lefts + left));
      connections[2 + left * rights + right] = cost;
    }
  }
  return connections;
}

/** unk_map.dat: how many categories; for each its number, how many words, and where in unk.dat. */
function toUnknownWords({ unknownWords, unknownLines, unknownWordsOf: map }: Files): Entry[][] {
  const entries = toEntries(unknownWords, unknownLines);
  const categories: Entry[][] = [];
  let at = 4;
  while (categories.length < map.readInt32LE(0)) {
    const count = map.readInt32LE(at + 4);
    const places = Array.from({ length: count }, (_, index) => at + 8 + 4 * index);
    categories.push(places.map((place) => entries[map.readInt32LE(place) / entrySize]!));
    at += 8 + 4 * count;
  }
  return categories;
}

/** unk_invoke.dat: for each category two bytes, a length that kuromoji.js ignores, and its name. */
function toRules(file: Buffer, unknown: readonly Entry[][], firstUnknown: number): Int32Array {
  const rules: number[] = [];
  let [at, word] = [0, firstUnknown];
  for (const { length } of unknown) {
    rules.push(file.readUInt8(at), file.readUInt8(at + 1), word, word + length);
    word += length;
    at = file.indexOf(0, at + 6) + 1;
  }
  return Int32Array.from(rules);
}
