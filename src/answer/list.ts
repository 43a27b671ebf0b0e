/**
 * A query that asks for all measures of a body or of bodies, of a kind, in a state, for a group or under a
 * heading, or for what there is beside the measure that was spoken of → that list.
 */
import { normalize, toLetters } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { MeasureHit, Ranking } from "../search/ranking.ts";
import { isWithin } from "../search/left-out.ts";
import type { Query } from "../search/query.ts";
import {
  type Condition,
  joinConditions,
  readBodies,
  readKind,
  readState,
  readWhom,
} from "./conditions.ts";
import { readAll, readMention, readNoAmount, readOneLine, readPage } from "./printed-conditions.ts";

export type ListRequest = {
  readonly hits: readonly MeasureHit[];
  /** What the listed measures have in common, to stand before 「施策」 or behind “measures”. */
  readonly subject: (lang: Language) => string;
  /** Ids of the passages that show it of a measure; without it its line in the handout does. */
  readonly groundsOf?: (measure: Measure) => readonly string[];
  /** No word of the question asks for anything else: 「どんな制度がありますか」. */
  readonly isBare?: boolean;
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
  const found = findWhole(query, inOrder, context);
  return found && withoutExcluded(found, query);
}

/** 「相談センター以外の厚労省の施策」 */
function withoutExcluded(list: ListRequest, { excluded }: Query): ListRequest | undefined {
  const hits = list.hits.filter(({ measure }) => !excluded.has(measure.id));
  if (hits.length === list.hits.length) return list;
  const subject = (lang: Language) =>
    lang === "en"
      ? `${list.subject(lang)}, apart from what your question leaves out`
      : `お尋ねで除かれたもののほかに、${list.subject(lang)}`;
  return hits.length > 0 ? { ...list, hits, subject } : undefined;
}

function findWhole(
  query: Query,
  inOrder: readonly MeasureHit[],
  context: ListContext,
): ListRequest | undefined {
  const section = listOfSection(query, inOrder, context.corpus);
  if (section) return section;
  if (query.subjects.length > 0 && !readMention(query)) return undefined;
  const bodies = readBodies(query, context.corpus);
  const met = listByConditions(query, inOrder, { ...context, bodies });
  if (met) return met;
  const list =
    (bodies?.isPlain ? listOfMinistry(query, inOrder, context) : undefined) ??
    listOfAll(query, inOrder, context);
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

const wantsAll =
  /(?:施策|制度|支援|取組|取り組み|事業)だけ|全部|全て|すべて|ぜんぶ|一覧|一通り|ひととおり|まとめて|漏れなく|もれなく|洗い出|列挙|並べ|リスト|何種類|(?:どれ|何|なに)と(?:どれ|何|なに)|何があ|どんなものがあ|どのようなものがあ|どういうものがあ|\b(?:all|list|every|which|what) (?:of )?(?:the )?(?:[a-z]+ )?(?:subsid|grants?|awards?|seminars?|measures|schemes|support)|\blist (?:all|every)/u;

const asksMeasures =
  /施策|制度|支援|取組|取り組み|事業|項目|\b(?:measures|support|programmes|programs|schemes|items|projects)\b/u;
const asksWhich =
  /どれ|どの(?:施策|制度|支援|取組|取り組み|事業|項目)|何(?=[がとですか、?？]|で(?:し|す))|\b(?:which|what|list|all|everything|anything)\b/u;
/** Said of lists, and of much else. */
const asks =
  /(?:もの|もん|やつ|こと|の)(?:は|を|って|が|も)(?=[?？、。]|教|知|何|$)|(?:もの|やつ)$|教えて|挙げ|あげて|知りたい|見たい|\b(?:tell|show|give|need) (?:me|us)\b/u;

/** Measures that are shown at once. */
const shortList = 5;

/** 「総務省だけの施策」, 「補助金を全部」, 「今も続いている施策はどれ」: nothing but conditions that measures meet. */
function listByConditions(
  query: Query,
  inOrder: readonly MeasureHit[],
  { corpus, ranking, bodies }: ListContext & { readonly bodies: Condition | undefined },
): ListRequest | undefined {
  const { normalized, whom, about } = query;
  const isWhole = wantsAll.test(normalized);
  const isFirm = isWhole || asksMeasures.test(normalized) || asksWhich.test(normalized);
  const noAmount = readNoAmount(query);
  const place = readPage(query, corpus) ?? readMention(query) ?? readOneLine(query);
  if (!isFirm && !place && !asks.test(normalized)) return undefined;
  const telling = [bodies?.isPlain ? undefined : bodies, readState(query), noAmount, place];
  const named = readKind(query, corpus);
  // 「予算の数字が載っていない」 asks for no figures, 「先進事例」という言葉 for no example.
  const printed = [noAmount, place].flatMap((one) => one?.said ?? []).join("\n");
  const isPrinted = named?.said.split("\n").every((cue) => printed.includes(cue)) ?? false;
  const kind = isPrinted ? undefined : named;
  if (!isWhole && telling.every((one) => one === undefined)) return undefined;
  const names = toNames(corpus);
  const isNarrow = about.values().some((cues) => !cues.every((cue) => names.includes(cue)));
  if (isNarrow && !(kind && whom.size > 1)) return undefined;
  const others = [kind, readWhom(query, corpus)];
  if ([...telling, ...others].every((one) => one === undefined)) return undefined;
  const conditions = [bodies, ...telling, ...others].filter((one) => one !== undefined);
  const { said, ...joined } = joinConditions([...new Set(conditions)]);
  const isClear = isFirm && (bodies?.isPlain === false || noAmount || place || (isWhole && kind));
  if (!isClear && hasOwnWords(query, { ranking, names: `${names}\n${said}` })) return undefined;
  const met = inOrder.filter(({ measure }) => joined.admits(measure));
  // One alone is better told by itself, but that nothing is printed of it is told by the list.
  if (met.length < (noAmount ? 1 : 2)) return undefined;
  // Of a long list the reader sees the first few: those that the question means most.
  const hits = met.length > shortList ? met.toSorted((a, b) => b.score - a.score) : met;
  return {
    ...joined,
    hits: hits.toSorted((a, b) => joined.place(a.measure) - joined.place(b.measure)),
    isBare: place !== undefined && isNothingBut(said, query),
  };
}

function isNothingBut(said: string, { terms }: Query): boolean {
  return terms.every(({ kind, text }) => kind !== "word" || said.includes(text));
}

/** 「どんな支援策がありますか」: nothing but that. */
function listOfAll(
  query: Query,
  inOrder: readonly MeasureHit[],
  { corpus, ranking }: ListContext,
): ListRequest | undefined {
  const all = readAll(query);
  if (!all) return undefined;
  if (hasOwnWords(query, { ranking, names: `${toNames(corpus)}\n${all.said}` })) return undefined;
  const hits = inOrder.toSorted((a, b) => toRank(a.measure, corpus) - toRank(b.measure, corpus));
  return { hits, subject: all.subject, isBare: isNothingBut(all.said, query) };
}

/** Money first, then advice, and so on, as the corpus has the kinds of help. */
function toRank({ facets }: Measure, corpus: Corpus): number {
  const kinds = Object.keys(corpus.facets.want);
  return Math.min(...facets.want.map((kind) => kinds.indexOf(kind)));
}

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

/** A word found in the profiles of more measures than this does not choose among them. */
const commonWord = 4;

/** Nor do words with which one asks for a list. */
const listWords = new Set(
  "measur programm program scheme project item support all new handout list 資料 載る 向け 種類 一部 タイプ 担当 省庁".split(
    " ",
  ),
);

function hasOwnWords(
  query: Query,
  context: { readonly ranking: Ranking; readonly names: string },
): boolean {
  const words = query.terms.filter(
    (term) =>
      term.kind === "word" &&
      !listWords.has(term.text) &&
      !context.names.includes(term.text) &&
      !isWithin(term, query.leftOut),
  );
  return words.some(({ text }) => {
    const holders = context.ranking.holders(text);
    return holders > 0 && holders <= commonWord;
  });
}

/** Names of the bodies, whose parts (内閣) are no words of the question's own. */
function toNames({ ministries }: Corpus): string {
  return ministries
    .flatMap(({ name, alias }) => [name.ja, name.en, ...alias])
    .join("\n")
    .toLowerCase();
}
