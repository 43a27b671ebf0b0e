/**
 * The nodes of a lattice, one column for each of their properties.
 *
 * A node is a word at a place. Columns of numbers instead of objects: a sentence makes hundreds of
 * nodes, and nothing is left behind for the garbage collector. They are used again for every
 * sentence; only the room that an unusually long one took is given back.
 */

export type Nodes = {
  count: number;
  word: Int32Array;
  /** Where the word starts in the sentence. */
  start: Int32Array;
  /** Its right id, by which it is connected to the words behind it. */
  right: Int32Array;
  /** The sum of the costs up to and with this word, on the cheapest way. */
  cost: Float64Array;
  /** The node before it on that way. */
  previous: Int32Array;
  /** The node added before it of those that end at the same place. */
  sibling: Int32Array;
};

/** Node 0 is none; node 1 is the beginning of the sentence, whose right id and cost are 0. */
export const none = 0;
export const beginning = 1;

/** Nodes that are kept ready: 1 MB, enough for sentences of some 500 characters. */
const ready = 1 << 15;

export function createNodes(): Nodes {
  return { count: 0, ...createColumns(ready) };
}

/** Back to the beginning of a sentence. */
export function clearNodes(nodes: Nodes): void {
  if (nodes.word.length > ready) Object.assign(nodes, createColumns(ready));
  nodes.count = beginning + 1;
}

/** Makes sure that `more` nodes can be added. */
export function reserveNodes(nodes: Nodes, more: number): void {
  if (nodes.count + more <= nodes.word.length) return;
  const { word, start, right, cost, previous, sibling } = nodes;
  Object.assign(nodes, createColumns(2 * (nodes.count + more)));
  nodes.word.set(word);
  nodes.start.set(start);
  nodes.right.set(right);
  nodes.cost.set(cost);
  nodes.previous.set(previous);
  nodes.sibling.set(sibling);
}

function createColumns(length: number): Omit<Nodes, "count"> {
  return {
    word: new Int32Array(length),
    start: new Int32Array(length),
    right: new Int32Array(length),
    cost: new Float64Array(length),
    previous: new Int32Array(length),
    sibling: new Int32Array(length),
  };
}
