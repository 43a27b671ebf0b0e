/**
 * A corpus that changes on the disk → the new one in use, or the reasons why it is not.
 *
 * The files are looked at once a second, by their places, sizes and times: a watch goes deaf when a
 * file, or the folder itself, is replaced. What has changed and then rested for a second is built on
 * a thread of its own. A corpus with any fault is refused whole, and the old one serves on.
 */
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Kept, type Knowledge, openKnowledge } from "../answer/knowledge.ts";
import { lookAtFiles } from "../corpus/files.ts";
import { fromPieces, type Piece } from "./pieces.ts";

type Built = { readonly knowledge: Knowledge } | { readonly failures: readonly string[] };

export type CorpusWatch = {
  readonly directory: string;
  /** What the files looked like when the corpus in use was read. */
  readonly first: string;
  readonly taken: (knowledge: Knowledge) => void;
  readonly refused: (failures: readonly string[]) => void;
  /** Replaced in tests that do not wait for a real corpus. */
  readonly build?: (directory: string) => Promise<Built>;
  /** In milliseconds. */
  readonly often?: number;
};

/** → a function that ends it. */
export function watchCorpus(watch: CorpusWatch): () => void {
  const ending = new AbortController();
  void follow(watch, ending.signal).catch(() => undefined);
  return () => ending.abort();
}

/** Ends by rejecting. */
async function follow(watch: CorpusWatch, signal: AbortSignal): Promise<never> {
  const { directory, build = buildBeside, often = 1_000 } = watch;
  let [known, last] = [watch.first, watch.first];
  for (;;) {
    await setTimeout(often, undefined, { signal, ref: false });
    const now = await lookAtFiles(directory);
    const rests = now === last;
    last = now;
    if (now === known || !rests) continue;
    known = now;
    const built = await build(directory).catch(toFailure);
    signal.throwIfAborted();
    if ("knowledge" in built) watch.taken(built.knowledge);
    else watch.refused(built.failures);
  }
}

/** No fault of the corpus: a full disk, no memory. Its message may hold paths, but no question. */
function toFailure(error: unknown): Built {
  return { failures: [`it could not be built: ${String(error)}`] };
}

type Sent = { readonly pieces: readonly Piece[] } | { readonly failures: readonly string[] };

async function buildBeside(directory: string): Promise<Built> {
  const { promise, resolve, reject } = Promise.withResolvers<Sent>();
  const worker = new Worker(new URL("corpus-builder.ts", import.meta.url), {
    workerData: { directory },
  });
  worker.unref();
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", () => reject(new Error("the thread ended")));
  const sent = await promise;
  if ("failures" in sent) return sent;
  return { knowledge: await openKnowledge(await fromPieces<Kept>(sent.pieces)) };
}
