/**
 * Texts → the same in another size, to see how time grows with the corpus.
 *
 * Each size holds the smaller ones, and at all sizes the questions are those of the smallest's
 * passages, so that only the corpus differs. What real passages do not fill, sentence windows do.
 */
import { createPicker, toShuffled } from "./picker.ts";
import type { BenchPassage, BenchTexts } from "./texts.ts";

export type Sizes = { readonly size: number; readonly smallest: number };

/** Sentences of a window, at least and at most. */
const [fewest, most] = [2, 6];

export function resizeTexts(texts: BenchTexts, { size, smallest }: Sizes): BenchTexts {
  const real = toShuffled(texts.passages);
  const asked = new Set(real.slice(0, smallest).map(({ id }) => id));
  return {
    passages: [...real.slice(0, size), ...toWindows(texts.passages, size - real.length)],
    questions: texts.questions.filter(({ gold }) => asked.has(gold)),
  };
}

/** A window may begin in one passage and end in the next. */
function toWindows(passages: readonly BenchPassage[], count: number): readonly BenchPassage[] {
  const pick = createPicker(2026);
  const sentences = passages.flatMap((passage) =>
    passage.text.split(/(?<=。)/u).map((text) => ({ passage, text })),
  );
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const start = pick.below(sentences.length);
    const window = sentences.slice(start, start + fewest + pick.below(most - fewest + 1));
    const title = window[0]?.passage.title ?? "";
    return { id: `window ${at}`, title, text: window.map(({ text }) => text).join(""), set: "" };
  });
}
