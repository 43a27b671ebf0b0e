/**
 * Questions → answers, worked out on threads of their own.
 *
 * A search that is stuck is cut off with its thread: who asked is told so, what waited behind it
 * goes to another thread, and a new one starts at once. How many may ask at the same time is the
 * line's matter (`http/line.ts`).
 */
import type { Answer, LaterAnswerer } from "../answer/answer-shape.ts";
import { CutOff } from "../answer/cut-off.ts";
import {
  type Ended,
  type Job,
  type OneThread,
  startThread,
  type ThreadSettings,
} from "./one-thread.ts";

export type AnswerThreads = LaterAnswerer & {
  /** Resolves when one can answer; rejects where one cannot be opened. */
  readonly ready: Promise<void>;
  /** When nobody waits for an answer any more. */
  readonly close: () => Promise<void>;
};

/** What all of them open; they start meanwhile. */
export type AnswerThreadsSettings = Pick<ThreadSettings, "opening"> &
  Partial<Pick<ThreadSettings, "patience" | "program">> & {
    readonly count: number;
    /** Others answer until these are open. */
    readonly replacing?: boolean;
    /** Told of each thread that is replaced. */
    readonly replaced?: (ended: Ended) => void;
  };

const patience = 1_000;
const program = new URL("answer-thread.ts", import.meta.url);

/** Questions that a thread has at a time: the second is there when the first is answered. */
export const mostAtATime = 2;

/** How long after a thread that could not be opened another is tried, in milliseconds. */
const pause = 1_000;

export function startAnswerThreads(settings: AnswerThreadsSettings): AnswerThreads {
  const { count, replaced, replacing = false, ...each } = { patience, program, ...settings };
  const ready = Promise.withResolvers<void>();
  const waiting: Job[] = [];
  const threads = new Set<OneThread>();
  let missing = count - 1;
  let isClosed = false;
  const hand = () => {
    while (waiting.length > 0) {
      const thread = leastLoaded(threads);
      if (!thread) return;
      thread.give(waiting.shift()!);
    }
  };
  const free = () => {
    ready.resolve();
    // The first has the machine to itself until it is open: that is when answers begin.
    for (; missing > 0; missing -= 1) start();
    hand();
  };
  const giveUp = (error: unknown) => {
    ready.reject(error);
    if ([...threads].some((thread) => thread.isOpen())) return;
    for (const job of waiting.splice(0)) job.reject(new CutOff("No thread is open"));
  };
  const start = () => {
    if (isClosed) return;
    const ended = (end: Ended) => {
      threads.delete(thread);
      waiting.unshift(...end.left);
      replaced?.(end);
      if (end.why === "unopened") {
        giveUp(end.error);
        setTimeout(start, pause).unref();
      } else {
        start();
        hand();
      }
    };
    const givesWay = replacing || [...threads].some((one) => one.isOpen());
    const thread = startThread({ ...each, givesWay, free, ended });
    threads.add(thread);
  };
  start();
  settings.opening.catch(giveUp);
  // Whoever waits for it hears of its failure, also later.
  ready.promise.catch(() => undefined);
  return {
    ready: ready.promise,
    answer: (question) =>
      new Promise<Answer>((resolve, reject) => {
        waiting.push({ question, resolve, reject });
        hand();
      }),
    async close() {
      isClosed = true;
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

function leastLoaded(threads: ReadonlySet<OneThread>): OneThread | undefined {
  const free = [...threads].filter((one) => one.isOpen() && one.load() < mostAtATime);
  return free.toSorted((one, other) => one.load() - other.load())[0];
}
