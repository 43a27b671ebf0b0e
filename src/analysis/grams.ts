/**
 * Normalised text → pairs of neighbouring characters, a net under the words: they still match where
 * the tokenizer cut differently, where an ending differs or a word is misspelt.
 *
 * Pairs of hiragana alone are left out; they are endings and particles.
 */
export function toGrams(normalized: string): readonly string[] {
  const runs = normalized.match(/[\p{Script=Han}ぁ-ゖァ-ヺー々]+/gu) ?? [];
  return runs.flatMap((run) => {
    const pairs = Array.from({ length: Math.max(0, run.length - 1) }, (_, at) =>
      run.slice(at, at + 2),
    );
    return pairs.filter((pair) => !/^[ぁ-ゖー]+$/u.test(pair)).map((pair) => `~${pair}`);
  });
}

/** Of the terms of a text: a pair, no word. */
export function isGram(term: string): boolean {
  return term.startsWith("~");
}
