/**
 * `npm run check-corpus`: every rule on the corpus; all failures with their places, or one line.
 */
import { fileURLToPath } from "node:url";
import type { Corpus } from "./corpus/corpus.ts";
import { CorpusError } from "./corpus/failure.ts";
import { toPassages } from "./corpus/passages.ts";
import { readCorpus } from "./corpus/read.ts";

const directory = process.argv[2] ?? fileURLToPath(new URL("../corpus", import.meta.url));

try {
  console.log(toSummary(await readCorpus(directory)));
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  console.error(`${error.message}\n${counted(error.failures, "failure")}`);
  process.exitCode = 1;
}

function toSummary(corpus: Corpus): string {
  const counts = [
    counted(corpus.measures, "measure"),
    counted(toPassages(corpus), "passage"),
    counted(corpus.documents, "document"),
    counted(corpus.synonyms, "synonym rule"),
  ];
  return `The corpus is in order: ${counts.join(", ")} (version ${corpus.version}).`;
}

function counted({ length }: readonly unknown[], noun: string): string {
  return `${length} ${noun}${length === 1 ? "" : "s"}`;
}
