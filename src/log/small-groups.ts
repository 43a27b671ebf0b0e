/**
 * Counts that add up to a known sum → the same, with small groups hidden.
 *
 * A group of one to four might point at a person. A hidden group that the sum would give away takes
 * the next smallest with it, until those hidden are at least two and together no small group.
 */
export type Hiding = "shown" | "few" | "with-few";

/** Smaller groups are not shown outside. */
export const smallestGroup = 5;

export function hideSmall(counts: readonly number[]): Hiding[] {
  const hiding = counts.map((count): Hiding => (isFew(count) ? "few" : "shown"));
  const bySize = [...counts.keys()].toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  const next = bySize.filter((at) => (counts[at] ?? 0) >= smallestGroup);
  for (const at of next) {
    const hidden = counts.filter((_, index) => hiding[index] !== "shown");
    const sum = hidden.reduce((total, count) => total + count, 0);
    if (hidden.length === 0 || (hidden.length > 1 && sum >= smallestGroup)) break;
    hiding[at] = "with-few";
  }
  return hiding;
}

function isFew(count: number): boolean {
  return count > 0 && count < smallestGroup;
}
