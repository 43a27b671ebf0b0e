/**
 * Misspelt English words → the domain's words that are a slip or two away.
 *
 * What is a known word, or the same as one but for its ending, stays.
 */
import { toEnglishTerm } from "./english.ts";
import { editDistance } from "./kana.ts";
import { type ReadTable, toShape } from "./spelling-table.ts";

/** Letters of an English word of the vocabulary that may be meant; of a shorter one only two may be swapped. */
const shortestEnglish = 6;

/** Letters of one that is still known by its rest where two are wrong. */
const longEnglish = 8;

/** Only towards words of the domain, and only where no known word is the same but for its ending. */
export function correctEnglish(text: string, readTable: ReadTable): string {
  return text.replace(/[a-z]{5,}/gu, (word) => {
    const { english, stems, domain } = readTable();
    if (english.has(word) || stems.has(toEnglishTerm(word))) return word;
    const nearest = (far: number, isMeant: (candidate: string) => boolean) => {
      const lengths = Array.from({ length: 2 * far + 1 }, (_, at) => word.length - far + at);
      const alike = lengths.flatMap((length) => domain.get(toShape(word, length)) ?? []);
      const meant = alike.filter((one) => isMeant(one.word));
      return meant.toSorted((one, other) => one.place - other.place)[0]?.word;
    };
    const isSlip = (candidate: string) =>
      editDistance(candidate, word, 1) === 1 &&
      (candidate.length >= shortestEnglish || isSwap(candidate, word));
    const isLong = (candidate: string) =>
      candidate.length >= longEnglish && editDistance(candidate, word, 2) === 2;
    return nearest(1, isSlip) ?? nearest(2, isLong) ?? word;
  });
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].toSorted().join("") === [...b].toSorted().join("");
}
