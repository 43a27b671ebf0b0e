/**
 * A corpus that changes on the disk → the new one in use, or the reasons why it is not.
 *
 * The files are looked at once a second, by their places, sizes and times: a watch goes deaf when a
 * file, or the folder itself, is replaced. What has changed and then rested for a second is built on
 * a thread of its own. A corpus with any fault is refused whole, and the old one serves on.
 */
import { setTimeout } from "node:timers/promises";
import type { KnowledgeImage } from "../answer/kept-knowledge.ts";
import { CorpusError, toLine } from "../corpus/failure.ts";
import { lookAtFiles } from "../corpus/files.ts";
import { buildBeside } from "./build-beside.ts";

export type CorpusWatch = {
  readonly directory: string;
  /** What the files looked like when the corpus in use was read. */
  readonly first: string;
  /** Rejects where it cannot be taken into use. */
  readonly taken: (image: KnowledgeImage) => Promise<void>;
  readonly refused: (failures: readonly string[]) => void;
  /** Replaced in tests that do not wait for a real corpus. */
  readonly build?: (directory: string) => Promise<KnowledgeImage>;
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
  const { directory, build = buildAside, often = 1_000 } = watch;
  let [known, last] = [watch.first, watch.first];
  for (;;) {
    await setTimeout(often, undefined, { signal, ref: false });
    const now = await lookAtFiles(directory);
    const rests = now === last;
    last = now;
    if (now === known || !rests) continue;
    known = now;
    const taking = build(directory).then((image) => {
      signal.throwIfAborted();
      return watch.taken(image);
    });
    await taking.catch((error) => {
      signal.throwIfAborted();
      watch.refused(toFailures(error));
    });
  }
}

function buildAside(directory: string): Promise<KnowledgeImage> {
  return buildBeside(directory, { givesWay: true });
}

/** Else it is no fault of the corpus: a full disk, no memory. Its message may hold paths, but no question. */
function toFailures(error: unknown): readonly string[] {
  if (error instanceof CorpusError) return error.failures.map(toLine);
  return [`it could not be built: ${String(error)}`];
}
