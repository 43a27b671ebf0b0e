/**
 * Replies → how many ended how, how long they took, and what of it is a loss.
 */
import { toPercentile } from "../bench/figures.ts";
import { ends, type Reply } from "./client.ts";

type End = Reply["end"];

export type Tally = {
  readonly add: (reply: Reply) => void;
  readonly count: (end: End) => number;
  /** Of all that ended so; milliseconds. */
  readonly percentile: (end: End, share: number) => number;
  /** `12000 requests: 11990 answered, 10 refused` */
  readonly line: () => string;
  /** `p50 2, p95 5, p99 12, at most 30 ms` */
  readonly times: (end: End) => string;
  /** One sentence for each end that none should have had. */
  readonly lost: (allowed: readonly End[]) => string[];
};

export function createTally(): Tally {
  const times = new Map<End, number[]>(ends.map((end) => [end, []]));
  const whys = new Map<End, Set<string>>(ends.map((end) => [end, new Set()]));
  const toWhy = (end: End) => [...(whys.get(end) ?? [])].map((why) => ` (${why})`).join("");
  const of = (end: End) => times.get(end) ?? [];
  const met = () => ends.filter((end) => of(end).length > 0);
  const total = () => ends.reduce((sum, end) => sum + of(end).length, 0);
  return {
    add({ end, ms, why }) {
      of(end).push(ms);
      if (why !== undefined) whys.get(end)?.add(why);
    },
    count: (end) => of(end).length,
    percentile: (end, share) => toPercentile(of(end), share),
    line: () =>
      `${total()} requests: ${met()
        .map((end) => `${of(end).length} ${end}`)
        .join(", ")}`,
    times: (end) => {
      const [p50, p95, p99, most] = [0.5, 0.95, 0.99, 1].map((share) =>
        toPercentile(of(end), share).toFixed(0),
      );
      return `p50 ${p50}, p95 ${p95}, p99 ${p99}, at most ${most} ms`;
    },
    lost: (allowed) =>
      met()
        .filter((end) => !allowed.includes(end))
        .map((end) => `${of(end).length} of ${total()} requests ${end}${toWhy(end)}`),
  };
}
