/**
 * A corpus that changes on the disk → the new one in use, or the reasons why it is not.
 *
 * The files are looked at once a second, by their places, sizes and times: a watch goes deaf when a
 * file, or the folder itself, is replaced. What has changed and then rested for a second is built on
 * a thread of its own. A corpus with any fault is refused whole, and the old one serves on.
 */
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { loadDictionary } from "../analysis/tokenizer.ts";
import type { KnowledgeImage } from "../answer/kept-knowledge.ts";
import { lookAtFiles } from "../corpus/files.ts";
import type { Built } from "./corpus-builder.ts";

export type CorpusWatch = {
  readonly directory: string;
  /** What the files looked like when the corpus in use was read. */
  readonly first: string;
  /** Rejects where it cannot be taken into use. */
  readonly taken: (image: KnowledgeImage) => Promise<void>;
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
    const failures = await take(await build(directory).catch(toFailure), watch, signal);
    if (failures) watch.refused(failures);
  }
}

async function take(built: Built, watch: CorpusWatch, signal: AbortSignal) {
  signal.throwIfAborted();
  if ("failures" in built) return built.failures;
  return watch.taken(built.image).then(undefined, (error) => toFailure(error).failures);
}

/** No fault of the corpus: a full disk, no memory. Its message may hold paths, but no question. */
function toFailure(error: unknown) {
  return { failures: [`it could not be built: ${String(error)}`] };
}

/** → what is known of the corpus, worked out on a thread of its own, or what is wrong with it. */
async function buildBeside(directory: string): Promise<Built> {
  const { promise, resolve, reject } = Promise.withResolvers<Built>();
  const workerData = { directory, dictionary: await loadDictionary() };
  const worker = new Worker(new URL("corpus-builder.ts", import.meta.url), { workerData });
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", () => reject(new Error("the thread ended")));
  // Listening would keep the process alive.
  worker.unref();
  return promise;
}
