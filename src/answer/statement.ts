/**
 * What the direct answer is joined from: statements with the passages that they rest on.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Query } from "../search/query.ts";

export type Statement = {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** What was asked: others make room for it. */
  readonly isAnswer?: boolean;
};

export type ComposeContext = {
  readonly corpus: Corpus;
  readonly query: Query;
  readonly lang: Language;
  readonly passages: ReadonlyMap<string, Passage>;
};
