/**
 * The folder of a corpus → what is known of it, worked out on a thread of its own, so that requests
 * are answered meanwhile.
 */
import { workBeside } from "../analysis/dictionary-thread.ts";
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
  const data: BuilderData = { directory, givesWay };
  const program = new URL("corpus-builder.ts", import.meta.url);
  const { result, worker } = workBeside<Built>(program, data);
  // Listening would keep the process alive.
  worker.unref();
  const built = await result;
  if ("failures" in built) throw new CorpusError(built.failures);
  return built.image;
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
