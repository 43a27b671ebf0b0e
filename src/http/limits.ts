/**
 * How much one person and everybody together may ask; in milliseconds, how long to wait instead.
 */
import type { Context } from "hono";
import type { Asker } from "./asker.ts";
import { createRate } from "./rate.ts";

/** 0: go ahead. */
export type Limits = (c: Context, now: number) => number;

export type LimitSettings = {
  readonly asker: Asker;
  /** Each a minute; 0: no limit. */
  readonly perPerson: number;
  readonly total: number;
};

export function createLimits({ asker, perPerson, total }: LimitSettings): Limits {
  const [person, everybody] = [createRate(perPerson), createRate(total)];
  return (c, now) => {
    const who = perPerson === 0 ? undefined : asker(c);
    const wait = who === undefined ? 0 : person(who, now);
    return wait === 0 ? everybody("", now) : wait;
  };
}
