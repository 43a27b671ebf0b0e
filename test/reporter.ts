/**
 * The last line of a test run, in plain words: `120 passed, 0 failed`.
 *
 * A file that could not be loaded, and an error outside any test, count as one failure each: a run
 * that fails never says `0 failed`. What is run once more counts as it went then.
 */
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from "vitest/node";

type Run = { readonly errors: readonly SerializedError[]; readonly reason: TestRunEndReason };

export class PlainReporter implements Reporter {
  readonly #modules = new Map<string, TestModule>();
  #last: Run | undefined;

  onInit(): void {
    // The other reporters print their summary first.
    process.once("exit", () => console.log(this.#tell()));
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    for (const module of modules) this.#modules.set(module.moduleId, module);
    this.#last = { errors, reason };
  }

  #tell(): string {
    const modules = [...this.#modules.values()];
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.flatMap((module) => [
      ...module.errors(),
      ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
    ]).length;
    const failed = count("failed") + broken + (this.#last?.errors.length ?? 0);
    const least = this.#last?.reason === "passed" ? 0 : 1;
    const line = `${count("passed")} passed, ${Math.max(failed, least)} failed`;
    const skipped = count("skipped");
    return skipped > 0 ? `${line}, ${skipped} skipped` : line;
  }
}
