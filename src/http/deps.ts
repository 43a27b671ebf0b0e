/**
 * What every route is given: the corpus, the answerer, the log, and the settings that show outside.
 */
import type { Mask } from "../analysis/personal-data.ts";
import type { LaterAnswerer } from "../answer/answer-shape.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { QuestionLog } from "../log/question-log.ts";
import type { Line } from "./line.ts";
import type { Limits } from "./limits.ts";
import type { Served } from "./served.ts";
import type { Notice } from "../views/announcement.ts";
import type { Keeping } from "../views/keeping.ts";
import type { DeskSettings } from "./desk/settings.ts";

export type Deps = {
  readonly corpus: Corpus;
  readonly answerer: LaterAnswerer;
  /** Every text that a reader writes goes through it before anything else is done with it. */
  readonly mask: Mask;
  /** Without it nothing is kept of any question. */
  readonly log?: Log | undefined;
  /** Origin for absolute links, without a slash at its end; undefined: links stay relative. */
  readonly publicOrigin?: string | undefined;
  /** The present in milliseconds since 1970; without it the server's. */
  readonly clock?: (() => number) | undefined;
  /** Origins whose pages may show the widget; without them nobody's may. */
  readonly allowedFrameAncestors?: readonly string[] | undefined;
  /** Without them everybody may ask as much as the machine can answer. */
  readonly limits?: Limits | undefined;
  /** Shared with what answered before a new corpus; without it one of the site's own. */
  readonly line?: Line | undefined;
  /** Without it everything is as it should be. */
  readonly conditions?: (() => Conditions) | undefined;
  /** Is told of every request when it is over. */
  readonly served?: ((request: Served) => void) | undefined;
  /** Without it there is no help desk's side. */
  readonly desk?: DeskSettings | undefined;
};

/** What may change while the server runs. */
export type Conditions = {
  /** Answers are switched off. */
  readonly isOff: boolean;
  /** The server is about to end: no new askers should be sent here. */
  readonly isStopping: boolean;
  /** What the operator says on every page. */
  readonly notice?: Notice | undefined;
  /** What is wrong with the corpus on the disk, a line each: an older one is in use. */
  readonly refusedCorpus?: readonly string[] | undefined;
};

export type Log = Pick<QuestionLog, "record" | "addFeedback" | "state"> & Keeping;
