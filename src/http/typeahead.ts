/**
 * What the question field offers while someone types: one small list for each language.
 *
 * The browser fetches it once and matches in it by itself, so that no keystroke leaves the machine.
 * Offered are the starter questions and the names of measures, programmes and of what belongs to
 * them; the other words that people use for each only lead to it.
 */
import { Hono } from "hono";
import { etag } from "hono/etag";
import { toReadWords } from "../analysis/reading.ts";
import { createTokenizer, type Tokenizer } from "../analysis/tokenizer.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Measure } from "../corpus/measure.ts";
import { languages, type Language } from "../corpus/vocabulary.ts";
import { starterGroups } from "../views/starters.ts";
import type { Deps } from "./deps.ts";

export type Candidate = {
  /** Offered, and asked if chosen. */
  readonly text: string;
  /** Other names for it. */
  readonly also: readonly string[];
};

/** A text, its words, the words of each other name: `["助成金", "助成 ジョセイ|金 キン", …]` */
export type TypeaheadRow = readonly string[];

/** A reader asks for some minutes; names change with a release. One hour, in seconds. */
const cacheControl = "public, max-age=3600";

export function typeaheadRoutes({ corpus }: Deps): Hono {
  const routes = new Hono();
  for (const lang of languages) {
    let rows: Promise<readonly TypeaheadRow[]> | undefined;
    routes.get(typeaheadAddress(lang), etag(), async (c) => {
      rows ??= createTokenizer().then((tokenize) => toRows(corpus, lang, tokenize));
      return c.json(await rows, 200, { "Cache-Control": cacheControl });
    });
  }
  return routes;
}

function typeaheadAddress(lang: Language): string {
  return `/assets/typeahead-${lang}.json`;
}

function toRows(corpus: Corpus, lang: Language, tokenize: Tokenizer): readonly TypeaheadRow[] {
  const toWords = lang === "en" ? toEnglishWords : (text: string) => toWordList(text, tokenize);
  return toCandidates(corpus, lang).map(({ text, also }) => [
    text,
    toWords(text),
    ...also.map(toWords),
  ]);
}

function toWordList(text: string, tokenize: Tokenizer): string {
  const words = toReadWords(text, tokenize);
  return words.map(({ surface, reading }) => `${surface} ${reading}`.trim()).join("|");
}

function toEnglishWords(text: string): string {
  return (text.normalize("NFKC").match(/[\p{Letter}\p{Number}]+/gu) ?? []).join("|");
}

/** Whole questions first, then names; each text once. */
export function toCandidates(corpus: Corpus, lang: Language): readonly Candidate[] {
  const starters = starterGroups.flatMap((group) => group.starters);
  const started = new Set(starters.map(({ measure }) => measure));
  const wordsOf = (measure: Measure | undefined) => measure?.words[spoken(lang)] ?? [];
  const questions = starters.map(({ question, measure }) => ({
    text: question[lang],
    also: wordsOf(corpus.measures.find(({ id }) => id === measure)),
  }));
  const titles = corpus.measures.map((measure) => ({
    text: measure.title[lang],
    also: started.has(measure.id) ? [] : wordsOf(measure),
  }));
  const named = corpus.measures.flatMap((measure) => [
    ...programmes(measure, lang),
    ...subjects(measure, lang),
  ]);
  return withoutRepeats([...questions, ...titles, ...named]);
}

/** やさしい日本語 has the names of Japanese. */
function spoken(lang: Language): "ja" | "en" {
  return lang === "en" ? "en" : "ja";
}

/** Programmes have no English name. */
function programmes({ handout }: Measure, lang: Language): Candidate[] {
  return lang === "en" ? [] : handout.budget.map((line) => ({ text: line.programme, also: [] }));
}

function subjects({ subjects: named }: Measure, lang: Language): Candidate[] {
  return named.flatMap(({ names }) => {
    const [text, ...others] = names[spoken(lang)];
    // Some are telephone numbers.
    const also = others.filter((name) => /\p{Letter}/u.test(name));
    return text === undefined ? [] : [{ text, also }];
  });
}

function withoutRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  const alike = Map.groupBy(candidates, ({ text }) => text);
  return [...alike].map(([text, same]) => {
    const also = new Set(same.flatMap((one) => one.also));
    also.delete(text);
    return { text, also: [...also] };
  });
}
