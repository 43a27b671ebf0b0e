/**
 * A corpus → the tables that are fitted, made on a thread of its own: with all others they take as
 * long again.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { loadDictionary } from "../analysis/tokenizer.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { FittedTables } from "../search/ranking-tables.ts";

/** Nothing where there is no processor for it: two threads analyse the same texts. */
export function fitBeside(corpus: Corpus): Promise<FittedTables> | undefined {
  if (availableParallelism() === 1) return undefined;
  const { promise, resolve, reject } = Promise.withResolvers<FittedTables>();
  const worker = new Worker(new URL("fitting-thread.ts", import.meta.url), { workerData: corpus });
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", () => reject(new Error("the thread ended")));
  loadDictionary().then((dictionary) => worker.postMessage(dictionary, []), reject);
  return promise;
}
