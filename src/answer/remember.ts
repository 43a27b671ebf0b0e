/**
 * An answerer → the same one, which answers a question that was asked lately without working it out.
 *
 * Many readers ask the starter questions. An answer depends on the question, its context and the
 * corpus alone, never on who asks or when, so that it can be given again as it is; also to who asks
 * while it is still being worked out.
 */
import type { Answer, LaterAnswerer, Question } from "./answer-shape.ts";

/** Answers kept at most: some 10 KB each. */
const defaultSize = 500;

export function rememberAnswers({ answer }: LaterAnswerer, size = defaultSize): LaterAnswerer {
  const known = new Map<string, Answer | Promise<Answer>>();
  const keep = (key: string, found: Answer | Promise<Answer>) => {
    // A map keeps its order of entry: what was asked last goes to its end.
    known.delete(key);
    known.set(key, found);
    if (known.size > size) known.delete(known.keys().next().value ?? key);
    return found;
  };
  const workOut = (key: string, question: Question) => {
    const found = answer(question);
    // Who asks hears of a failure; it is not remembered.
    if (found instanceof Promise) found.catch(() => known.delete(key));
    return found;
  };
  return {
    answer(question) {
      const key = toKey(question);
      return keep(key, known.get(key) ?? workOut(key, question));
    },
  };
}

/** Fields in one order; what is left out and what is undefined is the same. */
function toKey(question: Question): string {
  const given = Object.entries(question).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
