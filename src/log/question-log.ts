/**
 * Entries one by one → the store, in the background.
 *
 * An answer never waits for its entry: `record` puts it in a queue and cannot fail. Batches are
 * written one after another; while the store is away the queue waits, tries again ever more slowly,
 * and when it is full the oldest are dropped and counted. Feedback is another matter: whoever gives
 * it is thanked only when it is kept for good.
 */
import type { StoreState } from "./connection.ts";
import type { Entry, Feedback } from "./entry.ts";
import type { Store } from "./store.ts";

export type QuestionLog = {
  readonly record: (entry: Entry) => void;
  /** Resolves after the commit; rejects when that takes more than a second. */
  readonly addFeedback: (feedback: Feedback) => Promise<void>;
  readonly state: () => StoreState;
  /** Entries that wait to be written, and those that were given up. */
  readonly waiting: () => number;
  readonly dropped: () => number;
  /** Resolves when what waits now is written; rejects when it cannot be. */
  readonly flush: () => Promise<void>;
  /** Writes what waits, if it can, and closes the store. */
  readonly close: () => Promise<void>;
};

type QuestionLogOptions = { readonly capacity?: number };

const capacityByDefault = 1_000;

/** Entries in one transaction: PostgreSQL must write them within its time-out. */
const portion = 200;

/** In milliseconds: gathering a batch, the longest pause between tries, and an asker's patience. */
const times = { gather: 100, longestPause: 4_000, patience: 1_000 };

export function createQuestionLog(store: Store, options: QuestionLogOptions = {}): QuestionLog {
  const { capacity = capacityByDefault } = options;
  const queue: Entry[] = [];
  let dropped = 0;
  let pause = times.gather;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;
  let closed = false;
  const trim = () => {
    dropped += queue.splice(0, Math.max(0, queue.length - capacity)).length;
  };
  const writeBatch = async () => {
    const batch = queue.splice(0, portion);
    try {
      await store.record(batch);
      pause = times.gather;
    } catch (error) {
      queue.unshift(...batch);
      trim();
      pause = Math.min(pause * 2, times.longestPause);
      throw error;
    }
  };
  const writeAll = async () => {
    while (queue.length > 0) await writeBatch();
  };
  const flush = () => {
    writing ??= writeAll().finally(() => (writing = undefined));
    return writing;
  };
  const schedule = () => {
    if (timer || closed || queue.length === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      flush().then(schedule, schedule);
    }, pause);
    timer.unref();
  };
  return {
    record(entry) {
      queue.push(entry);
      if (closed) dropped += queue.splice(0).length;
      trim();
      schedule();
    },
    addFeedback: (feedback) =>
      within(times.patience, async () => {
        // The entry first: otherwise a crash could leave feedback on nothing.
        await flush();
        await store.addFeedback(feedback);
      }),
    state: () => store.state(),
    waiting: () => queue.length,
    dropped: () => dropped,
    flush,
    async close() {
      closed = true;
      clearTimeout(timer);
      await flush().catch(() => undefined);
      dropped += queue.splice(0).length;
      await store.close();
    },
  };
}

async function within(milliseconds: number, work: () => Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = () => reject(new Error("the log did not answer in time"));
  const timer = setTimeout(late, milliseconds);
  try {
    await Promise.race([work(), promise]);
  } finally {
    clearTimeout(timer);
  }
}
