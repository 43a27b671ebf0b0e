/**
 * An answerer → the same one, which answers a question that was asked lately without working it out.
 *
 * Many readers ask the starter questions. An answer depends on the question, its context and the
 * corpus alone, never on who asks or when, so that it can be given again as it is.
 */
import type { Answer, Answerer, Question } from "./answer.ts";

/** Answers kept at most: some 10 KB each. */
const defaultSize = 500;

export function rememberAnswers({ answer }: Answerer, size = defaultSize): Answerer {
  const known = new Map<string, Answer>();
  return {
    answer(question) {
      const key = toKey(question);
      const found = known.get(key) ?? answer(question);
      // A map keeps its order of entry: what was asked last goes to its end.
      known.delete(key);
      known.set(key, found);
      if (known.size > size) known.delete(known.keys().next().value ?? key);
      return found;
    },
  };
}

/** Fields in one order; what is left out and what is undefined is the same. */
function toKey(question: Question): string {
  const given = Object.entries(question).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
