/**
 * A passage → a statement of the direct answer, with the passages that it rests on.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { BudgetLine } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Query } from "../search/query.ts";
import { handoutYear } from "./details.ts";
import { factLanguage } from "./language.ts";
import { readMoney, toMoney } from "./money.ts";
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

const saysYear = /(?<!\d)(?:19|20)\d\d(?!\d)|(?:令和|平成|昭和)[\d元]/u;

export function budgetStatement(
  passage: Passage,
  { corpus, lang, query }: ComposeContext,
): Statement {
  const line = corpus.measures
    .flatMap(({ handout }) => handout.budget)
    .find(({ id }) => id === passage.id);
  if (!line) return { text: "", passages: [] };
  const ministry =
    corpus.ministries.find(({ id }) => id === line.ministry)?.name.ja ?? line.ministry;
  const printed = phrases[lang].budgetLine(line.programme, line.amount, ministry);
  const isNamed = line.amount.includes("百万円") && readMoney(query.normalized).length > 0;
  const isConverted = lang === "en" || isNamed;
  return {
    text: isConverted ? `${printed}${toYen(line, lang)}` : printed,
    passages: [passage],
  };
}

/** 「96百万円」は9,600万円です。 */
function toYen({ amount, yen }: BudgetLine, lang: Language): string {
  const [printed = amount] = /[\d０-９,，]+(?:百万|億)円/u.exec(amount) ?? [];
  return phrases[lang].inYen(printed, toMoney(yen, lang));
}
