/**
 * `npm run load -- [--short | --nightly] [--only ID] [--times COUNT]`: the load that is promised, tried
 * for real, against servers of this machine alone; figures are kept in bench-results/.
 */
import { keepResults } from "../bench/results.ts";
import { runTrials } from "../trials/command.ts";
import { allLoads } from "./all.ts";

const tried = await runTrials(allLoads);
keepResults(tried.length < allLoads.length ? toName(tried) : "load", tried);

function toName(some: readonly { readonly id: string }[]): string {
  return ["load", ...some.map(({ id }) => id)].join("-");
}
