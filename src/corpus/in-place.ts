/**
 * A value ⇄ bytes, whose typed arrays are views of the bytes: to read them copies nothing.
 *
 * First the length of what follows, then the value as V8 serialises it, with the number of each array
 * for the array; then the arrays, one behind the other. Whoever reads gets the same memory as everyone
 * else and must not write to it.
 */
import { DefaultSerializer, Deserializer } from "node:v8";

/** A number that is kept never changes its meaning: the next array type gets the next. */
const arrayTypes = [
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
] as const;

type TypedArray = InstanceType<(typeof arrayTypes)[number]>;

/** Bytes; the arrays, and the whole where it stands in others, start at a multiple of it. */
const alignment = 8;
const headSize = Uint32Array.BYTES_PER_ELEMENT;

/** The default one asks for each array how to write it. */
class Writer extends DefaultSerializer {
  readonly arrays: { readonly place: number; readonly bytes: Uint8Array }[] = [];
  size = 0;

  constructor() {
    super();
    this.writeHeader();
  }

  _writeHostObject(array: TypedArray): void {
    const { buffer, byteOffset, byteLength, length } = array;
    const type = arrayTypes.findIndex((one) => array instanceof one);
    if (type < 0) throw new TypeError(`Expected a known array, not ${array.constructor.name}`);
    const place = this.size;
    for (const number of [type, place, length]) this.writeUint32(number);
    this.arrays.push({ place, bytes: new Uint8Array(buffer, byteOffset, byteLength) });
    this.size = toAligned(place + byteLength);
  }
}

class Reader extends Deserializer {
  readonly #buffer: ArrayBufferLike;
  readonly #first: number;

  /** `first`: where in the buffer the arrays begin. */
  constructor(structure: Uint8Array, first: number) {
    super(structure);
    this.#buffer = structure.buffer;
    this.#first = first;
    this.readHeader();
  }

  _readHostObject(): TypedArray {
    const type = arrayTypes[this.readUint32()];
    if (!type) throw new RangeError("Expected the number of an array type");
    const place = this.#first + this.readUint32();
    // Shared memory or not: the constructors take both.
    return new type(this.#buffer as ArrayBuffer, place, this.readUint32());
  }
}

export function toBytes(value: unknown): Uint8Array {
  const writer = new Writer();
  writer.writeValue(value);
  const structure = writer.releaseBuffer();
  const first = toAligned(headSize + structure.length);
  const bytes = new Uint8Array(first + writer.size);
  new DataView(bytes.buffer).setUint32(0, structure.length);
  bytes.set(structure, headSize);
  for (const array of writer.arrays) bytes.set(array.bytes, first + array.place);
  return bytes;
}

/** Throws if they are not whole. */
export function fromBytes(bytes: Uint8Array): unknown {
  const { buffer, byteOffset } = bytes;
  const length = new DataView(buffer, byteOffset).getUint32(0);
  const structure = new Uint8Array(buffer, byteOffset + headSize, length);
  const reader = new Reader(structure, byteOffset + toAligned(headSize + length));
  return reader.readValue();
}

function toAligned(place: number): number {
  return Math.ceil(place / alignment) * alignment;
}
