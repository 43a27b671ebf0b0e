/**
 * A passage → a statement of the direct answer, with the passages that it rests on.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Query } from "../search/query.ts";
import { factLanguage } from "./language.ts";
import { phrases } from "./phrases.ts";

export type Statement = {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** What was asked: others make room for it. */
  readonly isAnswer?: boolean;
};

export type ComposeContext = {
  readonly corpus: Corpus;
  readonly query: Query;
  readonly lang: Language;
  readonly passages: ReadonlyMap<string, Passage>;
};

export function passageStatement(passage: Passage, context: ComposeContext): Statement {
  const { lang } = context;
  if (passage.kind === "gap") return { text: passage[factLanguage(lang)], passages: [] };
  if (passage.kind === "fact") return { text: passage[factLanguage(lang)], passages: [passage] };
  if (passage.role === "budget") return budgetStatement(passage, context);
  return { text: phrases[lang].quote(passage.ja), passages: [passage] };
}

export function budgetStatement(passage: Passage, { corpus, lang }: ComposeContext): Statement {
  const line = corpus.measures
    .flatMap(({ handout }) => handout.budget)
    .find(({ id }) => id === passage.id);
  if (!line) return { text: "", passages: [] };
  const ministry =
    corpus.ministries.find(({ id }) => id === line.ministry)?.name.ja ?? line.ministry;
  return {
    text: phrases[lang].budgetLine(line.programme, line.amount, ministry),
    passages: [passage],
  };
}
