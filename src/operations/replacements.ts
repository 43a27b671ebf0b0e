/**
 * Threads that were replaced → a line in the journal each, and their number for the metrics.
 */
import { toPlace } from "./crash.ts";
import type { Journal } from "./journal.ts";
import type { Ended } from "./one-thread.ts";

const told: Readonly<Record<Ended["why"], (place: string) => string>> = {
  stuck: () => "a question took too long and was cut off; its thread is replaced",
  crashed: (place) => `a thread that answers has crashed and is replaced: ${place}`,
  unopened: (place) => `a thread that answers cannot be opened and is tried again: ${place}`,
};

export type Replacements = {
  readonly replaced: (ended: Ended) => void;
  /** Since the start. */
  readonly replacements: () => number;
};

export function countReplacements({ tell }: Pick<Journal, "tell">): Replacements {
  let count = 0;
  return {
    replaced({ why, error }) {
      count += 1;
      tell("error", "answers", told[why](toPlace(error)));
    },
    replacements: () => count,
  };
}
