/**
 * A sentence → the cheapest sequence of words: Viterbi's algorithm over a lattice on typed arrays.
 *
 * At every place where a word ends, those that start there are added: the dictionary's, shortest
 * first, then the unknown words that the category of the character makes. The sentence is encoded
 * once, and a place passes on at most one node for a right id (predecessors.ts): the work grows with
 * the text alone, however long a run. Costs and ties are those of kuromoji.js.
 */
import {
  type Dictionary,
  endOfWords,
  firstWord,
  grouped,
  invoked,
  ruleSize,
} from "./dictionary.ts";
import { beginning, clearNodes, createNodes, none, reserveNodes } from "./lattice-nodes.ts";
import { createPredecessors } from "./predecessors.ts";
import { check, endOfValues, firstValue, nodeSize, root } from "./trie.ts";

/** A word from `start` up to, but without, `end`: UTF-16 offsets in the sentence. */
type Visit = (word: number, start: number, end: number) => void;

/** Visits the words of a sentence in their order. */
export type Lattice = (sentence: string, visit: Visit) => void;

/** What is kept for each UTF-16 unit of a sentence. */
type Units = {
  /** Its code in the trie. */
  readonly codes: Uint16Array;
  readonly categories: Uint8Array;
  /** Where the run of characters of its category ends. */
  readonly runEnds: Int32Array;
  /** The node added last of those that end before it; one more, of those that end with the last. */
  readonly lastEnding: Int32Array;
};

/** Units that are kept ready; a longer sentence gets its own. */
const ready = 1024;

/** Left id of the end of a sentence. */
const endOfSentence = 0;

export function createLattice(dictionary: Dictionary): Lattice {
  const { trie, words, rules } = dictionary;
  const nodes = createNodes();
  const predecessors = createPredecessors(dictionary.connections, nodes);
  const usual = createUnits(ready);
  let units = usual;

  return (sentence, visit) => {
    const { length } = sentence;
    units = length > ready ? createUnits(length) : usual;
    encode(sentence, units, dictionary);
    clearNodes(nodes);
    units.lastEnding[0] = beginning;
    for (let place = 0; place < length; place += 1) {
      const last = units.lastEnding[place]!;
      if (last === none) continue;
      predecessors.moveTo(last);
      const isKnown = addKnown(place, length);
      addUnknown(place, isKnown);
    }
    predecessors.moveTo(units.lastEnding[length]!);
    predecessors.settle(endOfSentence);
    visitPath(predecessors.node[endOfSentence]!, length, visit);
    units = usual;
  };

  /** Adds the dictionary's words that start here, and says whether there are any. */
  function addKnown(place: number, length: number): boolean {
    const { codes } = units;
    let isKnown = false;
    let node = root;
    for (let at = place; at < length; at += 1) {
      const child = trie[node * nodeSize]! + codes[at]!;
      if (trie[child * nodeSize + check] !== node) break;
      node = child;
      const first = trie[node * nodeSize + firstValue]!;
      const behind = trie[node * nodeSize + endOfValues]!;
      if (first === behind) continue;
      addWords(first, behind, place, at + 1);
      isKnown = true;
    }
    return isKnown;
  }

  function addUnknown(place: number, isKnown: boolean): void {
    const rule = ruleSize * units.categories[place]!;
    if (isKnown && rules[rule + invoked] === 0) return;
    const end = rules[rule + grouped] === 1 ? units.runEnds[place]! : place + 1;
    addWords(rules[rule + firstWord]!, rules[rule + endOfWords]!, place, end);
  }

  function addWords(first: number, behind: number, start: number, end: number): void {
    reserveNodes(nodes, behind - first);
    const { lastEnding } = units;
    for (let word = first; word < behind; word += 1) {
      const left = words[3 * word]!;
      predecessors.settle(left);
      const node = nodes.count++;
      nodes.word[node] = word;
      nodes.start[node] = start;
      nodes.right[node] = words[3 * word + 1]!;
      nodes.cost[node] = predecessors.cost[left]! + words[3 * word + 2]!;
      nodes.previous[node] = predecessors.node[left]!;
      nodes.sibling[node] = lastEnding[end]!;
      lastEnding[end] = node;
    }
  }

  /** From the last word back to the first, and then forward. */
  function visitPath(last: number, length: number, visit: Visit): void {
    const path: number[] = [];
    for (let node = last; node !== beginning; node = nodes.previous[node]!) path.push(node);
    for (let step = path.length - 1; step >= 0; step -= 1) {
      const node = path[step]!;
      const end = step === 0 ? length : nodes.start[path[step - 1]!]!;
      visit(nodes.word[node]!, nodes.start[node]!, end);
    }
  }
}

function createUnits(length: number): Units {
  return {
    codes: new Uint16Array(length),
    categories: new Uint8Array(length),
    runEnds: new Int32Array(length),
    lastEnding: new Int32Array(length + 1),
  };
}

function encode(sentence: string, units: Units, { alphabet, categories }: Dictionary): void {
  const { length } = sentence;
  let runEnd = length;
  units.lastEnding[length] = none;
  for (let at = length - 1; at >= 0; at -= 1) {
    const unit = sentence.charCodeAt(at);
    const category = isHalf(sentence, at) ? ofPairs : categories[unit]!;
    if (at + 1 < length && category !== units.categories[at + 1]) runEnd = at + 1;
    units.codes[at] = alphabet[unit]!;
    units.categories[at] = category;
    units.runEnds[at] = runEnd;
    units.lastEnding[at] = none;
  }
}

/** A character of two units, such as an emoji, is of the category DEFAULT, and so are its halves. */
const ofPairs = 0;

/** Is the unit half of a surrogate pair? One that stands alone is not. */
function isHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return false;
  const high = unit < 0xdc00 ? at : at - 1;
  return (text.codePointAt(high) ?? 0) > 0xffff;
}
