/**
 * The last line of a test run, in plain words: `120 passed, 0 failed`.
 *
 * A file that could not be loaded, and an error outside any test, count as one failure each: a run
 * that fails never says `0 failed`. Vitest asks for a default export.
 */
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from "vitest/node";

export default class PlainReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.flatMap((module) => [
      ...module.errors(),
      ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
    ]).length;
    const failed = count("failed") + broken + errors.length;
    const line = `${count("passed")} passed, ${Math.max(failed, reason === "passed" ? 0 : 1)} failed`;
    const skipped = count("skipped");
    // The other reporters print their summary first.
    process.once("exit", () => console.log(skipped > 0 ? `${line}, ${skipped} skipped` : line));
  }
}
