/**
 * `corpus/phrasings/<measure>.txt` → ways in which people put a question; `outside.txt` holds those
 * that this corpus cannot answer. They are compared with questions and never shown.
 */
export type Phrasing = {
  /** A measure's id, or `outside`. */
  readonly target: string;
  readonly text: string;
};

/** Name of the file whose phrasings ask for something else. */
export const outside = "outside";

/** One phrasing a line; `#` starts a comment line. */
export function parsePhrasings(target: string, content: string): readonly Phrasing[] {
  return content
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((text) => ({ target, text }));
}
