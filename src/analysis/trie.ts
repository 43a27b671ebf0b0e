/**
 * Sorted keys → a double array: a trie in which one step is one comparison (Aoe, 1989).
 *
 * Node n is the four numbers at 4n: base, check, and the values of the key that ends there (first,
 * and the one behind the last; equal where none ends). Its child by code c is the node base + c, if
 * the check of that node is n. Side by side the four share a cache line: a step touches one line.
 */

/** Numbers a node; its base is the first of them. */
export const nodeSize = 4;
export const check = 1;
export const firstValue = 2;
export const endOfValues = 3;

export const root = 0;

export type TrieKeys = {
  /** Each once, in ascending order. */
  readonly keys: readonly string[];
  /** Values of key k: from `values[k]` up to, but without, `values[k + 1]`. */
  readonly values: ArrayLike<number>;
  /** UTF-16 unit → code, from 1 upwards; 0, of units in no key, leads nowhere. */
  readonly alphabet: Uint16Array;
};

/** The check of a node that is not in use: a child of none. */
const free = -1;

export function buildTrie({ keys, values, alphabet }: TrieKeys): Int32Array {
  const codes = alphabet.reduce((most, code) => Math.max(most, code), 0) + 1;
  const room = createRoom(codes);
  // Nodes whose children have no place yet, each with its keys: `from` up to, but without, `to`.
  const waiting = [{ node: root, from: 0, to: keys.length, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, to, depth } = next;
    const ends = keys[next.from]!.length === depth;
    if (ends) room.setValues(node, values[next.from]!, values[next.from + 1]!);
    const starts = toSiblings(keys, { from: next.from + (ends ? 1 : 0), to, depth });
    if (starts.length === 0) continue;
    const children = starts.map((start) => alphabet[keys[start]!.charCodeAt(depth)]!);
    const base = room.placeChildren(node, children);
    for (const [index, from] of starts.entries()) {
      const end = starts[index + 1] ?? to;
      waiting.push({ node: base + children[index]!, from, to: end, depth: depth + 1 });
    }
  }
  return room.finish();
}

/** Keys with the same beginning → the first key of every next character. */
function toSiblings(
  keys: readonly string[],
  { from, to, depth }: { readonly from: number; readonly to: number; readonly depth: number },
): number[] {
  const starts: number[] = [];
  let last = -1;
  for (let key = from; key < to; key += 1) {
    const unit = keys[key]!.charCodeAt(depth);
    if (unit !== last) starts.push(key);
    last = unit;
  }
  return starts;
}

/** The nodes, in use and free, while the trie grows. `codes`: one more than the highest code. */
function createRoom(codes: number) {
  let nodes = new Int32Array(0);
  /** A free node, itself; one in use, a node behind it: followed to the end, the next free one. */
  let ahead = new Int32Array(0);
  let lastInUse = root;

  function grow(): void {
    const before = ahead.length;
    nodes = copyInto(new Int32Array(2 * (before + codes) * nodeSize), nodes);
    ahead = copyInto(new Int32Array(2 * (before + codes)), ahead);
    for (let node = before; node < ahead.length; node += 1) {
      nodes[node * nodeSize + check] = free;
      ahead[node] = node;
    }
  }

  function findFree(from: number): number {
    let node = from;
    while (ahead[node] !== node) {
      const after = ahead[ahead[node]!]!;
      ahead[node] = after;
      node = after;
    }
    return node;
  }

  /** First fit: the lowest base, at least 1, by which all children fall on free nodes. */
  function findBase(children: readonly number[]): number {
    const lowest = Math.min(...children);
    for (let node = findFree(lowest + 1); ; node = findFree(node + 1)) {
      while (node + 2 * codes > ahead.length) grow();
      const base = node - lowest;
      if (areFree(base, children)) return base;
    }
  }

  function areFree(base: number, children: readonly number[]): boolean {
    for (let index = 0; index < children.length; index += 1) {
      const node = base + children[index]!;
      if (ahead[node] !== node) return false;
    }
    return true;
  }

  function take(node: number, parent: number): void {
    nodes[node * nodeSize + check] = parent;
    ahead[node] = node + 1;
    lastInUse = Math.max(lastInUse, node);
  }

  grow();
  take(root, root);
  return {
    setValues(node: number, first: number, end: number): void {
      nodes[node * nodeSize + firstValue] = first;
      nodes[node * nodeSize + endOfValues] = end;
    },
    placeChildren(node: number, children: readonly number[]): number {
      const base = findBase(children);
      nodes[node * nodeSize] = base;
      for (const code of children) take(base + code, node);
      return base;
    },
    /** As long as any step may reach: no lookup has to look whether it is still inside. */
    finish: () => nodes.slice(0, (lastInUse + 1 + codes) * nodeSize),
  };
}

function copyInto(target: Int32Array<ArrayBuffer>, source: Int32Array): Int32Array<ArrayBuffer> {
  target.set(source);
  return target;
}
