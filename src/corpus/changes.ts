/**
 * `corpus/changes.yaml` → what was changed because of what people said of the answers.
 *
 * The editors write it in their own words: nobody's feedback is quoted.
 */
import { z } from "zod";
import { languageTexts } from "./vocabulary.ts";

const change = z.strictObject({
  date: z.iso.date("a day: YYYY-MM-DD"),
  /** What people said. */
  said: languageTexts,
  /** What was changed then. */
  done: languageTexts,
  /** Ids of the measures that it was about; none when it was about the pages. */
  measures: z.array(z.string()),
});

export const changesSchema = z.array(change, "a list of changes, [] when there are none");

export type Change = z.infer<typeof change>;
