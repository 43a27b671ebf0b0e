/**
 * The scheduled deletion: at the start and then every hour, what is due goes.
 *
 * It never throws; what it did, or why it did not, is one line without a word of any question.
 */
import type { Say } from "./engine.ts";
import type { Removal } from "./removal.ts";
import type { Store } from "./store.ts";

type RemovalTask = {
  readonly store: Store;
  readonly retentionDays: number;
  readonly say: Say;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
};

type StartedTask = {
  /** Does now what is done every hour. */
  readonly run: () => Promise<void>;
  readonly stop: () => void;
};

const hour = 60 * 60 * 1000;

export function startRemoval({ store, retentionDays, say, clock = Date.now }: RemovalTask) {
  const run = async () => {
    try {
      const removal = await store.removeDue(clock(), retentionDays);
      const line = toLine(removal);
      if (line) say(line);
    } catch {
      say("the log's deletion failed; it is tried again within the hour");
    }
  };
  const timer = setInterval(() => void run(), hour);
  timer.unref();
  void run();
  return { run, stop: () => clearInterval(timer) } satisfies StartedTask;
}

/** Undefined when there is nothing to say. */
export function toLine({ entries, refused }: Removal): string | undefined {
  if (refused === "newest-is-ahead")
    return "NOTHING WAS DELETED: the newest entry of the log lies ahead of this machine's clock";
  if (refused === "newest-is-far-behind")
    return "NOTHING WAS DELETED: the newest entry of the log is more than a year old; is the clock right?";
  return entries.length > 0
    ? `deleted ${entries.length} entries of the log that were due`
    : undefined;
}
