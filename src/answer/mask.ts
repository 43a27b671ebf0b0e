/**
 * The corpus → the mask for questions about it: the telephone numbers that it tells are no secret.
 *
 * A conversation is masked whole, its earlier questions as well; whoever asked is told the kinds.
 */
import { createMask, type Mask, type PersonalDataKind } from "../analysis/personal-data.ts";
import type { Tokenizer } from "../analysis/tokenizer.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { toPassages } from "../corpus/passages.ts";
import type { Question } from "./answer-shape.ts";

export type MaskedQuestion = {
  readonly question: Question;
  /** Each kind once. */
  readonly removed: readonly PersonalDataKind[];
};

export function createCorpusMask(corpus: Corpus, tokenize: Tokenizer): Mask {
  const told = new Set(toNumbers(corpus));
  return createMask({ tokenize, isPublic: (digits) => told.has(withoutCountry(digits)) });
}

export function maskQuestion(asked: Question, mask: Mask): MaskedQuestion {
  const { text, removed } = mask(asked.question);
  const earlier = asked.history?.map(mask);
  const history = earlier && { history: earlier.map((masked) => masked.text) };
  const kinds = [...removed, ...(earlier ?? []).flatMap((masked) => masked.removed)];
  return { question: { ...asked, question: text, ...history }, removed: [...new Set(kinds)] };
}

/** Digits of what looks like a telephone number in anything that the corpus says. */
function toNumbers(corpus: Corpus): readonly string[] {
  const names = corpus.measures.flatMap(({ subjects }) =>
    subjects.flatMap((subject) => [...subject.names.ja, ...subject.names.en]),
  );
  const facts = toPassages(corpus).flatMap(({ ja, en }) => [ja, en]);
  const numbers = [corpus.contact.phone, ...names, ...facts].flatMap(
    (text) => text.normalize("NFKC").match(/(?<!\d)(?:\+81|0)[\d ()-]{7,14}\d(?!\d)/gu) ?? [],
  );
  return numbers.map((number) => withoutCountry(number.replace(/\D/gu, "")));
}

/** `81312345678` → `0312345678` */
function withoutCountry(digits: string): string {
  return digits.replace(/^81(?=[1-9])/u, "0");
}
