/**
 * What is told to a question for a contact → the statement of the desk that may be called today.
 */
import type { Passage } from "../corpus/passages.ts";
import { contactAspects, isCurrent, namesTelephone } from "./details.ts";
import { type Draft, toContext } from "./draft.ts";
import { passageStatement, type Statement } from "./statement.ts";

/**
 * Whoever asks whom to call, and is told no number of today or is not told for sure, is told that of the desk;
 * so is whoever typed a number that is a former one.
 */
export function deskStatement(
  statements: readonly Statement[],
  draft: Draft,
  isDoubtful: boolean,
): readonly Statement[] {
  const { query, ranked, parts } = draft;
  const isOfNumber = namesTelephone(query);
  if (!isOfNumber && !contactAspects.some((aspect) => query.aspects.has(aspect))) return [];
  const measure = ranked[0]?.measure;
  const isFormer = (one: Passage) =>
    one.answers.includes("phone") && (isOfNumber || !measure || !isCurrent(one, measure));
  const tellsFormer = statements.some(({ passages }) => passages.some(isFormer));
  if (!isDoubtful && !(tellsFormer && (isOfNumber || query.asksPresent))) return [];
  const { phone, facts } = parts.corpus.contact;
  const passage = parts.passages.get(facts[0] ?? "");
  if (!passage || statements.some(({ text }) => text.includes(phone))) return [];
  return [{ ...passageStatement(passage, toContext(draft)), isAnswer: true }];
}
