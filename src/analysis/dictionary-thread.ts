/**
 * Work that needs the dictionary, on a thread of its own: it is sent the dictionary as soon as that is
 * loaded, and sends one result.
 */
import { once } from "node:events";
import { type MessagePort, Worker } from "node:worker_threads";
import type { Dictionary } from "./dictionary.ts";
import { loadDictionary, takeDictionary } from "./tokenizer.ts";

/** Rejects where the thread ends without a result. */
export function workBeside<Result>(program: URL, workerData: unknown) {
  const { promise: result, resolve, reject } = Promise.withResolvers<Result>();
  const worker = new Worker(program, { workerData });
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", () => reject(new Error("the thread ended")));
  // It begins while the dictionary is still being loaded.
  loadDictionary().then((dictionary) => worker.postMessage(dictionary, []), reject);
  return { result, worker };
}

/** On that thread. */
export function takeSentDictionary(port: MessagePort): void {
  takeDictionary(once(port, "message").then(([dictionary]) => dictionary as Dictionary));
}
