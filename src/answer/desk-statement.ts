/**
 * What is told to a question for a contact → the statement of the desk that may be called today.
 */
import type { Passage } from "../corpus/passages.ts";
import { isCurrent, namesTelephone } from "./details.ts";
import { type Draft, toContext } from "./draft.ts";
import { passageStatement, type Statement } from "./statement.ts";

/**
 * Whoever asks whom to call, and is told no number of today or is not told for sure, is told that of the desk;
 * so is whoever typed a former number. `isGap`: that it is missing is told, and comes first.
 */
export function withDesk(
  statements: readonly Statement[],
  draft: Draft,
  { isDoubtful, isGap }: { readonly isDoubtful: boolean; readonly isGap: boolean },
): readonly Statement[] {
  const { query, parts } = draft;
  const isOfNumber = namesTelephone(query);
  if (!isOfNumber && !query.aspects.has("phone") && !query.aspects.has("mail")) return statements;
  const isFormer = (one: Passage) => {
    const measure = parts.corpus.measures.find(({ id }) => id === one.measureId);
    return one.answers.includes("phone") && (isOfNumber || !measure || !isCurrent(one, measure));
  };
  const told = statements.flatMap(({ passages }) => passages);
  const tellsFormer = told.some(isFormer) && (isOfNumber || query.asksPresent);
  // Others may have no room.
  const answers = statements.filter(({ isAnswer }) => isAnswer);
  const tellsNone = !answers.some(({ passages }) => passages.some(isContact));
  if (!isDoubtful && !tellsFormer && !tellsNone) return statements;
  const { phone, facts } = parts.corpus.contact;
  const passage = parts.passages.get(facts[0] ?? "");
  if (!passage || statements.some(({ text }) => text.includes(phone))) return statements;
  const desk = { ...passageStatement(passage, toContext(draft)), isAnswer: true };
  return tellsNone && !isGap ? [desk, ...statements] : [...statements, desk];
}

function isContact({ answers }: Passage): boolean {
  return answers.includes("phone") || answers.includes("mail");
}
