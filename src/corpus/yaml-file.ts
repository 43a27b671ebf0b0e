/**
 * YAML text and a schema → the value, or every failure with its line.
 */
import { type Document as YamlDocument, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { CorpusFailure } from "./failure.ts";

export type YamlFile<Value> = {
  readonly file: string;
  readonly value?: Value;
  readonly failures: readonly CorpusFailure[];
  /** Line of a place in the file, or of the nearest place above it that exists. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

export function parseYamlFile<Schema extends z.ZodType>(
  file: string,
  content: string,
  schema: Schema,
): YamlFile<z.infer<Schema>> {
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter });
  const lineOf = (path: readonly PropertyKey[]) => findLine(document, counter, path);
  if (document.errors.length > 0) {
    const failures = document.errors.map((error) => ({
      file,
      line: counter.linePos(error.pos[0]).line,
      expected: "readable YAML",
      found: error.message.split("\n")[0] ?? error.code,
    }));
    return { file, failures, lineOf };
  }
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) return { file, value: result.data, failures: [], lineOf };
  const failures = result.error.issues.map((issue) => ({
    file,
    line: lineOf(issue.path),
    path: issue.path.join("."),
    expected: issue.message,
    found: toFinding(value, issue.path),
  }));
  return { file, failures, lineOf };
}

function findLine(
  document: YamlDocument,
  counter: LineCounter,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

/** The value at a path, shortened to one line for a message. */
function toFinding(root: unknown, path: readonly PropertyKey[]): string {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return "nothing";
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  if (value === undefined) return "nothing";
  const json = JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 80)}…` : json;
}
