/**
 * The thread that reads a corpus and works out its tables, so that nobody waits for it.
 *
 * It sends the result in pieces, each already in bytes: the server opens one at a time and answers
 * in between. Where the corpus is faulty it sends the failures instead.
 */
import { parentPort, workerData } from "node:worker_threads";
import { readKept } from "../answer/knowledge.ts";
import { CorpusError, toLine } from "../corpus/failure.ts";
import { toPieces } from "./pieces.ts";

const { directory } = workerData as { readonly directory: string };

try {
  const pieces = toPieces(await readKept(directory));
  parentPort?.postMessage({ pieces }, []);
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  parentPort?.postMessage({ failures: error.failures.map(toLine) }, []);
}
