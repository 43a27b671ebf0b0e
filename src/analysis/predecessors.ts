/**
 * The nodes that end at one place → the cheapest one before a word with a given left id.
 *
 * What a word costs behind another depends on the right id of the one and the left id of the other.
 * So of the nodes with the same right id only the cheapest is kept, and the answer for a left id is
 * found once. Of nodes that cost the same, the one added first is taken.
 */
import { type Nodes, none } from "./lattice-nodes.ts";

export type Predecessors = {
  /** Turns to another place, given the node that was added last of those that end there. */
  readonly moveTo: (last: number) => void;
  /** Makes sure that `node` and `cost` hold the answer for this left id. */
  readonly settle: (left: number) => void;
  /** Left id → the cheapest node before it. */
  readonly node: Int32Array;
  /** Left id → the cost up to that node, and of the connection to it. */
  readonly cost: Float64Array;
};

export function createPredecessors(connections: Int16Array, nodes: Nodes): Predecessors {
  const [rights = 0, lefts = 0] = connections;
  // The candidates: the cheapest nodes, their right ids and costs.
  const candidates = new Int32Array(rights);
  const candidateRights = new Int32Array(rights);
  const candidateCosts = new Float64Array(rights);
  let count = 0;
  /** Right id → its candidate; none: -1. */
  const candidateOf = new Int32Array(rights).fill(-1);

  const node = new Int32Array(lefts);
  const cost = new Float64Array(lefts);
  /** Left id → the move after which it was settled. */
  const settledAt = new Float64Array(lefts);
  let move = 0;

  function moveTo(last: number): void {
    const { right, cost: costs, sibling } = nodes;
    count = 0;
    for (let next = last; next !== none; next = sibling[next]!) {
      const known = candidateOf[right[next]!]!;
      // From the last added to the first: at the same cost, the one met later was added earlier.
      if (known >= 0 && costs[next]! > candidateCosts[known]!) continue;
      const candidate = known >= 0 ? known : count++;
      candidates[candidate] = next;
      candidateRights[candidate] = right[next]!;
      candidateCosts[candidate] = costs[next]!;
      candidateOf[right[next]!] = candidate;
    }
    for (let candidate = 0; candidate < count; candidate += 1) {
      candidateOf[candidateRights[candidate]!] = -1;
    }
    move += 1;
  }

  function settle(left: number): void {
    if (settledAt[left] === move) return;
    const row = 2 + left * rights;
    let best = none;
    let least = Infinity;
    for (let candidate = 0; candidate < count; candidate += 1) {
      const total = candidateCosts[candidate]! + connections[row + candidateRights[candidate]!]!;
      if (total > least || (total === least && candidates[candidate]! > best)) continue;
      best = candidates[candidate]!;
      least = total;
    }
    node[left] = best;
    cost[left] = least;
    settledAt[left] = move;
  }

  return { moveTo, settle, node, cost };
}
