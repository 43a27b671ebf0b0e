/**
 * The folder `corpus/` → the corpus, an answerer and a mask, all on one thread.
 *
 * The server has its answerers on threads of their own (`operations/answer-threads.ts`); programs
 * and tests ask this one.
 */
import type { Mask } from "../analysis/personal-data.ts";
import { createTokenizer } from "../analysis/tokenizer.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { cacheFolders } from "../corpus/kept-file.ts";
import { createAnswerer } from "./answer.ts";
import type { Answerer } from "./answer-shape.ts";
import { openImage, readKnowledgeImage } from "./kept-knowledge.ts";
import { createCorpusMask } from "./mask.ts";

export type Knowledge = {
  readonly corpus: Corpus;
  readonly answerer: Answerer;
  readonly mask: Mask;
};

/** `folders`: where the file may be, the best first. */
export async function readKnowledge(
  directory: string,
  folders = cacheFolders(),
): Promise<Knowledge> {
  // The dictionary is read meanwhile; whoever needs it first waits for it, or for its failure.
  createTokenizer().catch(() => undefined);
  const image = await readKnowledgeImage(directory, { folders });
  const { corpus, openTables } = openImage(image);
  const answerer = await createAnswerer(corpus, openTables());
  return { corpus, answerer, mask: createCorpusMask(corpus, await createTokenizer()) };
}
