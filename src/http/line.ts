/**
 * Questions one after another, with everything else served in between.
 *
 * If a hundred questions arrive at once, the server would read all of them before it looks at
 * anything else; here each waits for its turn, one in each round of the event loop, and only as many
 * have their turn together as can be worked on. So a probe or a page waits for one question at most.
 * Who would wait too long is told so at once, which costs nothing.
 */
export type Line = {
  /** Resolves when it is its turn, with what ends it; undefined where too many wait already. */
  readonly join: () => Promise<() => void> | undefined;
};

export type LineSettings = {
  /** Who may wait at the same time: half a second, more or less, on an ordinary machine. */
  readonly longest?: number;
  /** Who may have their turn at the same time. */
  readonly abreast?: number;
};

export function createLine({ longest = 100, abreast = 1 }: LineSettings = {}): Line {
  const waiting: ((leave: () => void) => void)[] = [];
  let [underWay, isCalling] = [0, false];
  const call = () => {
    if (isCalling || waiting.length === 0 || underWay >= abreast) return;
    isCalling = true;
    setImmediate(callNext);
  };
  const callNext = () => {
    isCalling = false;
    underWay += 1;
    waiting.shift()?.(leave);
    call();
  };
  const leave = () => {
    underWay -= 1;
    call();
  };
  return {
    join() {
      if (waiting.length >= longest) return undefined;
      return new Promise((resolve) => {
        waiting.push(resolve);
        call();
      });
    },
  };
}
