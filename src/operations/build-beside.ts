/**
 * The folder of a corpus → what is known of it, worked out on a thread of its own, so that requests
 * are answered meanwhile.
 */
import { Worker } from "node:worker_threads";
import { loadDictionary } from "../analysis/tokenizer.ts";
import { findKnowledgeImage, type KnowledgeImage } from "../answer/kept-knowledge.ts";
import { CorpusError } from "../corpus/failure.ts";
import type { BuilderData, Built } from "./corpus-builder.ts";

export type BuildSettings = {
  /** Others answer meanwhile, so that it need not hurry. */
  readonly givesWay: boolean;
};

/** Rejects with a `CorpusError` where the corpus is faulty. */
export async function buildBeside(
  directory: string,
  { givesWay }: BuildSettings,
): Promise<KnowledgeImage> {
  const { promise, resolve, reject } = Promise.withResolvers<KnowledgeImage>();
  const workerData: BuilderData = { directory, givesWay };
  const worker = new Worker(new URL("corpus-builder.ts", import.meta.url), { workerData });
  worker.once("message", (built: Built) => {
    if ("failures" in built) reject(new CorpusError(built.failures));
    else resolve(built.image);
  });
  worker.once("error", reject);
  worker.once("exit", () => reject(new Error("the thread ended")));
  // It reads the corpus while the dictionary is still being loaded.
  loadDictionary().then((dictionary) => worker.postMessage(dictionary, []), reject);
  // Listening would keep the process alive.
  worker.unref();
  return promise;
}

/** What is kept of it, or else what is worked out; `building` is told of it beforehand. */
export async function findOrBuild(
  directory: string,
  building: () => void,
): Promise<KnowledgeImage> {
  const kept = await findKnowledgeImage(directory);
  if (kept) return kept;
  building();
  return buildBeside(directory, { givesWay: false });
}
