/**
 * A corpus → the tables that are fitted, made on a thread of its own: with all others they take as
 * long again.
 */
import { availableParallelism } from "node:os";
import { workBeside } from "../analysis/dictionary-thread.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { FittedTables } from "../search/ranking-tables.ts";

/** Nothing where there is no processor for it: two threads analyse the same texts. */
export function fitBeside(corpus: Corpus): Promise<FittedTables> | undefined {
  if (availableParallelism() === 1) return undefined;
  return workBeside<FittedTables>(new URL("fitting-thread.ts", import.meta.url), corpus).result;
}
