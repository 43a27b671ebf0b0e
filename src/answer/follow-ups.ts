/**
 * What an asker may want to know next, as short questions that make sense after this answer.
 */
import type { Aspect } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import { phrases } from "./phrases.ts";

/** A follow-up is offered where a fact of the measure answers it and the question did not ask it. */
const offers = [
  ["present", ["status", "successor"]],
  ["eligibility", ["eligibility"]],
  ["apply", ["procedure"]],
  ["contact", ["phone", "url", "office"]],
  ["budget", ["budget"]],
] as const satisfies readonly (readonly [string, readonly Aspect[]])[];

const most = 4;

export function suggestFollowUps(
  query: Query,
  context: { readonly best: MeasureHit | undefined; readonly lang: Language },
): readonly string[] {
  const { best, lang } = context;
  if (!best) return [];
  const { facts, handout } = best.measure;
  const told = new Set<Aspect>(facts.flatMap(({ answers }) => answers));
  if (handout.budget.length > 0) told.add("budget");
  return offers
    .filter(([, aspects]) => aspects.some((aspect) => told.has(aspect)))
    .filter(([, aspects]) => !aspects.some((aspect) => query.aspects.has(aspect)))
    .slice(0, most)
    .map(([name]) => phrases[lang].followUps[name]);
}
