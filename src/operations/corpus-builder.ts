/**
 * The thread that reads a corpus and works out what is known of it, so that nobody waits for it.
 *
 * It is sent the dictionary, and sends the image; where the corpus is faulty, the failures instead.
 */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { takeSentDictionary } from "../analysis/dictionary-thread.ts";
import { type KnowledgeImage, readKnowledgeImage } from "../answer/kept-knowledge.ts";
import { CorpusError, type CorpusFailure } from "../corpus/failure.ts";
import { giveWay, niceness } from "./give-way.ts";

export type Built =
  | { readonly image: KnowledgeImage }
  | { readonly failures: readonly CorpusFailure[] };

export type BuilderData = { readonly directory: string; readonly givesWay: boolean };

// In a test it may be imported.
if (parentPort) await build(parentPort, workerData as BuilderData);

async function build(port: MessagePort, { directory, givesWay }: BuilderData): Promise<void> {
  if (givesWay) giveWay(niceness.builds);
  takeSentDictionary(port);
  port.postMessage(await toBuilt(directory, givesWay), []);
}

async function toBuilt(directory: string, isAlone: boolean): Promise<Built> {
  try {
    return { image: await readKnowledgeImage(directory, { isAlone }) };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { failures: error.failures };
  }
}
