/**
 * The cues by which a question is read for what is wanted: `corpus/facets.yaml` → Facets.
 *
 * A Japanese cue is a stem as it stands in questions; `…` is a short gap. An English cue is a
 * phrase whose words match by stem. `outside` names kinds of matter that the corpus is not about.
 */
import { z } from "zod";
import { aspects, audiences, matters, wants } from "./measure.ts";
import { text } from "./vocabulary.ts";

const cueSet = z.strictObject({
  name: z.strictObject({ ja: text, en: text }),
  cues: z.strictObject({ ja: z.array(text), en: z.array(text) }),
});

export const facetsSchema = z.strictObject({
  want: z.record(z.enum(wants), cueSet),
  whom: z.record(z.enum(audiences), cueSet),
  about: z.record(z.enum(matters), cueSet),
  aspect: z.record(z.enum(aspects), cueSet),
  anchor: z.record(z.string(), cueSet),
  outside: z.record(z.string(), cueSet),
});

export type CueSet = z.infer<typeof cueSet>;
export type Facets = z.infer<typeof facetsSchema>;
