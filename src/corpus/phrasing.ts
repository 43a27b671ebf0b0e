/**
 * `corpus/phrasings/*.txt` → ways in which people put a question, by what they ask for.
 *
 * `<measure>.txt` and `outside.txt` hold those of a measure, and of questions that this corpus cannot
 * answer; in `<measure>.passages.txt` a line `[id]` starts those of one fact, gap, line of
 * the handout or measure. They
 * are compared with questions and never shown.
 */
export type Phrasing = {
  /** A measure's id, or `outside`. */
  readonly target: string;
  /** The fact, gap or line that it asks for, if one in particular. */
  readonly passage?: string;
  readonly text: string;
};

export type PhrasingFile = {
  readonly phrasings: readonly Phrasing[];
  /** Ids that a heading names and the measure does not have. */
  readonly unknown: readonly { readonly line: number; readonly id: string }[];
};

/** Name of the file whose phrasings ask for something else. */
export const outside = "outside";

/** `passages`: ids of the target's facts, gaps and lines. */
export function parsePhrasings(
  content: string,
  target: string,
  passages: ReadonlySet<string>,
): PhrasingFile {
  const phrasings: Phrasing[] = [];
  const unknown: { line: number; id: string }[] = [];
  let passage: string | undefined;
  for (const [index, raw] of content.split("\n").entries()) {
    const text = raw.trim();
    if (text === "" || text.startsWith("#")) continue;
    const id = /^\[(.+)\]$/u.exec(text)?.[1];
    if (id === undefined) {
      phrasings.push({ target, text, ...(passage === undefined ? {} : { passage }) });
      continue;
    }
    passage = id === target ? undefined : id;
    if (id !== target && !passages.has(id)) unknown.push({ line: index + 1, id });
  }
  return { phrasings, unknown };
}
