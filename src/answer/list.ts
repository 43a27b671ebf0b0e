/**
 * A query that asks for all measures of a body or of bodies, of a kind, in a state, for a group or under a
 * heading, or for what there is beside the measure that was spoken of → that list.
 */
import { toDense } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { type Measure, toBodies } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { MeasureHit } from "../search/ranking.ts";
import { toCueText } from "../search/cues.ts";
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
import {
  readAll,
  readMention,
  readNoAmount,
  readPage,
  readSections,
  samePage,
} from "./printed-conditions.ts";
import { readLines } from "./line-conditions.ts";
import { ofBody } from "./conversation.ts";
import { among, readAmong, readMatter } from "./matter-conditions.ts";
import { type ListContext, listOfOthers } from "./others.ts";
import { findOwners, saysSeveral } from "./several.ts";
import { findTitled } from "./pieces.ts";
import { hasOwnWords, listWords, toNames } from "./own-words.ts";

export type ListRequest = {
  readonly hits: readonly MeasureHit[];
  /** What the listed measures have in common, to stand before 「施策」 or behind “measures”. */
  readonly subject: (lang: Language) => string;
  /** Ids of the passages that show it of a measure; without it its line in the handout does. */
  readonly groundsOf?: (measure: Measure) => readonly string[];
  /** No word of the question asks for anything else: 「どんな制度がありますか」. */
  readonly isBare?: boolean;
  /** Its measures are chosen by their budget lines, which show it. */
  readonly isOfLines?: boolean;
  /** By the lines, or by there being none: nothing is to be computed of them. */
  readonly isOfBudget?: boolean;
};

export function findList(
  asked: Query,
  ranked: readonly MeasureHit[],
  context: ListContext,
): ListRequest | undefined {
  const query = withoutSpokenOf(withoutSpaces(asked), context);
  const others = listOfOthers(query, ranked, context);
  if (others) return others;
  const inOrder = ranked.toSorted(
    (a, b) =>
      context.corpus.measures.indexOf(a.measure) - context.corpus.measures.indexOf(b.measure),
  );
  const found = findWhole(query, inOrder, context);
  return found && withoutExcluded(found, query);
}

/** 「同じページには何が」, 「ほかに予算のないものは」 ask nothing of what was spoken of but its place, or what it lacks. */
function withoutSpokenOf(query: Query, { spokenOf }: ListContext): Query {
  const { normalized } = query;
  const isOfOthers = others.test(normalized) && readNoAmount(query) !== undefined;
  const isAside = spokenOf !== undefined && (samePage.test(normalized) || isOfOthers);
  return isAside ? { ...query, subjects: [], about: new Map() } : query;
}

const others = /(?:ほか|他)(?:に|の|は|も)|\b(?:others?|else)\b/u;

/** 「かいて いない とりくみ」; places in the text are looked up where something is left out. */
function withoutSpaces(query: Query): Query {
  return query.leftOut.length > 0 ? query : { ...query, normalized: toDense(query.normalized) };
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
  const { corpus, spokenOf } = context;
  const section = readSections(query, corpus, spokenOf?.measureId);
  const quoted = readMention(query);
  const matter = section || quoted ? undefined : readMatter(query, corpus);
  const lines = readLines(query, corpus);
  const isOfNamed = among.test(query.normalized);
  if (query.subjects.length > 0 && !section && !matter && !isOfNamed && !quoted && !lines)
    return undefined;
  const bodies = lines?.isOfBodies ? undefined : readBodies(query, corpus);
  const met = listByConditions(query, inOrder, {
    ...context,
    bodies,
    section,
    matter,
    quoted,
    lines,
  });
  if (met) return met;
  const list =
    (bodies?.isPlain ? listOfMinistry(query, inOrder, context) : undefined) ??
    listOfAll(query, inOrder, context);
  const isOfOne = whichMeasures.test(query.normalized);
  return list && list.hits.length >= (isOfOne ? 1 : 2) ? list : undefined;
}

const wantsAll =
  /(?:施策|制度|支援|取組|取り組み|事業)だけ|(?:全部|全て|すべて|ぜんぶ)(?!で?[、 ]?(?:何|なん)[まか人名円時日年回枚文])|一覧|一通り|ひととおり|まとめて|漏れなく|もれなく|洗い出|列挙|並べ|リスト|何種類|(?:どれ|何|なに)と(?:どれ|何|なに)|何があ|どんなものがあ|どのようなものがあ|どういうものがあ|\b(?:all|list|every|which|what|what are|which are|name|give me|show|show me) (?:of )?(?:the )?(?:[a-z]+ )?(?:subsid|grants|awards|seminars|measures|schemes|support|programmes|programs|items|entries)|\b(?:list|name) (?:all|every)/u;

const asksMeasures =
  /施策|制度|支援|取組|取り組み|事業|項目|\b(?:measures|support|programmes|programs|schemes|items|projects)\b/u;
const asksWhich =
  /どれ|どの(?:施策|制度|支援|取組|取り組み|事業|項目)|何(?=[がとですか、?？]|で(?:し|す))|\b(?:which|what|list|all|everything|anything|any of)\b/u;
/** Asked so, one alone is a list, too. */
const whichMeasures =
  /どの(?:施策|制度|支援|取組|取り組み)|\b(?:which|what) (?:of (?:the|these|those) )?(?:measures|items|programmes|programs|schemes)\b/u;
const pointsBack = /それ|その|\b(?:it|its|that|this|them|they)\b/u;
/** Said of lists, and of much else. */
const asks =
  /(?:もの|もん|やつ|こと|の)(?:は|を|って|が|も)(?=[?？、。]|教|知|何|$)|(?:もの|やつ)$|教えて|挙げ|あげて|知りたい|見たい|\b(?:tell|show|give|need) (?:me|us)\b/u;

/** Measures that are shown at once. */
const shortList = 5;

/** 「総務省だけの施策」, 「補助金を全部」, 「今も続いている施策はどれ」: nothing but conditions that measures meet. */
function listByConditions(
  query: Query,
  inOrder: readonly MeasureHit[],
  {
    corpus,
    ranking,
    spokenOf,
    bodies,
    section,
    matter,
    quoted,
    lines,
  }: ListContext &
    Readonly<Record<"bodies" | "section" | "matter" | "quoted" | "lines", Condition | undefined>>,
): ListRequest | undefined {
  const { normalized, whom } = query;
  // “What replaced it?” and 「後継のやつは」 ask of what was spoken of.
  const state = readState(query);
  const isOfIt = pointsBack.test(normalized) || state?.isOfSuccessors === true;
  const place = section ?? readPage(query, corpus, spokenOf?.measureId) ?? quoted;
  if (spokenOf && isOfIt && !place && !asksMeasures.test(normalized)) return undefined;
  const isWhole = wantsAll.test(normalized);
  const named = section ? undefined : readAmong(query, { corpus, ranking });
  const isFirm =
    section !== undefined ||
    named !== undefined ||
    isWhole ||
    amongMeasures.test(normalized) ||
    asksMeasures.test(normalized) ||
    asksWhich.test(normalized);
  const none = readNoAmount(query);
  // 「Aの予算は付くのに、Bの予算は付いていない」
  const noAmount = lines && !none?.groundsOf ? undefined : none;
  const kindAsked = readKind(query, corpus);
  const asked = kindAsked && ofAskersKind.test(kindAsked.said) ? undefined : kindAsked;
  // 「補助金と相談窓口」
  const isRow = asked?.isOfEach === true && isNothingBut(asked.said, query);
  if (!isFirm && !place && !lines && !isRow && !asks.test(normalized)) return undefined;
  const telling = [bodies?.isPlain ? undefined : bodies, state, noAmount, place, lines, matter];
  // 「予算の数字が載っていない」 asks for no figures, 「先進事例」という言葉 for no example.
  const printed = [noAmount, place, lines, matter]
    .flatMap((one) => one?.said ?? [])
    .join("\n")
    .toLowerCase();
  const stemmed = toCueText(printed).en;
  const isIn = (cue: string) => printed.includes(cue) || stemmed.includes(` ${cue} `);
  const isPrinted = asked?.said.split("\n").every(isIn) ?? false;
  const isOfPayer = bodies !== undefined && !/^(?!pa[iy]|fund|financ)/mu.test(asked?.said ?? "");
  const kind = isPrinted || quoted || isOfPayer ? undefined : asked;
  const isOfKind = kind !== undefined && asksWhich.test(normalized) && isSaidOf(kind, normalized);
  const group = readWhom(query, corpus);
  const isOfEach = [kind, group].some((one) => one?.isOfEach === true);
  // 「厚労省の施策のうち会社向けのもの」
  const isOfSome = bodies !== undefined && amongMeasures.test(normalized);
  const isOfBoth = isOfSome && [kind, group].some((one) => one !== undefined);
  // 「補助金以外で会社が使える支援」
  const isOfRest = query.leftOut.length > 0 && group !== undefined;
  const isOfThese = isWhole || isOfKind || isOfEach || isOfBoth || isOfRest;
  if (!isOfThese && telling.every((one) => one === undefined)) return undefined;
  const names = [toNames(corpus), section?.said ?? "", lines?.said ?? ""].join("\n");
  const isNarrow =
    [quoted, matter, named].every((one) => one === undefined) && isOnMatter(query, names);
  if (isNarrow && !(kind && whom.size > 1)) return undefined;
  const others = [kind, group];
  if ([...telling, ...others].every((one) => one === undefined)) return undefined;
  const conditions = [named, bodies, ...telling, ...others].filter((one) => one !== undefined);
  const { said, ...joined } = joinConditions([...new Set(conditions)]);
  const isClear =
    isFirm &&
    (bodies?.isPlain === false || noAmount || place || lines || matter || (isWhole && kind));
  if (!isClear && hasOwnWords(query, { ranking, names: `${names}\n${said}` })) return undefined;
  const met = inOrder.filter(({ measure }) => joined.admits(measure));
  // 「悩んでいます」 wants advice, but each clause asks for another thing.
  const isOfKindAlone =
    kind !== undefined && [bodies, ...telling].every((one) => one === undefined);
  if (
    isOfKindAlone &&
    saysSeveral(query) &&
    leavesOut(met, findOwners(query, { corpus, ranking }).difference(query.excluded))
  )
    return undefined;
  // 「ガイドラインの一覧」: the documents of the measure that is called so, not measures of the kind.
  if (isOfKindAlone && !asksMeasures.test(normalized) && isTitle(kind.said, corpus))
    return undefined;
  // One of each kind is better answered by itself.
  if (isOfKindAlone && kind.isOfEach && met.length <= 2) return undefined;
  // One alone is better told by itself, but that nothing is printed of it is told by the list.
  const isOfOne =
    noAmount ?? section ?? lines ?? (whichMeasures.test(normalized) ? matter : undefined);
  if (met.length < (isOfOne ? 1 : 2)) return undefined;
  // Of a long list the reader sees the first few: those that the question means most.
  const isLong = section === undefined && met.length > shortList;
  const hits = isLong ? met.toSorted((a, b) => b.score - a.score) : met;
  return {
    ...joined,
    isOfLines: lines !== undefined,
    isOfBudget: (lines ?? noAmount) !== undefined,
    hits: hits.toSorted((a, b) => joined.place(a.measure) - joined.place(b.measure)),
    isBare:
      section !== undefined ||
      isRow ||
      (telling.some((one) => one !== undefined) && isNothingBut(`${names}\n${said}`, query)),
  };
}

/** 「うちみたいな中小」 says who asks, and asks for no example. */
const ofAskersKind = /^うち(?:みたいな|のような)$/u;

/** The word stands in the title of one measure alone. */
function isTitle(said: string, { measures }: Corpus): boolean {
  return (
    said.split("\n").length === 1 &&
    findTitled({ text: said, start: 0 }, { measures }) !== undefined
  );
}

const amongMeasures =
  /(?:施策|制度|支援|取組|取り組み|事業|もの)の?(?:うち|なか|中)|\b(?:of|among) (?:the )?(?:[a-z]+['’]s? |[a-z]+ )?(?:measures|programmes|programs|schemes|items)\b/u;

/** Several are pointed at, and not all of them are among those. */
function leavesOut(met: readonly MeasureHit[], owners: ReadonlySet<string>): boolean {
  return (
    owners.size > 1 && owners.difference(new Set(met.map(({ measure }) => measure.id))).size > 0
  );
}

/** 「イベントのような施策」, “which measures are awards”: the measures are said to be of the kind. */
function isSaidOf({ said }: Condition, normalized: string): boolean {
  return said.split("\n").some((cue) => {
    const [, behind] = normalized.split(cue, 2);
    const noun =
      behind === undefined ? undefined : /施策|制度|支援|取組|取り組み|事業/u.exec(behind);
    const between = behind?.slice(0, noun?.index ?? 0) ?? "";
    return (
      (noun && between.length <= 8 && !/[がけ、。]/u.test(between)) || english.test(normalized)
    );
  });
}

const english =
  /^(?:which|what) (?:of the )?(?:measures|programmes|programs|schemes|items)(?: [a-z]+){1,5}\??$/u;

function isNothingBut(said: string, { terms, leftOut }: Query): boolean {
  return terms.every(
    (term) =>
      term.kind !== "word" ||
      said.includes(term.text) ||
      listWords.has(term.text) ||
      isWithin(term, leftOut),
  );
}

/** 「どんな支援策がありますか」: nothing but that. */
function listOfAll(
  query: Query,
  inOrder: readonly MeasureHit[],
  { corpus, ranking }: ListContext,
): ListRequest | undefined {
  const all = readAll(query);
  // Of what is asked for in one state, those in another are no part.
  if (!all || readState(query)) return undefined;
  if (hasOwnWords(query, { ranking, names: `${toNames(corpus)}\n${all.said}` })) return undefined;
  const hits = inOrder.toSorted((a, b) => toRank(a.measure, corpus) - toRank(b.measure, corpus));
  return { hits, subject: all.subject, isBare: isNothingBut(all.said, query) };
}

/** Money first, then advice, and so on, as the corpus has the kinds of help. */
function toRank({ facets }: Measure, corpus: Corpus): number {
  const kinds = Object.keys(corpus.facets.want);
  return Math.min(...facets.want.map((kind) => kinds.indexOf(kind)));
}

/** 「厚労省の施策は？」: bodies, and no word that points at few of the measures. */
function listOfMinistry(
  query: Query,
  inOrder: readonly MeasureHit[],
  { corpus, ranking, spokenOf }: ListContext,
): ListRequest | undefined {
  const [ministry, ...others] = query.ministries;
  if (ministry === undefined || isOnMatter(query, toNames(corpus))) return undefined;
  // “How much did MHLW put into telework?”
  if (query.aspects.has("amount") || query.aspects.has("budget")) return undefined;
  if (others.length > 0 && !asksForMeasures(query)) return undefined;
  if (quotesOther(query, corpus)) return undefined;
  const own = corpus.measures.find(({ id }) => id === spokenOf?.measureId);
  if (own && theOneOf.test(query.normalized)) return undefined;
  // 「国交省のは？」 means what that ministry does of what was spoken of, if it does.
  const isPart = own !== undefined && toBodies(own).has(ministry);
  const isOpen = asksMeasures.test(query.normalized) && !ofBody.test(query.normalized);
  if (isPart && !isOpen) return undefined;
  if (hasOwnWords(query, { ranking, names: toNames(corpus) })) return undefined;
  const names = query.ministries.flatMap(
    (asked) => corpus.ministries.find(({ id }) => id === asked)?.name ?? [],
  );
  const isTheirs = ({ measure }: MeasureHit) =>
    measure.ministries.some(({ id }) => query.ministries.includes(id));
  return {
    hits: inOrder.filter(isTheirs),
    subject: (lang) =>
      lang === "en"
        ? `of ${names.map(({ en }) => en).join(" or ")}`
        : `${names.map(({ ja }) => ja).join("か")}の`,
  };
}

/** “No, the one of the Cabinet Office”, 「いや、内閣府のほう」: of its kind. */
const theOneOf =
  /\bthe one (?:of|by|from|at|that)\b|^(?:いや|いえ|いいえ|違).{0,4}[^、。]{1,10}の(?:ほう|方|やつ)[。?]?$/u;

function asksForMeasures({ normalized }: Query): boolean {
  return [wantsAll, asksMeasures, asksDoing, theirs].some((one) => one.test(normalized));
}

/** 「経産省のものと国交省のもの」 */
const theirs = /(?:[省府庁]|官房)の(?:もの|やつ|分)/u;

const asksDoing =
  /何を?(?:して|する|やって|やる|担|受け持)|(?:担当|受け持|や)(?:して(?:い)?る|って(?:い)?る|つ|する|る|分|の)(?:もの|やつ|の(?=[はがを]))|\bwhat (?:do|does|did|is|are)\b.*\b(?:do|doing|run)\b/u;

/** But for the names, of which one may be a cue of a matter: 経産省 of the labs. */
function isOnMatter({ about }: Query, names: string): boolean {
  return about.values().some((cues) => !cues.every((cue) => names.includes(cue)));
}

/** 「厚労省の「輝く」は」: something of the body's; a body may stand in quotation marks, too. */
function quotesOther({ normalized }: Query, corpus: Corpus): boolean {
  const [, quoted] = /[「『"]([^」』"]+)/u.exec(normalized) ?? [];
  return quoted !== undefined && !toNames(corpus).split("\n").includes(quoted);
}
