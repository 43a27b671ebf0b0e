/**
 * A question as typed → the same with words restored that were misspelt, by sound or by one slip.
 *
 * A fallback: it looks only at what the corpus's vocabulary and the dictionary do not know, and
 * replaces it by a word of the vocabulary that sounds the same (all hiragana, romaji, a wrong
 * conversion) or differs by one slip; and at long compounds that sound like one of the corpus. A
 * clean question comes back as it went in.
 */
import { correctEnglish } from "./english-spelling.ts";
import { createHomophoneMender, type HomophoneTable } from "./homophones.ts";
import { isMostlyKana, isSpaced, restoreByReading, restoreSpaced } from "./kana-runs.ts";
import { fromRomaji, readsAsJapanese } from "./romaji-words.ts";
import type { ReadTable } from "./spelling-table.ts";
import type { Tokenizer } from "./tokenizer.ts";
import { correctUnknown } from "./unknown-words.ts";

export type Spelling = {
  /** Normalised text → corrected text. */
  readonly correct: (normalized: string) => string;
};

export function createSpelling(
  tokenize: Tokenizer,
  readTable: ReadTable,
  homophones: HomophoneTable,
): Spelling {
  const mendHomophones = createHomophoneMender(homophones);
  return {
    correct(normalized) {
      const plain = readsAsJapanese(normalized, readTable)
        ? fromRomaji(normalized, readTable)
        : normalized;
      const english = correctEnglish(plain, readTable);
      if (isMostlyKana(english)) return restoreByReading(english, readTable().words);
      const spelt = isSpaced(english) ? restoreSpaced(english, readTable().words) : english;
      const known = correctUnknown(spelt, tokenize(spelt), readTable);
      return mendHomophones(known, tokenize(known));
    },
  };
}
