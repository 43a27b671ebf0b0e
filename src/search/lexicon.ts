/**
 * Terms ⇄ their numbers, so that what is counted of them can stand in typed arrays.
 */
export type Lexicon = {
  readonly terms: readonly string[];
  readonly numberOf: (term: string) => number | undefined;
};

/** `terms`: each once; a term's number is its place. */
export function createLexicon(terms: readonly string[]): Lexicon {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  return { terms, numberOf: (term) => numbers.get(term) };
}

export function toLexicon(texts: Iterable<readonly string[]>): Lexicon {
  const terms = new Set<string>();
  for (const text of texts) {
    for (const term of text) terms.add(term);
  }
  return createLexicon([...terms]);
}
