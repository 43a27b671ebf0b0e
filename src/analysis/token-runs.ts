/**
 * Tokens → the rows of neighbours that belong together; the others are left out.
 */
import type { Token } from "./tokenizer.ts";

export function toTokenRuns(
  tokens: readonly Token[],
  isPart: (token: Token) => boolean,
): Token[][] {
  const runs: Token[][] = [];
  let open = false;
  for (const token of tokens) {
    const joins = isPart(token);
    const run = runs.at(-1);
    if (joins && open && run) run.push(token);
    else if (joins) runs.push([token]);
    open = joins;
  }
  return runs;
}
