/**
 * The bodies, the handout's sections, the programmes of its budget and the desk to call:
 * `corpus/directory.yaml`.
 */
import { z } from "zod";
import { languageTexts, ministryIds, text } from "./vocabulary.ts";

const ministry = z.strictObject({
  id: z.enum(ministryIds),
  /** `ja` is the name as printed in the handout. */
  name: languageTexts,
  /** Short and former names, in any language. */
  alias: z.array(text),
});

const section = z.strictObject({
  /** As printed, e.g. 「３－３．導入補助」. */
  id: text,
  name: languageTexts,
});

const chapter = z.strictObject({
  /** As printed: 「３．普及展開」. Its sections are numbered by it: 「３－１．…」. */
  id: text,
  name: languageTexts,
});

const programme = z.strictObject({
  /** As printed in the budget lines. */
  name: text,
  /** What people call it, in any language, and nothing else. */
  alias: z.array(text).min(1),
});

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "HH:MM");
const dayOfYear = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "MM-DD");

/** The hours of `contact.hours` to reckon with; public holidays are closed beside them. */
const openHours = z.strictObject({
  /** 1 is Monday, 7 is Sunday. */
  days: z.array(z.int().min(1).max(7)).min(1),
  from: clock,
  /** At this minute it is closed. */
  to: clock,
  /** First and last closed day, over the turn of the year. */
  yearEnd: z.strictObject({ from: dayOfYear, to: dayOfYear }),
  /** The fact that tells them, one of the contact's. */
  fact: text,
});

const contact = z.strictObject({
  name: languageTexts,
  phone: text,
  mail: text,
  hours: languageTexts,
  open: openHours,
  url: z.url(),
  /** The facts that name them. */
  facts: z.array(text).min(1),
});

export const directorySchema = z.strictObject({
  ministries: z.array(ministry).length(ministryIds.length),
  sections: z.array(section).min(1),
  chapters: z.array(chapter).default([]),
  programmes: z.array(programme).default([]),
  contact,
});

export type Ministry = z.infer<typeof ministry>;
export type Section = z.infer<typeof section>;
export type Chapter = z.infer<typeof chapter>;
export type Programme = z.infer<typeof programme>;
export type OpenHours = z.infer<typeof openHours>;
export type Contact = z.infer<typeof contact>;
export type Directory = z.infer<typeof directorySchema>;
