/**
 * A published document as repaired text, page by page: `corpus/documents/<id>.yaml` → Document.
 */
import { z } from "zod";
import { text } from "./vocabulary.ts";

export const documentSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, "lower-case words joined by hyphens"),
  title: text,
  publisher: text,
  /** Where a reader finds it on the web, if the address is known. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  fiscalYear: z.int(),
  /** How the text was made from the published file. */
  note: text,
  terms: z.strictObject({ name: text, url: z.url() }),
  pages: z
    .array(z.strictObject({ page: z.int().positive(), heading: text, text: z.string().min(1) }))
    .min(1),
});

export type Document = z.infer<typeof documentSchema>;
