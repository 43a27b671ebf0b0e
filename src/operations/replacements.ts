/**
 * Threads that were replaced → a line in the journal each, and their number for the metrics.
 */
import type { Journal } from "./journal.ts";
import type { Ended } from "./one-thread.ts";

const told: Readonly<Record<Ended["why"], string>> = {
  stuck: "a question took too long and was cut off; its thread is replaced",
  crashed: "a thread that answers has crashed and is replaced",
  unopened: "a thread that answers could not be opened; it is tried again",
};

export type Replacements = {
  readonly replaced: (why: Ended["why"]) => void;
  /** Since the start. */
  readonly replacements: () => number;
};

export function countReplacements({ tell }: Pick<Journal, "tell">): Replacements {
  let count = 0;
  return {
    replaced(why) {
      count += 1;
      tell("error", "answers", told[why]);
    },
    replacements: () => count,
  };
}
