/**
 * Entry ↔ rows of the tables.
 */
import type { Entry, Feedback } from "./entry.ts";
import type { Tables } from "./tables.ts";

export function toEntryRow(entry: Entry): Tables["entries"] {
  const { id, hour, lang, status, reason, origin } = entry;
  const question = entry.question === null ? null : storable(entry.question);
  const words = storable(JSON.stringify(entry.words));
  const filters = storable(JSON.stringify(entry.filters));
  const corpus_version = entry.corpusVersion;
  return { id, hour, question, lang, filters, status, reason, words, origin, corpus_version };
}

export function toShownRows({ id, shown }: Entry): Tables["shown"][] {
  const first = new Map<string, number>();
  for (const { measure, rank } of shown) if (!first.has(measure)) first.set(measure, rank);
  return [...first].map(([measure, rank]) => ({ entry: id, measure, rank }));
}

export function toFeedbackRow({ entry, kind, helpful, reason, note, hour }: Feedback) {
  const text = note === null ? null : storable(note);
  return { entry, kind, helpful: helpful ? 1 : 0, reason, note: text, hour };
}

export function toEntry(row: Tables["entries"], shown: readonly Tables["shown"][]): Entry {
  const { corpus_version: corpusVersion, filters, words, ...rest } = row;
  return {
    ...(rest as Pick<Entry, "id" | "hour" | "question" | "lang" | "status" | "reason" | "origin">),
    filters: JSON.parse(filters) as Entry["filters"],
    words: JSON.parse(words) as Entry["words"],
    shown: shown.map(({ measure, rank }) => ({ measure, rank })),
    corpusVersion,
  };
}

export function toFeedback({ helpful, ...row }: Tables["feedback"]): Feedback {
  return { ...(row as Omit<Feedback, "helpful">), helpful: helpful === 1 };
}

/** PostgreSQL takes neither NUL nor half a character. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}
