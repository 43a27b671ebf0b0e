/**
 * A question behind what is told first → that question alone, where the two are of different measures.
 *
 * 「助成金はもう使い終わったけど、セキュリティの手引きがほしい」: the words in front name a measure and would win.
 * The last part counts alone where it says enough to stand alone, points at nothing in front, and is
 * sure of a measure of its own.
 */
import { hasInterrogative } from "../search/interrogatives.ts";
import type { Query } from "../search/query.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Parts } from "./parts.ts";
import { countWords, findOwner, isSureOf } from "./pieces.ts";
import { asksSeveral } from "./several.ts";

/** Ends of sentences, and of clauses that say what is known. */
const endOfBackground =
  /[。！？!?\n]|(?:けれども?|けど|けん|ですが|ますが|(?:んだ|のだ|だ|た)が)[、, ]|(?<=[a-z]{2})[.;] /gu;

export function withoutBackground(
  query: Query,
  ranked: readonly MeasureHit[],
  parts: Parts,
): Query | undefined {
  const { normalized } = query;
  const [best, ...others] = ranked.slice(0, mostMeant);
  if (!best || asksSeveral(query) || countWords(query) > mostWords) return undefined;
  const starts = [...normalized.matchAll(endOfBackground)].map(
    ({ index, 0: sign }) => index + sign.length,
  );
  const start = starts.findLast((at) => normalized.length - at >= shortest);
  if (start === undefined) return undefined;
  const text = normalized.slice(start);
  // 「…はいつからですか。条例を作る参考にします。」: what stands in front asks.
  const isAsking = [asks, wishes].some((one) => one.test(text)) || hasInterrogative(text);
  if (asks.test(normalized.slice(0, start)) && !isAsking) return undefined;
  const owner = findOwner({ text, start }, query, { ...parts, leastProbability });
  if (!others.some(({ measure }) => measure.id === owner)) return undefined;
  const own = parts.readQuery(text);
  const isAlone = !pointsBack.test(own.normalized) && countWords(own) >= fewestWords;
  return isAlone && isSureOf(owner!, own, { ...parts, margin }) ? own : undefined;
}

/** At the end of a part. */
const asks = /(?:[?]|か。?)\s*$/u;
const wishes =
  /教え|知りた|ほし|欲し|たい|くれ|ください|下さい|頼|お願い|\b(?:please|want|need|tell|show|looking)\b/u;

/** Measures that the whole may mean. */
const mostMeant = 3;

/** Characters of a part that can ask. */
const shortest = 4;
const fewestWords = 4;

/** A question of more is a story. */
const mostWords = 20;

/** Of the measure that the last part asks for, by the classifier. */
const leastProbability = 0.9;

/** Log odds above the next measure: what is told first is put aside for no less. */
const margin = 4;

const pointsBack = /それ|^(?:その|そこ|そう|これ|この)|\b(?:it|its|they|them|there)\b/u;
