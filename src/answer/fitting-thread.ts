/**
 * The thread that fits the classifiers of a corpus, beside the one that makes all other tables.
 *
 * It is sent the dictionary, and sends the tables.
 */
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import type { Dictionary } from "../analysis/dictionary.ts";
import { takeDictionary } from "../analysis/tokenizer.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { fitTables } from "./parts.ts";

// In a test it may be imported.
if (parentPort) await fit(parentPort, workerData as Corpus);

type Port = NonNullable<typeof parentPort>;

async function fit(port: Port, corpus: Corpus): Promise<void> {
  takeDictionary(once(port, "message").then(([dictionary]) => dictionary as Dictionary));
  port.postMessage(await fitTables(corpus), []);
}
