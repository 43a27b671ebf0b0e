import { beforeEach, expect, test } from "vitest";
import {
  beginning,
  clearNodes,
  createNodes,
  type Nodes,
  none,
} from "../../src/analysis/lattice-nodes.ts";
import { createPredecessors, type Predecessors } from "../../src/analysis/predecessors.ts";

/** Two right ids; before left id 0 they cost 10 and 20, before left id 1 they cost 20 and 5. */
const connections = Int16Array.of(2, 2, 10, 20, 20, 5);

let nodes: Nodes;
let predecessors: Predecessors;
let last: number;

beforeEach(() => {
  nodes = createNodes();
  clearNodes(nodes);
  predecessors = createPredecessors(connections, nodes);
  last = none;
});

/** Adds a node that ends at the one place of these tests. */
function add(right: number, cost: number): number {
  const node = nodes.count++;
  nodes.right[node] = right;
  nodes.cost[node] = cost;
  nodes.sibling[node] = last;
  last = node;
  return node;
}

function best(left: number): readonly [node: number | undefined, cost: number | undefined] {
  predecessors.moveTo(last);
  predecessors.settle(left);
  return [predecessors.node[left], predecessors.cost[left]];
}

test("adds the cost of the node and of the connection", () => {
  const [first, second] = [add(0, 100), add(1, 100)];
  expect(best(0)).toEqual([first, 110]);
  expect(best(1)).toEqual([second, 105]);
});

test("takes the cheaper node of one right id", () => {
  add(0, 100);
  const cheap = add(0, 99);
  add(0, 101);
  expect(best(0)).toEqual([cheap, 109]);
});

test("takes the node added first of those that cost the same", () => {
  const first = add(0, 100);
  add(0, 100);
  expect(best(0)).toEqual([first, 110]);
});

test("takes the node added first where connections make the cost the same", () => {
  const first = add(1, 90);
  add(0, 100);
  expect(best(0)).toEqual([first, 110]);
});

test("takes the node added first where a cheaper one of its right id came between", () => {
  add(0, 200);
  const between = add(1, 90);
  add(0, 100);
  expect(best(0)).toEqual([between, 110]);
});

test("starts from the beginning of the sentence", () => {
  last = beginning;
  expect(best(0)).toEqual([beginning, 10]);
});

test("forgets one place at the next", () => {
  add(0, 1);
  best(0);
  last = none;
  const alone = add(1, 100);
  expect(best(0)).toEqual([alone, 120]);
});
