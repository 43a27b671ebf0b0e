/**
 * What is known of a corpus → as the server needs it: the corpus here, for pages, and answers on
 * threads of their own, which start while it is still being read.
 */
import { setImmediate } from "node:timers/promises";
import type { Mask } from "../analysis/personal-data.ts";
import { createTokenizer, loadDictionary } from "../analysis/tokenizer.ts";
import type { LaterAnswerer } from "../answer/answer-shape.ts";
import { type KnowledgeImage, openImage } from "../answer/kept-knowledge.ts";
import { createCorpusMask } from "../answer/mask.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { type AnswerThreadsSettings, startAnswerThreads } from "./answer-threads.ts";

export type Serving = {
  readonly corpus: Corpus;
  readonly mask: Mask;
  readonly answerer: LaterAnswerer;
  /** When nobody waits for an answer any more. */
  readonly close: () => Promise<void>;
};

export type ServingSettings = Omit<AnswerThreadsSettings, "opening">;

/** Resolves when a question can be answered. */
export async function openServing(
  reading: Promise<KnowledgeImage>,
  settings: ServingSettings,
): Promise<Serving> {
  const opening = toOpening(reading);
  const threads = startAnswerThreads({ ...settings, opening });
  try {
    const { image } = await opening;
    const { corpus } = openImage(image);
    // While a new corpus is opened, questions are answered by the one before.
    await setImmediate();
    const mask = createCorpusMask(corpus, await createTokenizer());
    await threads.ready;
    return { corpus, mask, answerer: threads, close: threads.close };
  } catch (error) {
    await threads.close();
    throw error;
  }
}

async function toOpening(reading: Promise<KnowledgeImage>) {
  const [image, dictionary] = await Promise.all([reading, loadDictionary()]);
  return { image, dictionary };
}
