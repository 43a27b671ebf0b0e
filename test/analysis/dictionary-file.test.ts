import { expect, test } from "vitest";
import { toArrays, toImage } from "../../src/analysis/dictionary-file.ts";

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

test("reads the arrays that were written, as views of one buffer", () => {
  const image = toImage(layout, arrays);
  const read = toArrays(layout, image)!;
  expect(read).toEqual(arrays);
  expect(Object.values(read).every(({ buffer }) => buffer === image)).toBe(true);
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
