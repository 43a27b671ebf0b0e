/**
 * A fault that nobody caught → one line with its place, what waits is written, and the end.
 *
 * After such a fault nothing is known for sure, so the process goes on with nothing; whoever runs
 * it starts it again. The error's message is left out: it may quote a question.
 */
import type { Journal } from "./journal.ts";

/** How long the log may take for what waits, in milliseconds. */
const patience = 2_000;

export function endOnCrash({ tell }: Pick<Journal, "tell">, close: () => Promise<void>): void {
  let isEnding = false;
  const end = (fault: unknown) => {
    if (isEnding) return;
    isEnding = true;
    tell("error", "crash", `ended by a ${toPlace(fault)}`);
    setTimeout(exit, patience);
    void close().finally(exit);
  };
  // A rejection that nobody handles comes here as well.
  process.on("uncaughtException", end);
}

function exit(): never {
  process.exit(1);
}

/** What it was and where, without its message. */
export function toPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return [error.name, ...frames.map((frame) => frame.trim())].join(" ");
}
