/**
 * Many literals and a text → those of them that stand in the text, found in one pass over it.
 *
 * The literals are a trie of UTF-16 units: at most places of a text its first step leads nowhere.
 */
export type LiteralFinder = (text: string) => ReadonlySet<string>;

type Node = {
  readonly next: Map<number, Node>;
  /** That ends here. */
  literal?: string;
};

/** No literal may be empty. */
export function createLiteralFinder(literals: Iterable<string>): LiteralFinder {
  const root = toTrie(literals);
  return (text) => {
    const found = new Set<string>();
    for (let start = 0; start < text.length; start += 1) {
      let node = root.next.get(text.charCodeAt(start));
      for (let at = start + 1; node; at += 1) {
        if (node.literal !== undefined) found.add(node.literal);
        node = at < text.length ? node.next.get(text.charCodeAt(at)) : undefined;
      }
    }
    return found;
  };
}

function toTrie(literals: Iterable<string>): Node {
  const root: Node = { next: new Map() };
  for (const literal of literals) {
    let node = root;
    for (let at = 0; at < literal.length; at += 1) {
      const unit = literal.charCodeAt(at);
      const next: Node = node.next.get(unit) ?? { next: new Map() };
      node.next.set(unit, next);
      node = next;
    }
    node.literal = literal;
  }
  return root;
}
