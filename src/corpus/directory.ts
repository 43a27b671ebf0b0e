/**
 * The bodies, the handout's sections and the desk to call: `corpus/directory.yaml`.
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

const contact = z.strictObject({
  name: languageTexts,
  phone: text,
  mail: text,
  hours: languageTexts,
  url: z.url(),
  /** The facts that name them. */
  facts: z.array(text).min(1),
});

export const directorySchema = z.strictObject({
  ministries: z.array(ministry).length(ministryIds.length),
  sections: z.array(section).min(1),
  contact,
});

export type Ministry = z.infer<typeof ministry>;
export type Section = z.infer<typeof section>;
export type Contact = z.infer<typeof contact>;
export type Directory = z.infer<typeof directorySchema>;
