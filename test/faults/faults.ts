/**
 * `npm run faults -- [--short | --nightly] [--only ID] [--times COUNT]`: the faults of the log, tried for real.
 *
 * Real servers on this machine alone, real SQLite files, a real PostgreSQL.
 */
import { runTrials } from "../trials/command.ts";
import { allFaults } from "./all.ts";

await runTrials(allFaults);
