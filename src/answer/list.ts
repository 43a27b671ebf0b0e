/**
 * A query that asks for all measures of a body, of bodies together, of a kind or under a heading, or for
 * what there is beside the measure that was spoken of → that list.
 */
import { normalize } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { MeasureHit, Ranking } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";

export type ListRequest = {
  readonly hits: readonly MeasureHit[];
  /** What the listed measures have in common, to stand before 「施策」 or behind “measures”. */
  readonly subject: (lang: Language) => string;
};

export function findList(
  query: Query,
  ranked: readonly MeasureHit[],
  context: ListContext,
): ListRequest | undefined {
  const others = listOfOthers(query, ranked, context);
  if (others) return others;
  const inOrder = ranked.toSorted(
    (a, b) =>
      context.corpus.measures.indexOf(a.measure) - context.corpus.measures.indexOf(b.measure),
  );
  const section = listOfSection(query, inOrder, context.corpus);
  if (section) return section;
  if (query.subjects.length > 0) return undefined;
  const list =
    listOfBodies(query, inOrder, context.corpus) ??
    listOfMinistry(query, inOrder, context) ??
    listOfKind(query, inOrder, context.corpus);
  return list && list.hits.length > 1 ? list : undefined;
}

type ListContext = {
  readonly corpus: Corpus;
  readonly ranking: Ranking;
  /** The measure that the conversation is about. */
  readonly spokenOf?: string | undefined;
};

const asksOthers =
  /^(?:じゃあ|では|で)?(?:ほか|他|その他|それ以外|これ以外)(?:に|の(?!府?省|官庁|役所)|は|も)|(?:ほか|他)(?:に|の(?:施策|制度|支援|もの|やつ))(?:は|も|何か)|\b(?:anything else|what else|any others?|other (?:options|measures|programmes|support))\b/u;

/** Measures named beside the one that was spoken of. */
const mostOthers = 3;

/** 「他には？」: the next best that give what the measure gives, and if there is none, the next best. */
function listOfOthers(
  query: Query,
  ranked: readonly MeasureHit[],
  { corpus, ranking, spokenOf }: ListContext,
): ListRequest | undefined {
  const own = corpus.measures.find(({ id }) => id === spokenOf);
  if (!own || !asksOthers.test(query.normalized)) return undefined;
  if (hasOwnWords(query, { ranking, names: toNames(corpus) })) return undefined;
  const rest = ranked.filter(({ measure }) => measure !== own);
  const isAlike = ({ measure }: MeasureHit) =>
    measure.facets.want.some((want) => want !== "promotion" && own.facets.want.includes(want));
  const alike = rest.filter(isAlike);
  return {
    hits: (alike.length > 0 ? alike : rest).slice(0, mostOthers),
    subject: (lang) =>
      lang === "en" ? `that come near “${own.title.en}”` : `「${own.title[lang]}」に近いほかの`,
  };
}

const together =
  /一緒|いっしょ|協力|共同|合同|連携|両方|どちらも|ともに|共に|\b(?:both|together|joint|jointly)\b/u;
const alone = /だけ|のみ|単独|一つの省|\b(?:only|alone|on its own|by itself)\b/u;

/** 「総務省と厚労省が一緒に」: every body that was named; 「総務省だけで」: no other. */
function listOfBodies(
  { ministries, normalized, about }: Query,
  inOrder: readonly MeasureHit[],
  corpus: Corpus,
): ListRequest | undefined {
  const isJoint = ministries.length > 1 && together.test(normalized);
  const isAlone = ministries.length === 1 && alone.test(normalized);
  if (about.size > 0 || (!isJoint && !isAlone)) return undefined;
  const names = (lang: Language) =>
    ministries.map((id) => corpus.ministries.find((body) => body.id === id)?.name[lang] ?? id);
  return {
    hits: inOrder.filter(({ measure }) => {
      const bodies = measure.ministries.map(({ id }) => id);
      const hasAll = ministries.every((id) => bodies.includes(id));
      return hasAll && (isJoint || bodies.length === 1);
    }),
    subject: (lang) => {
      if (lang === "en") return `of ${names(lang).join(" and ")} ${isJoint ? "together" : "alone"}`;
      return isJoint
        ? `${names(lang).join("と")}がともに担当する`
        : `${names(lang).join("")}だけが担当する`;
    },
  };
}

const asksMeasures = /施策|制度|支援|取組|取り組み|\b(?:measures|support|programmes|schemes)\b/u;

/** 「厚労省の施策は？」: one body, and no word that points at few of the measures. */
function listOfMinistry(
  query: Query,
  inOrder: readonly MeasureHit[],
  { corpus, ranking, spokenOf }: ListContext,
): ListRequest | undefined {
  const [ministry, ...others] = query.ministries;
  if (ministry === undefined || others.length > 0 || query.about.size > 0) return undefined;
  const own = corpus.measures.find(({ id }) => id === spokenOf);
  // 「国交省のは？」 means what that ministry does of what was spoken of, if it does.
  const isPart = own?.ministries.some(({ id }) => id === ministry);
  if (isPart && !asksMeasures.test(query.normalized)) return undefined;
  if (hasOwnWords(query, { ranking, names: toNames(corpus) })) return undefined;
  const name = corpus.ministries.find(({ id }) => id === ministry)?.name;
  return {
    hits: inOrder.filter(({ measure }) => measure.ministries.some(({ id }) => id === ministry)),
    subject: (lang) => (lang === "en" ? `of ${name?.en}` : `${name?.ja}の`),
  };
}

/** What stands under a heading, and not where something stands: 「どの見出し」. */
const underHeading =
  /(?<!どの|どんな|どういう|何という|なんという)(?:見出し|項目|区分|分類|カテゴリー?|欄|柱)(?:の|に|は|で)|(?<!which |what )\b(?:heading|section|category)\b/u;

/** 「周知・啓発の見出しには何がありますか」: all measures under a heading of the handout. */
function listOfSection(
  { normalized }: Query,
  inOrder: readonly MeasureHit[],
  { sections }: Corpus,
): ListRequest | undefined {
  if (!underHeading.test(normalized)) return undefined;
  const asked = toLetters(normalized);
  const section = sections.find(({ id, name }) => {
    const number = /^\d+-\d+/u.exec(normalize(id))?.[0];
    const isNumbered = number !== undefined && normalized.includes(number);
    return isNumbered || [name.ja, name.en].some((one) => asked.includes(toLetters(one)));
  });
  if (!section) return undefined;
  return {
    hits: inOrder.filter(({ measure }) => measure.handout.section === section.id),
    subject: (lang) => (lang === "en" ? `under 「${section.id}」` : `「${section.id}」の`),
  };
}

/** 「周知・啓発」 is also written 「周知啓発」. */
function toLetters(text: string): string {
  return normalize(text).replace(/[^\p{L}\p{N}]+/gu, "");
}

const wantsAll =
  /全部|全て|すべて|ぜんぶ|一覧|一通り|ひととおり|まとめて|何があ|どんなものがあ|どのようなものがあ|どういうものがあ|\b(?:all|list|every|which|what) (?:of )?(?:the )?(?:[a-z]+ )?(?:subsid|grants?|awards?|seminars?|measures|schemes|support)/u;

/** 「補助金を全部」: one kind of help, and nothing that narrows it. */
function listOfKind(
  query: Query,
  inOrder: readonly MeasureHit[],
  corpus: Corpus,
): ListRequest | undefined {
  const [want, ...others] = [...query.want.keys()].filter((kind) => kind !== "promotion");
  if (want === undefined || others.length > 0 || query.about.size > 0) return undefined;
  if (!wantsAll.test(query.normalized)) return undefined;
  const { name } = corpus.facets.want[want];
  return {
    hits: inOrder.filter(({ measure }) => measure.facets.want.includes(want)),
    subject: (lang) => (lang === "en" ? `for: ${name.en}` : `「${name.ja}」の`),
  };
}

/** A word found in the profiles of more measures than this does not choose among them. */
const commonWord = 4;

function hasOwnWords(
  query: Query,
  context: { readonly ranking: Ranking; readonly names: string },
): boolean {
  const words = query.terms.filter(
    ({ kind, text }) => kind === "word" && !context.names.includes(text),
  );
  return words.some(({ text }) => {
    const holders = context.ranking.holders(text);
    return holders > 0 && holders <= commonWord;
  });
}

/** Names of the bodies, whose parts (内閣) are no words of the question's own. */
function toNames(corpus: Corpus): string {
  return corpus.ministries
    .flatMap(({ name, alias }) => [name.ja, name.en, ...alias])
    .join("\n")
    .toLowerCase();
}
