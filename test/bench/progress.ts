/**
 * How far a long loop is and how long it will still take, on standard error.
 *
 * On a terminal one line that is written over; elsewhere a plain line now and then.
 */
export type Progress = {
  readonly show: (done: number) => void;
  readonly end: () => void;
};

/** Milliseconds between two lines. */
const interval = process.stderr.isTTY ? 200 : 10_000;

export function createProgress(what: string, total: number): Progress {
  const start = performance.now();
  let shown = start;
  return {
    show(done) {
      const now = performance.now();
      if (now - shown < interval) return;
      shown = now;
      const left = ((now - start) / Math.max(done, 1)) * Math.max(0, total - done);
      write(`${what}: ${done} of ${total}, ${Math.ceil(left / 1000)} s left`);
    },
    end: () => process.stderr.isTTY && write(""),
  };
}

function write(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u{1B}[K${line}` : `${line}\n`);
}
