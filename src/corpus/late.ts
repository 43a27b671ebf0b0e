/**
 * A part of kept data that most starts do not need → a property that is read when it is first asked
 * for.
 */
import { deserialize, serialize } from "node:v8";

/** A value as bytes, which stand whole in the data around them. */
export type Sealed<Value> = Uint8Array & { readonly of?: Value };

export function seal<Value>(value: Value): Sealed<Value> {
  return Uint8Array.from(serialize(value));
}

export function unseal<Value>(sealed: Sealed<Value>): Value {
  return deserialize(sealed) as Value;
}

/** The same object with the sealed value as one more property. */
export function withLate<Owner extends object, Name extends string, Value>(
  owner: Owner,
  name: Name,
  sealed: Sealed<Value>,
): Owner & Readonly<Record<Name, Value>> {
  let read: { readonly value: Value } | undefined;
  const get = () => {
    read ??= { value: unseal(sealed) };
    return read.value;
  };
  Object.defineProperty(owner, name, { enumerable: true, get });
  return owner as Owner & Readonly<Record<Name, Value>>;
}
