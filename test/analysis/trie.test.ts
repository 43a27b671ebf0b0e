import { expect, test } from "vitest";
import {
  buildTrie,
  check,
  endOfValues,
  firstValue,
  nodeSize,
  root,
} from "../../src/analysis/trie.ts";
import { generateTexts } from "./generated-texts.ts";

/** Keys in any order → what finds a key as the lattice does: its first value, and the one behind the last. */
function createLookup(unsorted: readonly string[]): (key: string) => readonly number[] {
  const keys = [...new Set(unsorted)].toSorted((a, b) => (a < b ? -1 : 1));
  const alphabet = new Uint16Array(0x10000);
  const units = new Set(keys.flatMap((key) => key.split("")));
  for (const [index, unit] of [...units].entries()) alphabet[unit.charCodeAt(0)] = index + 1;
  const values = [...keys.keys(), keys.length].map((key) => 2 * key);
  const trie = buildTrie({ keys, values, alphabet });
  return (key) => {
    let node = root;
    for (let at = 0; at < key.length; at += 1) {
      const child = trie[node * nodeSize]! + alphabet[key.charCodeAt(at)]!;
      if (child >= trie.length / nodeSize) throw new Error(`Expected a node, got ${child}`);
      if (trie[child * nodeSize + check] !== node) return [0, 0];
      node = child;
    }
    return [trie[node * nodeSize + firstValue]!, trie[node * nodeSize + endOfValues]!];
  };
}

test("finds each key and the keys it begins with", () => {
  const find = createLookup(["東", "東京", "東京都", "京都", "都"]);
  expect(["京都", "東", "東京", "東京都", "都"].map(find)).toEqual([
    [0, 2],
    [2, 4],
    [4, 6],
    [6, 8],
    [8, 10],
  ]);
});

test.each(["京", "東京都市", "都東", "市", "大", ""])("finds nothing for %j", (key) => {
  const find = createLookup(["東京", "東京都", "京都", "都"]);
  const [first, end] = find(key);
  expect(first).toBe(end);
});

test("finds all of 3,000 generated keys, and none that is not among them", () => {
  const [keys, others] = [generateTexts(3_000, 3), generateTexts(1_000, 4)];
  const known = new Set(keys);
  const find = createLookup(keys);
  for (const key of keys) expect(find(key)[1]).toBe(find(key)[0]! + 2);
  for (const key of others.filter((other) => !known.has(other))) expect(find(key)).toEqual([0, 0]);
});
