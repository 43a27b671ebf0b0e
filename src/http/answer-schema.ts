/**
 * The answer as the API sends it: the schema from which the API's description is made.
 */
import { z } from "zod";
import { type PersonalDataKind, personalDataKinds } from "../analysis/personal-data.ts";
import type { Answer } from "../answer/answer-shape.ts";
import { languages, ministryIds } from "../corpus/vocabulary.ts";

const kind = z.enum(["quotation", "fact"]).meta({
  description: "quotation: letter for letter from the document; fact: our wording, with a source",
});
const asOf = z.string().meta({ description: "YYYY, YYYY-MM or YYYY-MM-DD" });
const ministry = z.enum(ministryIds);

const citation = z.object({
  n: z.int().positive(),
  passageId: z.string(),
  documentTitle: z.string(),
  publisher: z.string(),
  url: z.string(),
  page: z.int().positive().nullable(),
  asOf,
  kind,
});

const passage = z.object({
  id: z.string(),
  kind,
  text: z.string(),
  lang: z.enum(["ja", "en"]),
  asOf,
  citation: z.int().positive(),
  matched: z.array(z.string()),
});

const programme = z.object({
  name: z.string(),
  budget: z.string().meta({ description: "As printed" }),
  ministry,
  fiscalYear: z.int(),
  yen: z.int().positive(),
  share: z.boolean().meta({ description: "True where it is a share (内数) of a larger sum" }),
  passageId: z.string(),
});

const hit = z.object({
  rank: z.int().positive(),
  measure: z.object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    section: z.string(),
    url: z.string(),
  }),
  ministries: z.array(
    z.object({
      id: ministry,
      name: z.string(),
      localName: z.string(),
      known: z.enum(["line", "shared-bracket", "budget"]),
    }),
  ),
  programmes: z.array(programme),
  validity: z.object({
    fiscalYear: z.int(),
    state: z.enum(["ended", "continued", "replaced", "unknown"]),
    note: z.string(),
    asOf,
    citations: z.array(z.int().positive()),
  }),
  passages: z.array(passage).max(3),
  score: z.number(),
});

const contact = z.object({
  name: z.string(),
  phone: z.string(),
  mail: z.string(),
  hours: z.string(),
  url: z.string(),
  passageId: z.string(),
  asOf,
});

/** What the API says of an answer beyond the answer itself. */
export type Reply = Answer & {
  readonly removed: readonly PersonalDataKind[];
  readonly id?: string;
};

export const answerSchema: z.ZodType<Reply> = z.object({
  question: z
    .string()
    .meta({ description: "As it was understood: personal data is replaced by 〔…〕" }),
  lang: z.enum(languages),
  status: z.enum(["answered", "partial", "unanswerable"]),
  reason: z
    .enum(["detail_not_in_corpus", "no_match", "off_topic", "small_talk", "unreadable"])
    .nullable(),
  text: z.string().max(400).meta({ description: "Each statement bears a [n] of citations" }),
  citations: z.array(citation),
  hits: z.array(hit),
  nearMisses: z.array(hit),
  followUps: z.array(z.string()),
  contact,
  synonyms: z.array(z.object({ word: z.string(), as: z.string() })),
  unknownWords: z.array(z.string()).meta({ description: "Words that nothing in the corpus uses" }),
  corpusVersion: z.string(),
  removed: z
    .array(z.enum(personalDataKinds))
    .meta({ description: "Kinds of personal data that were taken out before anything else" }),
  id: z
    .uuid()
    .exactOptional()
    .meta({ description: "Number of the question in the log, where one is kept" }),
});
