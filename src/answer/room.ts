/**
 * Statements → the room that they take in the direct answer, before their citations have numbers.
 */
import type { Statement } from "./statement.ts";

/** Characters of the direct answer, as the contract has it. */
export const longestText = 400;

export function haveRoom(statements: readonly Statement[]): boolean {
  return countFitting(statements, longestText) === statements.length;
}

/** How many of the first have room together. */
export function countFitting(statements: readonly Statement[], room: number): number {
  const width = toWidth(statements);
  let left = room + 1;
  const full = statements.findIndex((statement) => {
    left -= toRoom(statement, width);
    return left < 0;
  });
  return full === -1 ? statements.length : full;
}

/** With a space behind it; the room is counted before numbers are given. */
export function toRoom({ text, passages }: Statement, width: number): number {
  return text.length + width * passages.length + 1;
}

/** Characters that a number takes, in its brackets: of nine passages none has two digits. */
export function toWidth(statements: readonly Statement[]): number {
  return statements.flatMap(({ passages }) => passages).length > 9 ? widest : widest - 1;
}

export const widest = 4;
