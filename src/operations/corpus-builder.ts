/**
 * The thread that reads a corpus and works out what is known of it, so that nobody waits for it.
 *
 * It sends the image; where the corpus is faulty, the failures instead.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { Dictionary } from "../analysis/dictionary.ts";
import { takeDictionary } from "../analysis/tokenizer.ts";
import { type KnowledgeImage, readKnowledgeImage } from "../answer/kept-knowledge.ts";
import { CorpusError, toLine } from "../corpus/failure.ts";
import { giveWay, niceness } from "./give-way.ts";

export type Built = { readonly image: KnowledgeImage } | { readonly failures: readonly string[] };

type BuilderData = { readonly directory: string; readonly dictionary: Dictionary };

// In a test it may be imported.
if (parentPort) await build(workerData as BuilderData);

async function build({ directory, dictionary }: BuilderData): Promise<void> {
  giveWay(niceness.builds);
  takeDictionary(dictionary);
  parentPort?.postMessage(await toBuilt(directory), []);
}

async function toBuilt(directory: string): Promise<Built> {
  try {
    return { image: await readKnowledgeImage(directory) };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { failures: error.failures.map(toLine) };
  }
}
