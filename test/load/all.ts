/**
 * Every load that is tried, in the order of the promises.
 */
import type { Trial } from "../trials/trial.ts";
import { attack } from "./attack.ts";
import { fullLine } from "./full-line.ts";
import { holdsLoad } from "./holds-load.ts";
import { leaks } from "./leaks.ts";
import { newCorpora } from "./new-corpora.ts";
import { replacements } from "./replacements.ts";

export const allLoads: readonly Trial[] = [
  holdsLoad,
  leaks,
  fullLine,
  attack,
  newCorpora,
  replacements,
];
