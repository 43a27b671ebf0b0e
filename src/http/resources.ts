/**
 * The corpus as the API shows it: measures, ministries, suggestions, each with its schema.
 *
 * A measure is shown as its editor wrote it, without the vocabulary that only serves the search.
 */
import { z } from "zod";
import type { Corpus } from "../corpus/corpus.ts";
import { measureSchema, type Measure } from "../corpus/measure.ts";
import { languages, languageTexts, ministryIds } from "../corpus/vocabulary.ts";
import { measureAddress } from "../views/address.ts";
import { starterGroups } from "../views/starters.ts";

const body = z.object({
  id: z.enum(ministryIds),
  name: languageTexts,
  known: measureSchema.shape.ministries.element.shape.known,
});

const address = z.string().meta({ description: "Path of the measure's page" });

export const measureSummarySchema = z.object({
  ...measureSchema.pick({ id: true, title: true, summary: true }).shape,
  url: address,
  section: z.string(),
  ministries: z.array(body),
  validity: measureSchema.shape.validity,
});

export const measureDetailSchema = z.object({
  ...measureSchema.omit({ words: true, facets: true, ministries: true }).shape,
  url: address,
  ministries: z.array(body),
});

export const ministrySchema = z.object({
  id: z.enum(ministryIds),
  name: languageTexts,
  alias: z.array(z.string()),
});

export const suggestionSchema = z.object({
  text: z.string(),
  lang: z.enum(languages),
  kind: z.enum(["question", "measure", "programme", "subject"]),
  measure: z.string().meta({ description: "Id of the measure that it belongs to" }),
});

type Suggestion = z.infer<typeof suggestionSchema>;

export function toSummary(measure: Measure, corpus: Corpus): z.infer<typeof measureSummarySchema> {
  const { id, title, summary, handout, validity } = measure;
  const ministries = toBodies(measure, corpus);
  return {
    id,
    url: measureAddress(id),
    title,
    summary,
    section: handout.section,
    ministries,
    validity,
  };
}

export function toDetail(measure: Measure, corpus: Corpus): z.infer<typeof measureDetailSchema> {
  const { words: _words, facets: _facets, ...shown } = measure;
  return { ...shown, url: measureAddress(measure.id), ministries: toBodies(measure, corpus) };
}

function toBodies(measure: Measure, corpus: Corpus): z.infer<typeof body>[] {
  return measure.ministries.flatMap(({ id, known }) => {
    const ministry = corpus.ministries.find((candidate) => candidate.id === id);
    return ministry ? [{ id, name: ministry.name, known }] : [];
  });
}

/** What may be offered while someone types: questions, titles, programmes, named things; each once. */
export function toSuggestions(corpus: Corpus): readonly Suggestion[] {
  const named = corpus.measures.flatMap((measure) => [
    ...titles(measure),
    ...programmes(measure),
    ...subjects(measure),
  ]);
  const alike = Map.groupBy(
    [...questions(), ...named],
    ({ measure, text }) => `${measure} ${text}`,
  );
  return [...alike.values()].flatMap((suggestions) => suggestions.slice(0, 1));
}

function questions(): Suggestion[] {
  const starters = starterGroups.flatMap((group) => group.starters);
  return starters.flatMap(({ question, measure }) =>
    languages.map((lang): Suggestion => ({
      text: question[lang],
      lang,
      kind: "question",
      measure,
    })),
  );
}

function titles({ id, title }: Measure): Suggestion[] {
  return languages.map((lang) => ({ text: title[lang], lang, kind: "measure", measure: id }));
}

function programmes({ id, handout }: Measure): Suggestion[] {
  return handout.budget.map((line) => ({
    text: line.programme,
    lang: "ja",
    kind: "programme",
    measure: id,
  }));
}

function subjects({ id, subjects: named }: Measure): Suggestion[] {
  return named.flatMap(({ names }) =>
    (["ja", "en"] as const).flatMap((lang) =>
      names[lang].map((text): Suggestion => ({ text, lang, kind: "subject", measure: id })),
    ),
  );
}
