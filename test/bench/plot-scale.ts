/**
 * Values → places along an axis, and the values that are marked there.
 */
export type Scale = {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  readonly label: (value: number) => string;
};

export type Range = readonly [from: number, to: number];

/** From the power of ten below the least to the one above the most. */
export function logScale(values: readonly number[], [from, to]: Range): Scale {
  const positive = values.filter((value) => value > 0);
  const least = Math.floor(Math.log10(Math.min(...positive)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...positive))));
  return {
    place: (value) => from + ((to - from) * (Math.log10(value) - least)) / (most - least),
    ticks: Array.from({ length: most - least + 1 }, (_, power) => 10 ** (least + power)),
    label: (value) => value.toLocaleString("en", { maximumSignificantDigits: 3 }),
  };
}

/** From the least to the most that was measured, each of which is marked. */
export function measuredScale(values: readonly number[], [from, to]: Range): Scale {
  const ticks = [...new Set(values)].toSorted((a, b) => a - b);
  const [least = 1, most = 10] = [ticks[0], ticks.at(-1)];
  const length = Math.log10(most / least) || 1;
  return {
    place: (value) => from + ((to - from) * Math.log10(value / least)) / length,
    ticks,
    label: (value) => value.toLocaleString("en"),
  };
}

/** In tenths: from the one below the least share to all. */
export function shareScale(values: readonly number[], [from, to]: Range): Scale {
  const least = Math.max(0, Math.ceil(10 * Math.min(...values)) - 1);
  return {
    place: (value) => from + ((to - from) * (10 * value - least)) / (10 - least),
    ticks: Array.from({ length: 11 - least }, (_, tenth) => (least + tenth) / 10),
    label: (value) => `${Math.round(100 * value)} %`,
  };
}
