/**
 * So many a minute for each key, in a table that cannot grow without bound.
 *
 * For each key stands the time at which all that it took would have been due, had it come at an even
 * pace (the generic cell rate algorithm): one number counts as exactly as a bucket, and nothing runs
 * in the background. A whole minute's worth may come at once. Where the table is full, the key that
 * has been silent longest is forgotten.
 */
const minute = 60_000;

const mostKeys = 50_000;

/** Takes one; 0, or the milliseconds to wait where there is none left. */
export type Rate = (key: string, now: number) => number;

export type RateOptions = { readonly capacity?: number };

export function createRate(perMinute: number, { capacity = mostKeys }: RateOptions = {}): Rate {
  if (perMinute === 0) return () => 0;
  const pace = minute / perMinute;
  const due = new Map<string, number>();
  return (key, now) => {
    const from = Math.max(due.get(key) ?? now, now);
    const wait = from + pace - now - minute;
    // Rounding must not take the last one away.
    if (wait > 0.001) return wait;
    due.delete(key);
    due.set(key, from + pace);
    forgetOldest(due, { now, capacity });
    return 0;
  };
}

type Bounds = { readonly now: number; readonly capacity: number };

/** In the order of their last question: who has nothing due any more, and who is too many. */
function forgetOldest(due: Map<string, number>, { now, capacity }: Bounds): void {
  for (const [key, time] of due) {
    if (time > now && due.size <= capacity) return;
    due.delete(key);
  }
}
