/**
 * Many literals and a text → those of them that stand in the text, found in one pass over it.
 *
 * Literals lie in buckets by how they begin, so that at most places of a text none is compared.
 */
export type LiteralFinder = (text: string) => ReadonlySet<string>;

/** UTF-16 units of the key; a literal of one unit is its own. */
const keyLength = 2;

/** No literal may be empty. */
export function createLiteralFinder(literals: Iterable<string>): LiteralFinder {
  const buckets = Map.groupBy(new Set(literals), (literal) => literal.slice(0, keyLength));
  const hasShort = buckets.keys().some((key) => key.length < keyLength);
  return (text) => {
    const found = new Set<string>();
    const look = (key: string, at: number) => {
      for (const literal of buckets.get(key) ?? none) {
        if (text.startsWith(literal, at)) found.add(literal);
      }
    };
    for (let at = 0; at < text.length; at += 1) {
      look(text.slice(at, at + keyLength), at);
      if (hasShort) look(text.charAt(at), at);
    }
    return found;
  };
}

const none: readonly string[] = [];
