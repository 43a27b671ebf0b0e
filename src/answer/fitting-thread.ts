/**
 * The thread that fits the classifiers of a corpus, beside the one that makes all other tables.
 *
 * It is sent the dictionary, and sends the tables.
 */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { takeSentDictionary } from "../analysis/dictionary-thread.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { fitTables } from "./parts.ts";

// In a test it may be imported.
if (parentPort) await fit(parentPort, workerData as Corpus);

async function fit(port: MessagePort, corpus: Corpus): Promise<void> {
  takeSentDictionary(port);
  port.postMessage(await fitTables(corpus), []);
}
