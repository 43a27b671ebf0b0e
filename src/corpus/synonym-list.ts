/**
 * `corpus/synonyms.txt` → rules: words that stand for each other, and words that stand for a wider one.
 *
 *     テレワーク = 在宅勤務 = telework     each stands for the others
 *     モニター -> 機器                     the left one, in a question, also stands for the right one
 */
export type SynonymRule = {
  readonly kind: "group" | "one-way";
  readonly words: readonly string[];
  /** Line of the file, from 1. */
  readonly line: number;
};

export type SynonymError = {
  readonly line: number;
  readonly expected: string;
  readonly found: string;
};

/** Lines of the file → rules, with every line that is no rule as an error. */
export function parseSynonyms(content: string): {
  rules: readonly SynonymRule[];
  errors: readonly SynonymError[];
} {
  const rules: SynonymRule[] = [];
  const errors: SynonymError[] = [];
  for (const [index, raw] of content.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const oneWay = line.includes("->");
    const words = line.split(oneWay ? "->" : "=").map((word) => word.trim());
    const complete = words.length >= 2 && words.every((word) => word !== "");
    if (complete && !(oneWay && words.length > 2) && !(oneWay && line.includes("="))) {
      rules.push({ kind: oneWay ? "one-way" : "group", words, line: index + 1 });
    } else {
      errors.push({ line: index + 1, expected: "“A = B” or “A -> B”", found: line });
    }
  }
  return { rules, errors };
}
