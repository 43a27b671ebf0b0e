/**
 * Questions one after another, with everything else served in between.
 *
 * An answer is worked out in one go. If a hundred questions arrive at once, the server would answer
 * all of them before it looks at anything else; here each waits for its turn, one in each round
 * of the event loop, so that a probe or a page waits for one answer at most. Who would wait too
 * long is told so at once, which costs nothing.
 */
export type Line = {
  /** Resolves when it is its turn; undefined where too many wait already. */
  readonly join: () => Promise<void> | undefined;
};

/** Half a second, more or less, at the pace of an ordinary machine. */
const longestByDefault = 100;

export function createLine(longest = longestByDefault): Line {
  const waiting: (() => void)[] = [];
  const callNext = () => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(callNext);
  };
  return {
    join() {
      if (waiting.length >= longest) return undefined;
      return new Promise((resolve) => {
        if (waiting.push(resolve) === 1) setImmediate(callNext);
      });
    },
  };
}
