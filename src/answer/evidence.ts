/**
 * Query and hits → grounds enough to answer, or the reason to decline.
 *
 * Scores compare within one question only, so no score decides here. What counts is what was
 * recognised: a sign of telework, a named subject, what is wanted and about what, and whether the
 * question names a matter of another kind that the corpus does not know.
 */
import { outside } from "../corpus/phrasing.ts";
import { programmeEnd } from "../search/elsewhere.ts";
import type { Asking, GapOdds, MeasureHit } from "../search/ranking.ts";
import type { Classes } from "../search/phrasing-classifier.ts";
import type { PassageLikelihood } from "../search/passage-likelihood.ts";
import type { NearPhrasings } from "../search/phrasing-index.ts";
import type { Query } from "../search/query.ts";
import { toWeightedSum } from "../search/weighted-sum.ts";
import { contactAspects, type DetailHit } from "./details.ts";
import type { Parts } from "./parts.ts";

export type Grounds =
  | {
      readonly outcome: "enough";
      /** A statement is far nearer than any gap, and every sign speaks for it. */
      readonly isSure?: boolean;
      /** For nothing but that the nearest statement leads: it stands first. */
      readonly isByLead?: boolean;
    }
  /** The measure may be meant, but what was asked is not what it is about. */
  | {
      readonly outcome: "unsure";
      /** One statement is clearly nearer than any gap: it may well be what was asked. */
      readonly leads?: boolean;
      /** Of several things that were asked for one is told nowhere. */
      readonly isPart?: boolean;
      /** Little is missing for the measure: a statement that is surely the one asked for will do. */
      readonly isNearly?: boolean;
    }
  | { readonly outcome: "detail-missing"; readonly gap: DetailHit }
  | {
      readonly outcome: "none";
      readonly reason: "no_match" | "off_topic" | "small_talk" | "unreadable";
    };

export const enough: Grounds = { outcome: "enough" };

/**
 * What each sign counts, for (above zero) or against; found by logistic regression over the judged
 * practice questions (`test/relevance/fit.ts`) and checked against sense.
 */
export const signWeights = {
  bias: -1.88,
  /** Words for telework itself, or for a programme of the corpus. */
  anchor: 0.9,
  /** A subject of the best measure is named. */
  subject: 0.32,
  ministry: 0.65,
  /** What is wanted, for whom, about what: values that question and best measure share. */
  want: 0.03,
  about: 0.22,
  whom: 0.01,
  /** Likeness to phrasings of the best measure, and how much liker outside ones are, 0 to 1. */
  phrasing: 0.01,
  outsidePhrasing: -0.78,
  /** Log ratio of the best measure's words against those of outside questions, -1 to 1. */
  likelihood: 3.24,
  /** Log odds of the measure against outside matters by the classifier of phrasings, -1 to 1. */
  probability: 1.2,
  /** The question has few words, and they name the best measure. */
  coverage: 0.64,
  /** Nouns that nothing said of any measure holds, at most three. */
  alien: -0.01,
  /** Kinds of other matter that are named. */
  outside: -0.91,
  /** Another body's scheme or another programme is named. */
  elsewhere: -2.4,
  /** The question leans on an earlier one. */
  followUp: 0.67,
  /** The measure is one that was spoken of before. */
  spokenOf: 1.08,
};

/**
 * Sums above `sure` are grounds, those above `possible` are said to be doubtful. Less is enough where
 * telework is named and what is wanted of it, and for grounds that the best measure gives it.
 */
const groundLimits = {
  usual: { sure: 0.4, possible: -1.5 },
  wanted: { sure: 0.4, possible: -4 },
  given: { sure: -1, possible: -4 },
};

/** Sum that is enough for the measure where a statement of it is surely the one asked for. */
const nearly = -0.7;

export function toGroundLimits(
  signs: Signs,
  { want }: Pick<Query, "want">,
): { readonly sure: number; readonly possible: number } {
  const isNamed = isOurs(signs) && signs.anchor > 0 && signs.alien === 0;
  if (isNamed && want.size > 0) return signs.want > 0 ? groundLimits.given : groundLimits.wanted;
  // 「パソコンを買いたい。補助は出る？」: what the best measure gives, and what for.
  const isFor = signs.outside === 0 && signs.want > 0 && signs.about > 0;
  return isFor ? groundLimits.wanted : groundLimits.usual;
}

function isOurs({ outside, anchor, want, subject }: Signs): boolean {
  return outside === 0 && anchor + want + subject > 0;
}

export type Signs = Readonly<Record<keyof typeof signWeights, number>>;

export type EvidenceContext = {
  readonly best: MeasureHit | undefined;
  readonly followUp: number;
  readonly phrasings: NearPhrasings;
  readonly likelihood: ReadonlyMap<string, number>;
  readonly passageLikelihood: PassageLikelihood;
  readonly classes: Classes;
  /** Phrasings and likelihood of the part that asks alone. */
  readonly asking: Asking;
  readonly gapOddsOf: (query: Query, measureId: string) => GapOdds;
  /** Does anything that is told of the measure use this word? */
  readonly tells: (measureId: string, word: string) => boolean;
  /** Does the corpus use these words? */
  readonly knows: (words: string) => boolean;
  /** Is the term used in anything that is said of a measure? */
  readonly uses: (term: string) => boolean;
  /** Is it used of outside matters, and of no measure? */
  readonly usesOutside: (term: string) => boolean;
};

/** `followUp`: how much the question leans on an earlier one. */
export function readEvidence(
  query: Query,
  best: MeasureHit | undefined,
  { ranking, knows }: Pick<Parts, "ranking" | "knows">,
  followUp = 0,
): EvidenceContext {
  return {
    best,
    followUp,
    phrasings: ranking.phrasingsOf(query),
    likelihood: ranking.likelihoodOf(query),
    classes: ranking.classesOf(query),
    // Of the detail: looked at only where there are grounds for the measure.
    get passageLikelihood() {
      return ranking.passageLikelihoodOf(query);
    },
    get asking() {
      return ranking.askingOf(query);
    },
    gapOddsOf: ranking.gapOddsOf,
    tells: ranking.tells,
    knows,
    uses: ranking.uses,
    usesOutside: ranking.usesOutside,
  };
}

export function findGrounds(query: Query, context: EvidenceContext): Grounds {
  const isYear = context.followUp > 0 && query.years.length > 0;
  if (!isReadable(query.normalized) && !isYear) return { outcome: "none", reason: "unreadable" };
  if (isTalkAlone(query)) return { outcome: "none", reason: "small_talk" };
  const signs = readSigns(query, context);
  const sum = toWeightedSum(signWeights, signs);
  const isNamed = isOurs(signs) && signs.coverage > 0;
  const { sure, possible } = toGroundLimits(signs, query);
  if (asksOfService(query, signs)) return { outcome: "none", reason: "small_talk" };
  const isStrange = !isNamed && asksStrangeMatter(query, signs);
  const isUnlike = namesUnlike(query);
  const isEnough = isNamed || (sum > sure && !isStrange);
  const isClear = isEnough && signs.elsewhere === 0 && !isUnlike;
  if (context.best && isClear) return enough;
  if (context.best && sum > possible && signs.elsewhere === 0)
    return { outcome: "unsure", isNearly: sum > nearly && !isStrange && !isUnlike };
  if (context.best && !isUnlike && asksSeveralKinds(query, signs))
    return { outcome: "unsure", isNearly: false };
  const isTalk = [...query.outside.keys()].some((kind) => talk.has(kind));
  if (isTalk && signs.anchor + signs.outside === 0 && query.want.size === 0)
    return { outcome: "none", reason: "small_talk" };
  const isNear = signs.anchor > 0 || signs.elsewhere > 0 || query.want.has("money");
  return { outcome: "none", reason: isNear ? "no_match" : "off_topic" };
}

/** 「補助金と表彰の締切は」 is like no single measure; no word of it is strange. */
function asksSeveralKinds({ want }: Query, { alien, outside, elsewhere }: Signs): boolean {
  const kinds = want.keys().filter((kind) => kind !== "promotion");
  return [...kinds].length > 1 && alien + outside + elsewhere === 0;
}

/** A budget, whom to call, when and where it is, are asked of anything. */
const ofAnything = [...contactAspects, "budget", "date", "deadline", "start", "place"] as const;

/**
 * 「国勢調査の紙をなくした。どこに電話すれば」 has no sign of ours, and words that nothing said of ours has.
 */
function asksStrangeMatter({ aspects, want: wants }: Query, signs: Signs): boolean {
  const isOfAnything = ofAnything.some((aspect) => aspects.has(aspect));
  const { anchor, subject, ministry, about, followUp, alien } = signs;
  // 「どこに電話すれば」 wants advice, of anything.
  const asksContact = contactAspects.some((aspect) => aspects.has(aspect));
  const want = asksContact && wants.size === 1 && wants.has("advice") ? 0 : signs.want;
  return isOfAnything && anchor + subject + ministry + want + about + followUp === 0 && alien > 0;
}

const ofService = "this-service";

/** 「このサイトは誰が運営していますか」: what the corpus tells of others' sites is no answer to it. */
function asksOfService({ outside, want, about, whom }: Query, signs: Signs): boolean {
  const isNamed = signs.anchor + signs.subject + signs.ministry + signs.followUp > 0;
  return outside.has(ofService) && !isNamed && want.size + about.size + whom.size === 0;
}

export function readSigns(query: Query, context: EvidenceContext): Signs {
  const { best, phrasings } = context;
  const facets = best?.measure.facets;
  const near = phrasings.ofTarget(best?.measure.id ?? "").likeness;
  const kinds = [...query.outside].filter(
    ([kind, cues]) => !talk.has(kind) && !cues.some((cue) => context.knows(cue)),
  );
  return {
    bias: 1,
    anchor: query.anchors.size > 0 ? 1 : 0,
    subject: query.subjects.some(({ measureId }) => measureId === best?.measure.id) ? 1 : 0,
    ministry: query.ministries.length > 0 ? 1 : 0,
    want: countShared(facets?.want, query.want),
    about: countShared(facets?.about, query.about),
    whom: countShared(facets?.whom, query.whom),
    phrasing: near,
    outsidePhrasing: Math.max(0, phrasings.ofTarget(outside).likeness - near),
    likelihood: toMargin(context),
    probability: toProbability(context),
    coverage: toCoverage(query, best),
    alien: Math.min(3, countAlien(query, context)),
    outside: Math.min(2, kinds.length),
    elsewhere:
      query.elsewhere ||
      namesOtherProgramme(query, context) ||
      namesNamesake(query, context) ||
      (query.subjects.length === 0 && kinds.some(([, cues]) => cues.some(isProgramme)))
        ? 1
        : 0,
    followUp: context.followUp,
    spokenOf: (best?.parts.prior ?? 0) > 0 ? 1 : 0,
  };
}

/** A cue of outside matters that is a programme's name; beside one of ours it may be compared with it. */
function isProgramme(cue: string): boolean {
  return programmeEnd.test(cue) || /\b(?:subsid|grant)/u.test(cue);
}

/** A programme's whole name that people use of outside matters alone: 「IT導入補助金」. */
function namesOtherProgramme({ terms }: Query, { knows, usesOutside }: EvidenceContext): boolean {
  return terms.some(
    ({ kind, text }) =>
      kind === "compound" && programmeEnd.test(text) && usesOutside(text) && !knows(text),
  );
}

/**
 * 「環境月間」, and nothing of ours is called so; where the words may but describe it (「整備事業」), only if
 * two of them are strange; beside a name of ours (「アカデミー賞の授賞式」), only if nothing said of ours has one.
 */
export function namesNamesake(
  { kindNames }: Query,
  { uses }: Pick<EvidenceContext, "uses">,
): boolean {
  return kindNames.some(({ far, isDescribed, standsAlone }) => {
    if (!far.every(uses)) return true;
    return standsAlone && far.length > (isDescribed ? 1 : 0);
  });
}

/** 「観光月間」: its words are told of, but nothing is called so. */
function namesUnlike({ kindNames }: Query): boolean {
  return kindNames.some(
    ({ far, isCalled, standsAlone }) => standsAlone && (far.length > 0 || !isCalled),
  );
}

/** A log ratio of this size is as good as sure. */
const sureLikelihood = 15;

function toMargin({ best, likelihood }: EvidenceContext): number {
  const margin = (likelihood.get(best?.measure.id ?? "") ?? 0) - (likelihood.get(outside) ?? 0);
  return Math.max(-1, Math.min(1, margin / sureLikelihood));
}

/** Log odds of this size are as good as sure. */
const sureProbability = 5;

function toProbability({ best, classes }: EvidenceContext): number {
  const odds = classes.ofTarget(best?.measure.id ?? "") - classes.ofTarget(outside);
  return toShare(odds / sureProbability);
}

export function countShared(
  stated: readonly string[] | undefined,
  asked: ReadonlyMap<string, unknown>,
): number {
  return (stated ?? []).filter((value) => asked.has(value)).length;
}

function countAlien(query: Query, { uses }: Pick<EvidenceContext, "uses">): number {
  const words = query.terms.filter(({ kind, text }) => kind === "word" && !/^\d+$/u.test(text));
  const isCovered = ({ start, end }: (typeof words)[number]) =>
    query.concepts.some((concept) => concept.start <= start && end <= concept.end);
  return words.filter((word) => !isCovered(word) && !uses(word.text)).length;
}

/** 1 for one word that is a name or an everyday word of the measure, less for more words or fewer named. */
export function toCoverage(query: Query, best: MeasureHit | undefined): number {
  const words = query.terms.filter(({ kind, text }) => kind === "word" && !quantity.has(text));
  const isNamed = (word: (typeof words)[number]) =>
    best?.named.has(word.text) ||
    query.concepts.some(
      ({ term, start, end }) => start <= word.start && word.end <= end && best?.named.has(term),
    );
  if (words.length === 0 || !words.every(isNamed)) return 0;
  return Math.min(1, 2 / words.length);
}

/** Words that say how much is to be told, and nothing of what. */
const quantity: ReadonlySet<string> = new Set([
  "全部",
  "全て",
  "すべて",
  "一覧",
  "一通り",
  "リスト",
  "list",
  "all",
]);

/** Kinds of `outside` that only count where nothing else is found: a greeting may open a question. */
export const talk: ReadonlySet<string> = new Set(["greeting", "small-talk", ofService]);

/** 「ありがとう、助かりました」, “thanks, that's all”; 「ありがとう。他には？」 goes on. */
export function isTalkAlone({ outside, normalized }: Query): boolean {
  const kinds = [...outside.keys()];
  if (kinds.length === 0 || !kinds.every((kind) => talk.has(kind))) return false;
  const said = [...outside.values()].flat();
  // English cues are stems: “thank” of “thanks”.
  const rest = said.reduce(
    (text, cue) => text.replace(new RegExp(`${RegExp.escape(cue)}[a-z]*`, "u"), ""),
    normalized,
  );
  return !/\p{L}/u.test(rest.replace(politeness, ""));
}

/** Said with thanks and greetings, and of nothing. */
const politeness =
  /(?:もう|これで|それで)?(?:大丈夫|結構|十分|いい)です|どうも|本当に|ほんとうに|とても|大変|たいへん|ございま(?:した|す)|です|でした|ね|よ|\b(?:so|very) much\b|\b(?:a lot|that['’]s (?:all|it)|that is all|ok|okay|bye|for now|i['’]m good)\b/gu;

/** A readable question has two letters of a script that the corpus is written in, or is one kanji: 「賞」. */
function isReadable(normalized: string): boolean {
  if (/^\p{Script=Han}[?!。\s]*$/u.test(normalized)) return true;
  const letters =
    normalized.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}a-z]/gu) ?? [];
  const foreign = normalized.match(/[\p{L}]/gu) ?? [];
  if (letters.length < 2 || letters.length < foreign.length / 2) return false;
  return new Set(letters).size > 1;
}

/** Between -1 and 1. */
export function toShare(part: number): number {
  return Math.max(-1, Math.min(1, part));
}
