/**
 * A part of kept data that most starts do not need → a property that is read when it is first asked
 * for.
 */
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { fromBytes, toBytes } from "./in-place.ts";

/** A value as bytes, which stand whole in the data around them. */
export type Sealed<Value> = Uint8Array & { readonly of?: Value };

export function seal<Value>(value: Value): Sealed<Value> {
  return toBytes(value);
}

/** Its arrays are views of the sealed bytes. */
export function unseal<Value>(sealed: Sealed<Value>): Value {
  return fromBytes(sealed) as Value;
}

/** For what no start needs: a quarter of the bytes, which every start reads. */
export function pack<Value>(value: Value): Sealed<Value> {
  return Uint8Array.from(deflateRawSync(serialize(value)));
}

export function unpack<Value>(packed: Sealed<Value>): Value {
  return deserialize(inflateRawSync(packed)) as Value;
}

/** The same object with the sealed value as one more property. */
export function withLate<Owner extends object, Name extends string, Value>(
  owner: Owner,
  name: Name,
  sealed: Sealed<Value>,
  read: (sealed: Sealed<Value>) => Value = unseal,
): Owner & Readonly<Record<Name, Value>> {
  let known: { readonly value: Value } | undefined;
  const get = () => {
    known ??= { value: read(sealed) };
    return known.value;
  };
  Object.defineProperty(owner, name, { enumerable: true, get });
  return owner as Owner & Readonly<Record<Name, Value>>;
}
