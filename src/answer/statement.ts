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
  if (passage.kind === "fact") return { text: toDated(passage, lang), passages: [passage] };
  if (passage.role === "budget") return budgetStatement(passage, context);
  return { text: phrases[lang].quote(passage.ja), passages: [passage] };
}

/** What is of a time before the handout and does not say so, with its date: it reads as if it were of today. */
function toDated(passage: Passage, lang: Language): string {
  const text = passage[factLanguage(lang)];
  if (passage.asOf >= handoutYear || saysYear.test(text)) return text;
  return `${text}${phrases[lang].asOf(passage.asOf)}`;
}

const handoutYear = "2020";
const saysYear = /(?<!\d)(?:19|20)\d\d(?!\d)|(?:令和|平成|昭和)[\d元]/u;

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
