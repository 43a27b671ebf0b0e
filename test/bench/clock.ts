/**
 * What something takes, on the wall and of the processor.
 *
 * The processor's time is that of all the process's threads, the garbage collector's among them. It
 * tells the work even while the machine does other things.
 */
import { toPercentile } from "./figures.ts";

export type Cost = {
  /** Milliseconds. */
  readonly wall: number;
  readonly work: number;
};

export function startClock(): () => Cost {
  const work = process.cpuUsage();
  const wall = performance.now();
  return () => {
    const milliseconds = performance.now() - wall;
    const { user, system } = process.cpuUsage(work);
    return { wall: milliseconds, work: (user + system) / 1000 };
  };
}

/** Of the same done again: the least of each. */
export function toLeast(costs: readonly Cost[]): Cost {
  return {
    wall: Math.min(...costs.map(({ wall }) => wall)),
    work: Math.min(...costs.map(({ work }) => work)),
  };
}

/** Percentiles of both; not of one question. */
export function toShare(costs: readonly Cost[], share: number): Cost {
  const [walls, works] = [costs.map(({ wall }) => wall), costs.map(({ work }) => work)];
  return { wall: toPercentile(walls, share), work: toPercentile(works, share) };
}
