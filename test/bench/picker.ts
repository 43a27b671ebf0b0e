/**
 * Chance that is the same at every run: a seed → numbers and members of lists.
 */
export type Picker = {
  <Member>(list: readonly [Member, ...Member[]]): Member;
  <Member>(list: readonly Member[]): Member | undefined;
  /** A whole number from 0 to `limit` − 1. */
  readonly below: (limit: number) => number;
};

/** Park and Miller's generator. */
export function createPicker(seed: number): Picker {
  let state = seed;
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const pick = <Member>(list: readonly Member[]) => list[below(list.length)];
  return Object.assign(pick as Picker, { below });
}

/** In steps of a large prime, so that the order of the file does not stay. */
export function toShuffled<Member>(list: readonly Member[]): readonly Member[] {
  const places = list.map((_, at) => (at * 7919) % list.length);
  return places.flatMap((place) => list.slice(place, place + 1));
}
