/**
 * Scores seen in any order → of each name (by its number) the three best, summed up.
 *
 * All stands in one array, a name's numbers side by side: this is what a question does most often.
 */

/** How near a question comes to the phrasings of a name. */
export type Nearness = {
  /** BM25 sums of the nearest: several near ones are surer than one. */
  readonly score: number;
  /** Cosine of the two texts' words weighted by rarity, 0 to 1: compares between questions too. */
  readonly likeness: number;
};

/** Of each name: scores of the first, second and third, likeness of the first, and of the likest. */
export type Nearest = Float64Array;

const width = 5;

export function createNearest(names: number): Nearest {
  return new Float64Array(width * names);
}

export function see(nearest: Nearest, name: number, { score, likeness }: Nearness): void {
  const at = width * name;
  if (likeness > nearest[at + 4]!) nearest[at + 4] = likeness;
  if (score <= nearest[at + 2]!) return;
  if (score <= nearest[at + 1]!) {
    nearest[at + 2] = score;
    return;
  }
  nearest[at + 2] = nearest[at + 1]!;
  if (score <= nearest[at]!) {
    nearest[at + 1] = score;
    return;
  }
  nearest[at + 1] = nearest[at]!;
  nearest[at] = score;
  nearest[at + 3] = likeness;
}

/** `owners`: of each name, the number of the group that it belongs to. */
export function toGroups(nearest: Nearest, owners: Uint8Array, groups: number): Nearest {
  const all = createNearest(groups);
  for (const [name, owner] of owners.entries()) {
    const at = width * name;
    see(all, owner, { score: nearest[at]!, likeness: nearest[at + 4]! });
    see(all, owner, { score: nearest[at + 1]!, likeness: 0 });
    see(all, owner, { score: nearest[at + 2]!, likeness: 0 });
  }
  return all;
}

const far: Nearness = { score: 0, likeness: 0 };

/** What the second and the third add to the score of the first. */
const shares = { second: 0.5, third: 0.3 };

/** The three scores summed up, and the likeness of the likest. */
export function toSum(nearest: Nearest, name: number | undefined): Nearness {
  if (name === undefined) return far;
  const at = width * name;
  const score = nearest[at]! + shares.second * nearest[at + 1]! + shares.third * nearest[at + 2]!;
  return { score, likeness: nearest[at + 4]! };
}

/** The nearest one's. */
export function toFirst(nearest: Nearest, name: number | undefined): Nearness {
  if (name === undefined) return far;
  return { score: nearest[width * name]!, likeness: nearest[width * name + 3]! };
}

export function toBest(nearest: Nearest): number {
  let best = 0;
  for (let at = 0; at < nearest.length; at += width) best = Math.max(best, nearest[at]!);
  return best;
}
