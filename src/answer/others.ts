/**
 * A follow-up that asks what there is beside the measure that was spoken of → the others: of the body that was
 * named with it, or those that give what it gives.
 */
import type { MeasureHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import type { SpokenOf } from "./conversation.ts";
import type { ListRequest } from "./list.ts";
import { hasOwnVerb, hasOwnWords, toNames } from "./own-words.ts";
import type { Parts } from "./parts.ts";
import { sameHeading } from "./printed-conditions.ts";

export type ListContext = Pick<Parts, "corpus" | "ranking"> & {
  /** The measure that the conversation is about, and the bodies that were named with it. */
  readonly spokenOf?: SpokenOf | undefined;
};

const asksOthers =
  /^(?:[^、。]{1,10}(?:[、,] ?|って|は))?(?:じゃあ|では|で)?(?:ほか|他|その他|それ以外|これ以外)(?:に|の(?!府?省|官庁|役所)|は|も)|(?<!の)(?:ほか|他)(?:に|の(?:施策|制度|支援|もの|やつ))(?:は|も|何か)|\b(?:(?:anything|what) else(?! (?:does|do|did|can|will)? ?(?:it|they|he|she|you)\b)|any others?|other (?:options|measures|programmes|support)|else from)\b/u;

const sameBody =
  /(?:その|同じ)(?:府?省|官庁|役所)|\b(?:that|the same|this) (?:ministry|body|agency)\b/u;

/** Measures named beside the one that was spoken of. */
const mostOthers = 3;

/** 「他には？」: the next best that give what the measure gives, and if there is none, the next best. */
export function listOfOthers(
  query: Query,
  ranked: readonly MeasureHit[],
  { corpus, ranking, spokenOf }: ListContext,
): ListRequest | undefined {
  const own = corpus.measures.find(({ id }) => id === spokenOf?.measureId);
  if (!own || !asksOthers.test(query.normalized) || sameHeading.test(query.normalized))
    return undefined;
  const kinds = [...query.want.values()].flat().join("\n");
  const names = `${toNames(corpus)}\n${kinds}`;
  // 「ほかに一緒に追加されたのは？」 asks more of the same.
  if (hasOwnWords(query, { ranking, names }) || hasOwnVerb(query)) return undefined;
  const rest = ranked.filter(({ measure }) => measure !== own);
  const [soleBody, secondBody] = spokenOf?.ministries ?? [];
  const [body = secondBody === undefined ? soleBody : undefined] = query.ministries;
  const ofBody = rest.filter(({ measure }) => measure.ministries.some(({ id }) => id === body));
  if (ofBody.length === 0 && sameBody.test(query.normalized)) return undefined;
  if (body !== undefined && ofBody.length > 0) {
    const name = corpus.ministries.find(({ id }) => id === body)?.name;
    return {
      hits: ofBody,
      subject: (lang) =>
        lang === "en"
          ? `of ${name?.en}, apart from “${own.title.en}”`
          : `${name?.ja}の、「${own.title[lang]}」のほかの`,
    };
  }
  const isAlike = ({ measure }: MeasureHit) =>
    measure.facets.want.some((want) => want !== "promotion" && own.facets.want.includes(want));
  const alike = rest.filter(isAlike);
  return {
    hits: (alike.length > 0 ? alike : rest).slice(0, mostOthers),
    subject: (lang) =>
      lang === "en" ? `that come near “${own.title.en}”` : `「${own.title[lang]}」に近いほかの`,
  };
}
