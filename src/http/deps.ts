/**
 * What every route is given: the corpus, the answerer, and the settings that show outside.
 */
import type { Answerer } from "../answer/answer.ts";
import type { Corpus } from "../corpus/corpus.ts";

export type Deps = {
  readonly corpus: Corpus;
  readonly answerer: Answerer;
  /** Origin for absolute links, without a slash at its end; undefined: links stay relative. */
  readonly publicOrigin?: string | undefined;
  /** The present in milliseconds since 1970; without it the server's. */
  readonly clock?: (() => number) | undefined;
  /** Origins whose pages may show the widget; without them nobody's may. */
  readonly allowedFrameAncestors?: readonly string[] | undefined;
};
