/**
 * What is wrong with the corpus, so that an editor finds the place: file, line or path, expectation, finding.
 */
export type CorpusFailure = {
  /** Path below the corpus folder. */
  readonly file: string;
  readonly line?: number;
  /** Keys from the file's root, e.g. `facts.3.asOf`. */
  readonly path?: string;
  readonly expected: string;
  readonly found: string;
};

/** Thrown when the corpus cannot be used; holds every failure that was found. */
export class CorpusError extends Error {
  readonly failures: readonly CorpusFailure[];

  constructor(failures: readonly CorpusFailure[]) {
    super(failures.map(toLine).join("\n"));
    this.name = "CorpusError";
    this.failures = failures;
  }
}

/** → `measures/awards.yaml:12 validity.asOf: expected YYYY, found "soon"` */
export function toLine(failure: CorpusFailure): string {
  const place = failure.line === undefined ? failure.file : `${failure.file}:${failure.line}`;
  const path = failure.path === undefined ? "" : ` ${failure.path}`;
  return `${place}${path}: expected ${failure.expected}, found ${failure.found}`;
}
