/**
 * What is tried, how often, and what is lost: one promise each, for `npm run faults` and `npm run load`.
 */
export type Size = "short" | "full" | "nightly";

export type Trial = {
  /** Of the promise. */
  readonly id: string;
  readonly title: string;
  /** How often it is tried. */
  readonly times: Readonly<Record<Size, number>>;
  readonly unit: string;
  readonly run: (times: number, show: Show) => Promise<Outcome>;
};

/** How many of the times are done, in parts too. */
export type Show = (done: number) => void;

export type Outcome = {
  /** What was tried, with its counts. */
  readonly tried: readonly string[];
  /** Each loss or broken promise; empty when all held. */
  readonly lost: readonly string[];
  /** What could not be tried here, and why. */
  readonly skipped: readonly string[];
  /** What was to be reached, where it is more than to lose nothing. */
  readonly targets?: readonly Target[];
};

/** `{ what: "p99", value: 12.3, most: 100, unit: "ms" }` */
export type Target = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
} & ({ readonly most: number } | { readonly least: number });

export function isReached(target: Target): boolean {
  return "most" in target ? target.value <= target.most : target.value >= target.least;
}
