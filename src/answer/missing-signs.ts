/**
 * Query and passages of its measure → the signs by which what was asked is told, or a gap of the corpus is met.
 *
 * No single sign is sure: what people say of gaps and of what is told is compared by nearness, by
 * likelihood and by a classifier, in the whole question and in the part that asks.
 */
import { toPlainText } from "../analysis/normalize.ts";
import type { Aspect } from "../corpus/measure.ts";
import type { PassageLikelihood } from "../search/passage-likelihood.ts";
import type { Groups, NearPhrasings } from "../search/phrasing-index.ts";
import type { Query } from "../search/query.ts";
import type { DetailHit } from "./details.ts";
import { type EvidenceContext, toShare } from "./evidence.ts";
import { asksDetail, choosePassages } from "./passage-choice.ts";

/**
 * What each sign counts for (above zero) or against the detail that was asked for being missing;
 * found by logistic regression over the judged practice questions (`test/relevance/fit.ts`): the means of
 * what was found with and without phrasings of the handout's lines.
 */
export const missingWeights = {
  bias: -0.95,
  /** Likeness to phrasings of the measure as such. */
  general: -0.26,
  /** How much liker they are than the nearest gap and the best passage told. */
  generalAbove: -0.96,
  /** A word of the gap's speaks for gaps against what is told, 0 to 1. */
  specific: 1.41,
  /** Share of the words in the part that asks which something told of the measure has, too. */
  askedWords: -0.91,
  /** Score of the gap above that of the best passage, -1 to 1. */
  margin: 0.96,
  /** Log ratio of the likeliest gap's language model above that of the likeliest passage told, -1 to 1. */
  likelihood: 0.98,
  /** Log ratio of all gaps against all that is told, -1 to 1. */
  gapsOfAll: 0.73,
  /** Of the part that asks alone: the nearest phrasing of a gap against the nearest of what is told; and the likelihood. */
  askingMargin: 0.94,
  askingLikelihood: 0.21,
  /** Log odds of the classifier of gaps, of the question and of the part that asks, -1 to 1. */
  odds: 0.67,
  askingOdds: 0.72,
  /** An exact detail was asked for, and no passage answers it; a number, and none has its unit. */
  noHolder: 2.23,
  noUnit: 0.47,
  /** A passage tells just what was asked, and the gap is behind it or has no word of its own, 0 to 1. */
  holder: -0.81,
  /** A detail of the measure is asked for, not the measure itself. */
  asksDetail: 0.53,
  /** Places and ones of a row (第6版) that are named and no passage shown names, at most two. */
  place: 1.5,
};

export type MissingSigns = Readonly<Record<keyof typeof missingWeights, number>>;

/** Aspects that one kind of statement answers: without it the answer would be another question's. */
const exact: ReadonlySet<Aspect> = new Set([
  "amount",
  "rate",
  "ceiling",
  "deadline",
  "phone",
  "mail",
  "hours",
  "channel",
  "language",
  "place",
  "count",
  "share",
  "winner",
  "goal",
  "budget",
]);

export type DetailContext = Pick<
  EvidenceContext,
  "best" | "followUp" | "phrasings" | "passageLikelihood" | "asking" | "gapOddsOf" | "tells"
>;

export function readMissingSigns(
  query: Query,
  details: readonly DetailHit[],
  context: DetailContext,
): MissingSigns {
  const told = details.filter(({ passage }) => passage.kind !== "gap");
  const [best] = told;
  const gap = findGap(details, query);
  const { passageLikelihood, asking } = context;
  const measureId = context.best?.measure.id ?? "";
  const odds = context.gapOddsOf(query, measureId);
  const general = context.phrasings.ofPassage(measureId).likeness;
  const likeness = { gap: gap?.evidence.likeness ?? 0, told: best?.evidence.likeness ?? 0 };
  const groups = toGroups(details, measureId);
  const specific = gap ? context.phrasings.toSpecificity(gap.passage.id, groups) / mostSpecific : 0;
  const asked = toExact(query);
  const isAsked = asked.length > 0 || query.units.length > 0;
  const margin = gap && best ? (gap.score - best.score) / widestMargin : -1;
  return {
    bias: 1,
    general,
    generalAbove: Math.max(0, general - Math.max(likeness.told, likeness.gap)),
    specific: toShare(specific),
    askedWords: toToldShare(query, (word) => context.tells(measureId, word)),
    margin: toShare(margin),
    likelihood: toShare(toGapLikelihood(groups, passageLikelihood) / sureRatio),
    gapsOfAll: toShare(passageLikelihood.ofGaps / sureRatio),
    askingMargin: toAskingMargin(groups, asking.phrasings),
    askingLikelihood: toShare(toGapLikelihood(groups, asking.likelihood) / sureRatio),
    odds: toShare(odds.whole / sureOdds),
    askingOdds: toShare(odds.asking / sureOdds),
    noHolder: isAsked && !told.some((detail) => holds(detail, asked)) ? 1 : 0,
    noUnit: query.units.length > 0 && !told.some(({ tellsUnits }) => tellsUnits) ? 1 : 0,
    holder: best && tells(best) ? toShare(Math.max(0, -2 * margin, 1 - 2 * specific)) : 0,
    asksDetail: asksDetail(query, details) ? 1 : 0,
    place: Math.min(2, countStrangeNames(query, details)),
  };
}

/** Log ratio of this size is as good as sure, for one measure's passages. */
const sureRatio = 10;

/** Log odds of this size are as good as sure. */
const sureOdds = 4;

/** How much likelier the question is among what people say of a gap than of anything told. */
function toGapLikelihood({ own, others }: Groups, { ofPassage }: PassageLikelihood): number {
  return Math.max(-sureRatio, ...own.map(ofPassage)) - Math.max(...others.map(ofPassage));
}

/** Of the nearest gap and the nearest of what is told, the share by which one is nearer, -1 to 1. */
function toAskingMargin({ own, others }: Groups, { ofPassage }: NearPhrasings): number {
  const nearest = (ids: readonly string[]) => Math.max(0, ...ids.map((id) => ofPassage(id).score));
  const [gap, told] = [nearest(own), nearest(others)];
  return (gap - told) / Math.max(1e-9, gap, told);
}

/** 1 where there is no word. */
export function toToldShare({ terms, asking }: Query, isTold: (word: string) => boolean): number {
  const asked = new Set(asking.map(({ text }) => text));
  const isWord = ({ kind, text }: (typeof terms)[number]) =>
    kind === "word" && asked.has(text) && !/^[\d.,]+$/u.test(text);
  const words = [...new Set(terms.filter(isWord).map(({ text }) => text))];
  return words.length === 0 ? 1 : words.filter(isTold).length / words.length;
}

/** What is not told of a measure, and what is, with the measure itself. */
function toGroups(details: readonly DetailHit[], measureId: string): Groups {
  const idsOf = (isGap: boolean) =>
    details.flatMap(({ passage }) => ((passage.kind === "gap") === isGap ? [passage.id] : []));
  return { own: idsOf(true), others: [measureId, ...idsOf(false)] };
}

/** Log ratio of a word that gaps' phrasings have twenty times as often. */
const mostSpecific = 3;

/** Difference of scores that is as good as sure. */
const widestMargin = 5;

/** 「都内だけだと」 */
const onlyWithin = /[都道府県市区町村]内(?=の?[^。、]{0,6}(?:だけ|のみ|に限))/gu;

/** “A subsidy in Osaka City” */
const englishPlace =
  /(?<=\b(?:in|from|by|of) )(?!(?:the|a|an|any|my|our|your|this|that|each|every|another|which|what) )[a-z]+(?= (?:city|prefecture|ward|town)\b)/gu;

/** 「第6版」, 「第3回」: one of a row. */
const numbered = /第\d+[版回]/gu;

/** Prefectures, regions and large cities as they are written in English. */
const placeName = (
  "hokkaido tohoku kanto chubu hokuriku tokai kansai kinki chugoku shikoku kyushu okinawa " +
  "aomori iwate miyagi akita yamagata fukushima ibaraki tochigi gunma saitama chiba tokyo " +
  "kanagawa niigata toyama ishikawa fukui yamanashi nagano gifu shizuoka aichi mie shiga kyoto " +
  "osaka hyogo nara wakayama tottori shimane okayama hiroshima yamaguchi tokushima kagawa ehime " +
  "kochi fukuoka saga nagasaki kumamoto oita miyazaki kagoshima nagoya sapporo sendai yokohama " +
  "kobe"
).replaceAll(" ", "|");

/** Where the question ends with one, or is about one: “Which labs are in Kyushu?”, “Is Sapporo one of them?” */
const placeInEnglish = new RegExp(
  String.raw`(?<=\b(?:in|of|for|near|around) )(?:${placeName})(?=[?.! ]*$)|` +
    String.raw`(?<=^(?:is|are|was|were|does|do|did|has|have|can|could|will) )(?:${placeName})\b`,
  "gu",
);

/** Places, and ones of a row, that the question names and none of the passages shown does. */
function countStrangeNames(query: Query, details: readonly DetailHit[]): number {
  const places = [
    ...query.tokens.filter(({ kind, surface }) => kind === "地域" && surface !== "日本"),
    ...[onlyWithin, englishPlace, placeInEnglish, numbered].flatMap((pattern) =>
      [...query.normalized.matchAll(pattern)].map(([surface]) => ({ surface })),
    ),
  ];
  if (places.length === 0) return 0;
  const shown = choosePassages(details, query).map(({ passage }) =>
    toPlainText(`${passage.ja}\n${passage.en}`),
  );
  return places.filter(({ surface }) => !shown.some((text) => text.includes(surface))).length;
}

export function toExact(query: Query): readonly Aspect[] {
  return [...query.aspects.keys()].filter((aspect) => exact.has(aspect));
}

/** Asked for one of these, a passage that tells one of those may hold it, too. */
const related: Readonly<Partial<Record<Aspect, readonly Aspect[]>>> = {
  amount: ["rate", "ceiling", "budget"],
  ceiling: ["amount"],
  budget: ["amount"],
  deadline: ["date", "start"],
  date: ["deadline", "start"],
  place: ["url", "office"],
  count: ["share", "goal"],
  share: ["count", "goal"],
  goal: ["count", "share"],
  winner: ["name"],
};

/** Some statement answers it, of what and of when was asked. */
export function isHeld(aspect: Aspect, details: readonly DetailHit[]): boolean {
  return details.some((detail) => detail.passage.kind !== "gap" && holds(detail, [aspect]));
}

function holds(detail: DetailHit, asked: readonly Aspect[]): boolean {
  const { passage, onSubject, inYear, tellsUnits } = detail;
  const answers = asked.some((aspect) =>
    [aspect, ...(related[aspect] ?? [])].some((told) => passage.answers.includes(told)),
  );
  return (answers || asked.length === 0) && onSubject && inYear && tellsUnits;
}

/** It tells just what was asked, of what and of when. */
export function tells({ passage, evidence, onSubject, inYear, tellsUnits }: DetailHit): boolean {
  return passage.kind !== "gap" && evidence.aspect > 0 && onSubject && inYear && tellsUnits;
}

/** The nearest gap that may be meant; one of the year that was named, where it is nearly as near. */
export function findGap(details: readonly DetailHit[], { years }: Query): DetailHit | undefined {
  const gaps = details.filter(({ passage, onSubject, inYear, evidence }) => {
    return passage.kind === "gap" && onSubject && inYear && evidence.elsewhere === 0;
  });
  const [first] = gaps;
  const isOfYear = ({ passage, score }: DetailHit) =>
    score > (first?.score ?? 0) - nearlyAsNear &&
    passage.years.some((year) => years.includes(year));
  return gaps.find(isOfYear) ?? first;
}

/** Difference of scores. */
const nearlyAsNear = 1;
