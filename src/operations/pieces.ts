/**
 * A large value of plain objects → pieces in bytes, and back, one piece in each round of the event loop.
 */
import { setImmediate } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";

export type Piece = {
  /** Keys from the root. */
  readonly path: readonly string[];
  readonly bytes: Uint8Array;
};

/** Levels of keys that are taken apart: the tables, and those of the ranking. */
const depth = 3;

export function toPieces(value: unknown, path: readonly string[] = []): readonly Piece[] {
  if (path.length === depth || !isPlain(value)) return [{ path, bytes: serialize(value) }];
  return Object.entries(value).flatMap(([key, part]) => toPieces(part, [...path, key]));
}

export async function fromPieces<Value>(pieces: readonly Piece[]): Promise<Value> {
  const root: Record<string, unknown> = {};
  for (const { path, bytes } of pieces) {
    const parents = path.slice(0, -1);
    const parent = parents.reduce<Record<string, unknown>>((at, key) => {
      at[key] ??= {};
      return at[key] as Record<string, unknown>;
    }, root);
    parent[path.at(-1) ?? ""] = deserialize(bytes);
    await setImmediate();
  }
  return root as Value;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype && Object.keys(value).length > 0;
}
