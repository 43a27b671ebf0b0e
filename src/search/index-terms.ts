/**
 * A text of the corpus → its terms as they are indexed, by kind.
 */
import type { Analyzer } from "../analysis/analyzer.ts";
import { toGrams } from "../analysis/grams.ts";
import type { Synonyms } from "../analysis/synonyms.ts";

export type Terms = {
  readonly normalized: string;
  readonly words: readonly string[];
  readonly compounds: readonly string[];
  readonly grams: readonly string[];
};

export function toIndexTerms(
  text: string,
  parts: { readonly analyzer: Analyzer; readonly synonyms: Synonyms },
): Terms {
  const { terms, normalized } = parts.analyzer.analyze(text);
  const concepts = parts.synonyms.conceptsOf(terms, "corpus");
  const ofKind = (kind: string) => terms.filter((term) => term.kind === kind);
  return {
    normalized,
    words: [...ofKind("word").map((term) => term.text), ...concepts.map(({ term }) => term)],
    compounds: ofKind("compound").map((term) => term.text),
    grams: toGrams(normalized),
  };
}
