/**
 * Runs the tests, with the arguments of `vitest run`.
 *
 * Node 24 may crash while it collects garbage under threads (nodejs/node#62393), and then the test
 * process takes along every file that it had still to run. These are run once more, in another
 * process; what the crash said stays to be read. A second crash, or any other error, is a failure.
 */
import { createVitest, parseCLI, type TestSpecification } from "vitest/node";
import { PlainReporter } from "./reporter.ts";

const crash = /^Worker exited unexpectedly with signal /;

const { filter, options } = parseCLI(["vitest", "run", ...process.argv.slice(2)]);
const reporters = ["default", new PlainReporter()];
const vitest = await createVitest({ reporters, ...options, run: true, watch: false });
const first = await vitest.start(filter);
if (first.unhandledErrors.length > 0 && first.unhandledErrors.every(isCrash)) {
  const hasFailed = first.testModules.some((module) => !module.ok());
  const left = (await vitest.globTestSpecifications(filter)).filter(isUnfinished);
  console.log(`\nNode crashed; ${left.length} files are run once more.`);
  const again = await vitest.runTestSpecifications(left);
  const isWhole = !left.some(isUnfinished) && again.unhandledErrors.length === 0;
  const isPassed = isWhole && again.testModules.every((module) => module.ok());
  process.exitCode = isPassed && !hasFailed ? 0 : 1;
}
await vitest.exit();

function isCrash(error: unknown): boolean {
  const { cause } = error as { readonly cause?: { readonly message?: string } };
  return crash.test(cause?.message ?? "");
}

function isUnfinished({ testModule }: TestSpecification): boolean {
  return testModule === undefined || ["queued", "pending"].includes(testModule.state());
}
