import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openImage } from "../../src/answer/kept-knowledge.ts";
import { type Knowledge, readKnowledge } from "../../src/answer/knowledge.ts";
import { CorpusError } from "../../src/corpus/failure.ts";
import { readImage } from "../../src/corpus/kept-file.ts";
import { answerer } from "../fixtures/site.ts";

/** Working out the tables takes seconds, and more while other tests run. */
const patience = 60_000;

const question = { question: "設備に使える補助金は？" };
const expected = answerer.answer(question);

function createFolder(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), "knowledge-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  return folder;
}

const fileIn = (folder: string) => join(folder, fs.readdirSync(folder).at(-1) ?? "");

/** All that the file says. The same number may be written as an integer or as a float: no bytes. */
async function valueIn(folder: string) {
  const { corpus, openTables } = openImage((await readImage(fileIn(folder)))!);
  const { phrasings, ...others } = corpus;
  const { spelling, ...tables } = openTables();
  return { phrasings, others, spelling, tables };
}

const isSame = async (folder: string, other: string) =>
  isDeepStrictEqual(await valueIn(folder), await valueIn(other));

describe("what was worked out of the corpus", { timeout: patience }, () => {
  /** The folder with the file, and what is in it. */
  const made = fs.mkdtempSync(join(tmpdir(), "knowledge-"));
  let whole: Buffer;
  let first: Knowledge;
  beforeAll(async () => {
    first = await readKnowledge("corpus", [made]);
    whole = fs.readFileSync(fileIn(made));
  }, patience);
  afterAll(() => fs.rmSync(made, { recursive: true }));

  test("is kept, and read again by the next start with the same answers", async () => {
    expect(first.answerer.answer(question)).toEqual(expected);
    const { ino, mtimeMs } = fs.statSync(fileIn(made));
    const second = await readKnowledge("corpus", [made]);
    expect(second.answerer.answer(question)).toEqual(expected);
    expect(second.corpus).toEqual(first.corpus);
    expect(fs.statSync(fileIn(made))).toMatchObject({ ino, mtimeMs });
    expect(fs.readdirSync(made)).toEqual([expect.stringMatching(/^knowledge-[\da-f]{12}\.bin$/)]);
  });

  test.each([
    ["cut", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in its data", (bytes: Buffer) => changed(bytes, bytes.length - 100)],
    ["of another key", (bytes: Buffer) => changed(bytes, 0)],
  ])("is made again, the same, where the file is %s", async (_what, damage) => {
    const folder = createFolder();
    fs.cpSync(made, folder, { recursive: true });
    fs.writeFileSync(fileIn(folder), damage(whole));
    const { answerer: again } = await readKnowledge("corpus", [folder]);
    expect(again.answer(question)).toEqual(expected);
    expect(await isSame(folder, made)).toBe(true);
    const { ino, mtimeMs } = fs.statSync(fileIn(folder));
    await readKnowledge("corpus", [folder]);
    expect(fs.statSync(fileIn(folder))).toMatchObject({ ino, mtimeMs });
  });

  test("(G4) is the same for the same files elsewhere, and another where one was changed", async () => {
    const [folder, corpus] = [createFolder(), createFolder()];
    // Written in another order.
    const files = fs.globSync("**/*.{yaml,txt}", { cwd: "corpus" }).toSorted().toReversed();
    for (const file of files) fs.cpSync(join("corpus", file), join(corpus, file));
    const before = await readKnowledge(corpus, [folder]);
    expect(await isSame(folder, made)).toBe(true);
    fs.appendFileSync(join(corpus, "synonyms.txt"), "\n# 変更\n");
    const after = await readKnowledge(corpus, [folder]);
    expect(after.corpus.version).not.toBe(before.corpus.version);
    expect((await readKnowledge(corpus, [folder])).corpus.version).toBe(after.corpus.version);
  });

  test("is not needed where no folder can be written", async () => {
    const { answerer: built } = await readKnowledge("corpus", []);
    expect(built.answer(question)).toEqual(expected);
  });

  test("is never made of a corpus with a mistake", async () => {
    const [folder, corpus] = [createFolder(), createFolder()];
    fs.cpSync("corpus", corpus, { recursive: true });
    fs.writeFileSync(join(corpus, "directory.yaml"), "nothing: true");
    await expect(readKnowledge(corpus, [folder])).rejects.toBeInstanceOf(CorpusError);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 1;
  return copy;
}
