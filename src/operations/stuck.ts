/**
 * What a thread works on → whether it is stuck.
 *
 * By the clock alone a busy machine looks like a stuck search, and threads would be replaced by colder
 * ones for as long as it is busy. So once half of its time is over, the thread's own time on the
 * processor counts; a thread that gets none has five times as long.
 */
import { setImmediate, setTimeout as wait } from "node:timers/promises";
import type { Worker } from "node:worker_threads";

export type StuckWatch = {
  /** Begins anew: it works on the next. */
  readonly begin: () => void;
  readonly end: () => void;
};

export type StuckSettings = {
  readonly worker: Pick<Worker, "cpuUsage">;
  /** In milliseconds; a free machine gives them whole. */
  readonly patience: number;
  readonly stuck: () => void;
};

/** Of the time behind the half: a thread that had this much of it was at work. */
const workingShare = 0.5;
const mostPatience = 5;

export function watchWork({ worker, patience, stuck }: StuckSettings): StuckWatch {
  const half = patience / 2;
  let current = 0;
  let timer: NodeJS.Timeout | undefined;
  const isAt = (one: number) => one === current;
  const follow = async (mine: number, since: number) => {
    const before = await toWork(worker, patience);
    while (isAt(mine)) {
      await wait(half, undefined, { ref: false });
      // An answer that came while this side was busy is read before its time is looked at.
      await setImmediate();
      const used = (await toWork(worker, patience)) - before;
      const isOver = performance.now() - since > mostPatience * patience;
      if (isAt(mine) && (isOver || !(used < workingShare * half))) return stuck();
    }
  };
  const end = () => {
    clearTimeout(timer);
    current += 1;
  };
  return {
    end,
    begin() {
      end();
      const [mine, since] = [current, performance.now()];
      timer = setTimeout(() => void follow(mine, since), half);
    },
  };
}

/** In milliseconds; infinite where the thread does not tell. */
async function toWork(worker: Pick<Worker, "cpuUsage">, patience: number): Promise<number> {
  const telling = worker.cpuUsage().then(({ user, system }) => (user + system) / 1000);
  return Promise.race([telling.catch(() => Infinity), wait(patience, Infinity, { ref: false })]);
}
