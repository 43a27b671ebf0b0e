import { execFile } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Dictionary, readDictionary } from "../../src/analysis/dictionary.ts";

/** Preparing takes two seconds, and more while other tests run. */
const patience = 120_000;

/** What the dictionary's file is, made once. */
let dictionary: Dictionary;
let file: Buffer;

beforeAll(async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), "dictionary-"));
  dictionary = await readDictionary([folder]);
  file = fs.readFileSync(join(folder, "ipadic.bin"));
  fs.rmSync(folder, { recursive: true });
}, patience);

/** A folder with this for the dictionary's file. */
function createFolder(content?: Uint8Array): string {
  const folder = fs.mkdtempSync(join(tmpdir(), "dictionary-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  if (content) fs.writeFileSync(join(folder, "ipadic.bin"), content);
  return folder;
}

/** The permission to write does not stop root; that a file is no folder does. */
function createClosedFolder(): string {
  const file = join(createFolder(), "file");
  fs.writeFileSync(file, "");
  return join(file, "folder");
}

function readFile(folder: string): Buffer {
  return fs.readFileSync(join(folder, "ipadic.bin"));
}

/** Arrays of millions of numbers are compared by their bytes. */
function toBytes(read: Dictionary): Record<string, Buffer> {
  const entries = Object.entries(read).map(([name, { buffer, byteOffset, byteLength }]) => {
    return [name, Buffer.from(buffer, byteOffset, byteLength)] as const;
  });
  return Object.fromEntries(entries);
}

/** The names of the arrays that differ from those of the dictionary made first. */
function findChanged(read: Dictionary): readonly string[] {
  const [found, expected] = [toBytes(read), toBytes(dictionary)];
  const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...names].filter((name) => !expected[name] || !found[name]?.equals(expected[name]));
}

describe("the file", { timeout: patience }, () => {
  test("is read where it is whole, and not written again", async () => {
    const folder = createFolder(file);
    const before = fs.statSync(join(folder, "ipadic.bin"));
    expect(findChanged(await readDictionary([folder]))).toEqual([]);
    const { ino, mtimeMs } = fs.statSync(join(folder, "ipadic.bin"));
    expect({ ino, mtimeMs }).toEqual({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test("is read from any of the folders", async () => {
    expect(findChanged(await readDictionary([createClosedFolder(), createFolder(file)]))).toEqual(
      [],
    );
  });

  test.each([
    ["cut", () => file.subarray(0, file.length / 2)],
    ["changed, so that its checksum is wrong", () => changed(file, file.length - 100)],
    ["of an older version", () => changed(file, 4)],
  ])("is made again where it is %s", async (_what, broken) => {
    const folder = createFolder(broken());
    expect(findChanged(await readDictionary([folder]))).toEqual([]);
    expect(readFile(folder).equals(file)).toBe(true);
  });

  test("is made in a folder that is missing, and in the second if the first is closed", async () => {
    const folder = join(createFolder(), "not", "yet");
    expect(findChanged(await readDictionary([createClosedFolder(), folder]))).toEqual([]);
    expect(fs.readdirSync(folder)).toEqual(["ipadic.bin"]);
    expect(readFile(folder).equals(file)).toBe(true);
  });

  test("is not needed where no folder can be written", async () => {
    expect(findChanged(await readDictionary([createClosedFolder()]))).toEqual([]);
    expect(findChanged(await readDictionary([]))).toEqual([]);
  });

  test("is whole when two processes make it at once", async () => {
    const folder = createFolder();
    const module = JSON.stringify(new URL("../../src/analysis/dictionary.ts", import.meta.url));
    const script = `import { readDictionary } from ${module};
      console.log((await readDictionary([process.argv[1]])).trie.length);`;
    const start = () =>
      promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script, folder]);
    const said = await Promise.all([start(), start()]);
    const length = `${dictionary.trie.length}\n`;
    expect(said.map(({ stdout }) => stdout)).toEqual([length, length]);
    expect(fs.readdirSync(folder)).toEqual(["ipadic.bin"]);
    expect(readFile(folder).equals(file)).toBe(true);
  });
});

function changed(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at]! ^= 1;
  return copy;
}

test("describes 392,126 words of IPADIC, and 40 that stand for unknown ones", () => {
  const { words, tags, rules, readingStarts } = dictionary;
  expect(words.length / 3).toBe(392_166);
  expect(tags.length).toBe(392_166);
  expect(readingStarts.length).toBe(392_167);
  expect(rules[2]).toBe(392_126);
});
