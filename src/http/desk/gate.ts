/**
 * Work that takes much memory: a few at once, some more wait, and whoever comes beyond is sent away.
 */
type GateSettings = { readonly atOnce: number; readonly waiting: number };

export type Gate = {
  /** Undefined when there is no room left. */
  readonly pass: <T>(work: () => Promise<T>) => Promise<T> | undefined;
};

export function createGate({ atOnce, waiting }: GateSettings): Gate {
  const queue: (() => void)[] = [];
  let working = 0;
  const enter = () => {
    if (working < atOnce) {
      working += 1;
      return Promise.resolve();
    }
    const turn = Promise.withResolvers<void>();
    queue.push(turn.resolve);
    return turn.promise;
  };
  /** The place goes to whoever waits longest. */
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else working -= 1;
  };
  return {
    pass: (work) =>
      working >= atOnce && queue.length >= waiting ? undefined : enter().then(work).finally(leave),
  };
}
