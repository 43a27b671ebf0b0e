/**
 * Measured values → the figures that are printed.
 */

/** `share` 0.5 is the median, 1 the largest; 0 of nothing. */
export function toPercentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Ours against theirs: `(2, 20) → "1/10.0"`, `(20, 2) → "10.0"` */
export function toRatio(ours: number, theirs: number): string {
  return theirs > ours ? `1/${(theirs / ours).toFixed(1)}` : (ours / theirs).toFixed(1);
}

/** Cells to columns: the first is a name and stands left, all others stand right. */
export function printRow([name = "", ...cells]: readonly string[], width = 9): void {
  console.log([name.padEnd(26), ...cells.map((cell) => cell.padStart(width))].join(""));
}
