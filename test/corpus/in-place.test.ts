import { expect, test } from "vitest";
import { fromBytes, toBytes } from "../../src/corpus/in-place.ts";

const value = {
  name: "語",
  bytes: Uint8Array.of(1, 2, 3),
  signed: Int8Array.of(-1),
  steps: Int16Array.of(-32768, 32767),
  numbers: Uint16Array.of(65535),
  places: new Map([["a", Uint32Array.of(4294967295)]]),
  whole: Int32Array.of(-2147483648),
  weights: Float32Array.of(0.5),
  sums: Float64Array.of(0.1),
  empty: new Uint8Array(),
};

test("gives a value back with arrays of every type", () => {
  expect(fromBytes(toBytes(value))).toEqual(value);
});

test("gives arrays that are views of the bytes, also within others", () => {
  const inner = toBytes({ steps: Int16Array.of(7) });
  const bytes = toBytes({ first: Uint8Array.of(0), inner });
  const outer = fromBytes(bytes) as { readonly inner: Uint8Array };
  const { steps } = fromBytes(outer.inner) as { readonly steps: Int16Array };
  expect(outer.inner.buffer).toBe(bytes.buffer);
  expect(steps.buffer).toBe(bytes.buffer);
  expect([...steps]).toEqual([7]);
});

test("takes a part of an array as what it is", () => {
  const part = Uint16Array.of(1, 2, 3).subarray(1);
  expect(fromBytes(toBytes(part))).toEqual(Uint16Array.of(2, 3));
});

test("reads shared memory", () => {
  const bytes = toBytes(value);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  expect(fromBytes(shared)).toEqual(value);
});

test("refuses an array that it does not know, and bytes that are cut", () => {
  expect(() => toBytes(BigInt64Array.of(1n))).toThrow("Expected a known array, not BigInt64Array");
  const bytes = toBytes(value);
  expect(() => fromBytes(bytes.slice(0, 20))).toThrow(RangeError);
  expect(() => fromBytes(bytes.slice(0, -16))).toThrow(RangeError);
});
