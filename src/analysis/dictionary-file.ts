/**
 * Typed arrays ⇄ one file, which is there whole or not at all.
 *
 * The file is an image of memory: a header, then one array behind the other. Once it is read the
 * arrays are views of it; nothing is parsed or copied. A file that is cut, changed, or of another
 * version counts as none.
 */
import { crc32 } from "node:zlib";

type ArrayType =
  | typeof Int32Array
  | typeof Uint32Array
  | typeof Int16Array
  | typeof Uint16Array
  | typeof Uint8Array;

export type Layout = {
  /** Counted up whenever an array comes to mean something else. */
  readonly version: number;
  /** What the arrays were made from, as a number. */
  readonly source: number;
  /** Their names in the order of the file, and what each is an array of. */
  readonly arrays: Readonly<Record<string, ArrayType>>;
};

export type ArraysOf<Of extends Layout["arrays"]> = {
  readonly [Name in keyof Of]: Of[Name]["prototype"];
};

/** The header in 32-bit numbers: these four, then the length of every array. */
const header = { magic: 0, version: 1, source: 2, checksum: 3, lengths: 4 };

/** 「辞」; read with the bytes of a number in another order, it is none. */
const magic = 0x8f9e;

/** Bytes; every array starts at a multiple of it. */
const alignment = 8;

export function toImage<Of extends Layout["arrays"]>(
  layout: Layout & { readonly arrays: Of },
  arrays: ArraysOf<Of>,
): ArrayBuffer {
  const names = Object.keys(layout.arrays);
  const lengths = names.map((name) => arrays[name]!.length);
  const { places, size } = toPlaces(layout, lengths);
  const image = new ArrayBuffer(size);
  const head = new Uint32Array(image, 0, header.lengths + names.length);
  head.set([magic, layout.version, layout.source, 0, ...lengths]);
  for (const [index, name] of names.entries()) {
    const { buffer, byteOffset, byteLength } = arrays[name]!;
    new Uint8Array(image).set(new Uint8Array(buffer, byteOffset, byteLength), places[index]);
  }
  head[header.checksum] = toChecksum(image);
  return image;
}

/** The arrays as views of the image; nothing if it is not whole or not of this layout. */
export function toArrays<Of extends Layout["arrays"]>(
  layout: Layout & { readonly arrays: Of },
  image: ArrayBufferLike,
): ArraysOf<Of> | undefined {
  const types = Object.entries(layout.arrays);
  const numbers = header.lengths + types.length;
  if (image.byteLength < 4 * numbers) return undefined;
  const head = new Uint32Array(image, 0, numbers);
  if (head[header.magic] !== magic) return undefined;
  if (head[header.version] !== layout.version) return undefined;
  if (head[header.source] !== layout.source) return undefined;
  const lengths = [...head.subarray(header.lengths)];
  const { places, size } = toPlaces(layout, lengths);
  if (size !== image.byteLength) return undefined;
  if (head[header.checksum] !== toChecksum(image)) return undefined;
  const views = types.map(([name, type], index) => {
    // Shared memory or not: the constructors take both.
    return [name, new type(image as ArrayBuffer, places[index], lengths[index])];
  });
  return Object.fromEntries(views) as ArraysOf<Of>;
}

/** Where in the image each array starts, and the size of the whole, in bytes. */
function toPlaces(layout: Layout, lengths: readonly number[]) {
  const types = Object.values(layout.arrays);
  let size = 4 * (header.lengths + types.length);
  const places = types.map((type, index) => {
    const place = Math.ceil(size / alignment) * alignment;
    size = place + type.BYTES_PER_ELEMENT * lengths[index]!;
    return place;
  });
  return { places, size };
}

/** Of all that stands behind the checksum. */
function toChecksum(image: ArrayBufferLike): number {
  return crc32(new Uint8Array(image, 4 * header.lengths));
}
