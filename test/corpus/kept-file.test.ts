import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isWritable, readImage, writeImage } from "../../src/corpus/kept-file.ts";

const image = Uint8Array.of(1, 2, 255).buffer;

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kept-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const read = await readImage(path);
  return Uint8Array.from(new Uint8Array(read ?? new SharedArrayBuffer(0)));
}

test("reads what was written, as memory that threads may share", async () => {
  const path = join(createFolder(), "kept.bin");
  expect(writeImage(path, image)).toBe(true);
  expect(await bytesOf(path)).toEqual(new Uint8Array(image));
  expect(await readImage(path)).toBeInstanceOf(SharedArrayBuffer);
});

test("writes over an older file, and leaves nothing beside it", async () => {
  const folder = createFolder();
  const path = join(folder, "kept.bin");
  writeFileSync(path, "old and longer than what comes ".repeat(100));
  expect(writeImage(path, image)).toBe(true);
  expect(await bytesOf(path)).toEqual(new Uint8Array(image));
  expect(readdirSync(folder)).toEqual(["kept.bin"]);
});

test("finds no image where there is no file, or a folder", async () => {
  const folder = createFolder();
  expect(await readImage(join(folder, "missing.bin"))).toBeUndefined();
  expect(await readImage(folder)).toBeUndefined();
});

test("says that it cannot write, and leaves nothing", () => {
  const folder = createFolder();
  const path = join(folder, "kept.bin");
  expect(writeImage(join(folder, "missing", "kept.bin"), image)).toBe(false);
  mkdirSync(path);
  expect(writeImage(path, image)).toBe(false);
  expect(readdirSync(folder)).toEqual(["kept.bin"]);
});

test("makes a missing folder, and says where none can be", () => {
  const folder = createFolder();
  expect(isWritable(join(folder, "not", "yet"))).toBe(true);
  writeFileSync(join(folder, "file"), "");
  expect(isWritable(join(folder, "file", "folder"))).toBe(false);
});
