import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readImage, toArrays, toImage, writeImage } from "../../src/analysis/dictionary-file.ts";

const layout = {
  version: 3,
  source: 7,
  arrays: { bytes: Uint8Array, costs: Int16Array, nodes: Int32Array, none: Uint32Array },
} as const;

const arrays = {
  bytes: Uint8Array.of(1, 2, 255),
  costs: Int16Array.of(-32_768, 0, 32_767),
  nodes: Int32Array.of(-1, 2 ** 31 - 1),
  none: new Uint32Array(0),
};

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "dictionary-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("reads the arrays that were written, as views of one buffer", () => {
  const path = join(createFolder(), "arrays.bin");
  expect(writeImage(path, toImage(layout, arrays))).toBe(true);
  const image = readImage(path)!;
  const read = toArrays(layout, image)!;
  expect(read).toEqual(arrays);
  expect(Object.values(read).every(({ buffer }) => buffer === image)).toBe(true);
});

test("writes over an older file, and leaves nothing beside it", () => {
  const folder = createFolder();
  const path = join(folder, "arrays.bin");
  writeFileSync(path, "old and longer than what comes ".repeat(100));
  expect(writeImage(path, toImage(layout, arrays))).toBe(true);
  expect(toArrays(layout, readImage(path)!)).toEqual(arrays);
  expect(readdirSync(folder)).toEqual(["arrays.bin"]);
});

test.each([
  ["an older version", { ...layout, version: 2 }],
  ["another source", { ...layout, source: 8 }],
  ["other arrays", { ...layout, arrays: { ...layout.arrays, more: Uint8Array } }],
])("refuses %s", (_what, other) => {
  expect(toArrays(other, toImage(layout, arrays))).toBeUndefined();
});

test("refuses an image cut at any byte", () => {
  const image = toImage(layout, arrays);
  for (let length = 0; length < image.byteLength; length += 1) {
    expect(toArrays(layout, image.slice(0, length)), `${length} bytes`).toBeUndefined();
  }
});

test("refuses an image with any byte changed", () => {
  const image = toImage(layout, arrays);
  for (let at = 0; at < image.byteLength; at += 1) {
    const changed = image.slice(0);
    new Uint8Array(changed)[at]! ^= 1;
    expect(toArrays(layout, changed), `byte ${at}`).toBeUndefined();
  }
});

test("refuses an image that goes on behind its end", () => {
  const longer = new Uint8Array(toImage(layout, arrays).byteLength + 1);
  longer.set(new Uint8Array(toImage(layout, arrays)));
  expect(toArrays(layout, longer.buffer)).toBeUndefined();
});

test("finds no image where there is no file, or a folder", () => {
  const folder = createFolder();
  expect(readImage(join(folder, "missing.bin"))).toBeUndefined();
  expect(readImage(folder)).toBeUndefined();
});

test("says that it cannot write, and leaves nothing", () => {
  const folder = createFolder();
  const path = join(folder, "arrays.bin");
  expect(writeImage(join(folder, "missing", "arrays.bin"), toImage(layout, arrays))).toBe(false);
  mkdirSync(path);
  expect(writeImage(path, toImage(layout, arrays))).toBe(false);
  expect(readdirSync(folder)).toEqual(["arrays.bin"]);
});
