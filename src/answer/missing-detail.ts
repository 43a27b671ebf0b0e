/**
 * Query and passages of its measure → whether what was asked is told, or which gap of the corpus it meets.
 *
 * The signs are weighed in one sum; around it stand rules for what is sure: what the handout prints, a name
 * that is asked for itself, parts of a sum, judgements.
 */
import type { Aspect, Measure, Subject } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";
import { hasInterrogative } from "../search/interrogatives.ts";
import type { Query } from "../search/query.ts";
import type { MeasureHit } from "../search/ranking.ts";
import { toWeightedSum } from "../search/weighted-sum.ts";
import { asksJudgement, asksReason, findLongGone, findReason } from "./beyond-print.ts";
import { asksOwner } from "./bodies.ts";
import { asksBudgetLine, contactAspects, type DetailHit } from "./details.ts";
import { countShared, enough, type Grounds, toCoverage } from "./evidence.ts";
import {
  type DetailContext,
  findGap,
  isHeld,
  type MissingSigns,
  missingWeights,
  readMissingSigns,
  tells,
  toExact,
  toToldShare,
} from "./missing-signs.ts";
import { readMoney } from "./money.ts";
import { countWords } from "./pieces.ts";
import { toLead } from "./passage-choice.ts";
import { asksMinistry, asksPrintedBudget, asksWording } from "./printed.ts";
import { findTogether } from "./together.ts";

/** Sums above `missing` are grounds to say so, those above `doubtful` to say that it is not sure. */
const [missing, doubtful] = [0.7, -1.6];

/** Sum above which a gap that is far nearer is the one that was met. */
const likely = 0;

/** Sums up to which a passage that leads every gap by so much is enough. */
const [hardlyDoubtful, sureLead] = [-1, 2];

/** The same where it tells every detail that is asked for. */
const hardlyDoubtfulWhereHeld = -0.6;

/** Sum below which such a passage is surely what was asked for. */
const hardlyMissing = -1.9;

/** A gap that is nearer by so much is the one that was met. */
const farLead = 2;

/** A lead by which it may well be what was asked. */
const clearLead = 1;

/** More words tell a story, in which few are told. */
const plainWords = 5;

/** Not a name alone: 「育児とテレワーク」. */
function asks({ normalized }: Query): boolean {
  return /[?？]|か[。]?$/u.test(normalized) || hasInterrogative(normalized);
}

/** Does a passage of the measure hold the detail that was asked for? */
export function findDetailGrounds(
  query: Query,
  details: readonly DetailHit[],
  context: DetailContext,
): Grounds {
  const isByName = asksByName(query, context.best);
  const measure = context.best?.measure;
  const isPrinted =
    asksMinistry(query) ||
    (measure && (asksPrintedBudget(query, measure) || asksOwner(query, measure)));
  if (asksPartOfSum.test(query.normalized) && isOfLine(query, details, context)) {
    return { outcome: "unsure" };
  }
  if (isPrinted && !asksUnheld(query, details)) return enough;
  const isBudgetTold = details.some(
    (detail) => detail.evidence.subject > 0 && isAskedBudget(query, detail),
  );
  if (isBudgetTold) return enough;
  const untold =
    findUntoldSubject(query, details, measure) ?? findNoBudget(query, details, measure);
  if (untold) return { outcome: "detail-missing", gap: untold };
  if (asksJudgement(query) && !isByName) return { outcome: "unsure" };
  if (measure && asksNothingElse(query) && findTogether(details, query, measure).length > 0)
    return enough;
  if (context.followUp === 0 && asksWhetherOn(query) && !isFateMissing(details)) return enough;
  const lead = toLead(details);
  const leads = lead > clearLead;
  if (asksOfEach.test(query.normalized)) return { outcome: "unsure", leads };
  if (isForOthers(query, details, context)) return { outcome: "unsure" };
  if (asksReason(query) && !findReason(query, details)) return { outcome: "unsure", leads };
  // The number that is asked to be confirmed stands in what is by far the nearest.
  if ((details[0]?.evidence.asserted ?? 0) > 0 && lead > sureLead) return enough;
  const signs = readMissingSigns(query, details, context);
  const sum = toWeightedSum(missingWeights, signs);
  // 「テレワーク中のけがは労災に」 is all names, and a gap is by far the nearest.
  const isOfGap = (sum > missing && signs.margin > byFar) || (lead < -farLead && asks(query));
  if (isByName && context.followUp === 0) return isOfGap ? { outcome: "unsure" } : enough;
  // “Case studies on hospitals?”: a word is untold, and a gap is far nearer than what is told.
  const isStrange = signs.askedWords < 1 && lead < -farLead && countWords(query) <= plainWords;
  const isTold = () =>
    isByName ||
    (signs.place === 0 &&
      !isStrange &&
      ((asksForMeasure(query, signs, context.best) && !(lead < 0 && asksWhether(query))) ||
        isToldThere(query, details, context))) ||
    tellsBothYears(query, details, measure) ||
    (asksWording(query) && details[0]?.passage.kind === "quotation") ||
    details.some((detail) => isAskedBudget(query, detail));
  // “How many are there in Nagano?”: no passage names it, and no number is of it.
  const isOfOther = signs.place > 0 && query.units.length > 0 && !japanese.test(query.normalized);
  const gap = findGap(details, query);
  const longGone = findLongGone(query, details);
  if (longGone) return { outcome: "detail-missing", gap: longGone };
  const found = sum < hardlyMissing && lead > sureLead ? sure : enough;
  if (sum <= missing && isTold()) return asksUnheld(query, details) ? partly : found;
  const near = gap?.answersAsked ? gap : findAskedGap(query, details);
  const told = near && isMet(near, context) && standsOut(near, details, query) ? near : undefined;
  if (sum > missing && told && isNearest(told, details)) {
    // 「沖縄で相談できるとこある？」: what is missing is the place, and no gap was met.
    const isOfPlace = sum - missingWeights.place * signs.place <= missing;
    return isOfPlace ? { outcome: "unsure", leads } : { outcome: "detail-missing", gap: told };
  }
  if (sum > likely && told && lead < -farLead) {
    return { outcome: "detail-missing", gap: told };
  }
  if (isStrange) return { outcome: "unsure" };
  const leastDoubt = holdsAsked(query, details[0]) ? hardlyDoubtfulWhereHeld : hardlyDoubtful;
  const isSure = lead > sureLead && sum <= leastDoubt;
  if (isOfOther || (sum > doubtful && !isSure)) return { outcome: "unsure", leads };
  if (asksUnheld(query, details)) return partly;
  return sum > doubtful ? byLead : found;
}

function isOfBudget({ passage }: DetailHit): boolean {
  return passage.answers.includes("budget");
}

/** 「予算はついてる？」 of a measure that has no budget line. */
function findNoBudget(
  { normalized }: Query,
  details: readonly DetailHit[],
  measure: Measure | undefined,
): DetailHit | undefined {
  if (!/予算|財源|国費|\bbudget/u.test(normalized) || !measure || measure.handout.budget.length > 0)
    return undefined;
  if (details.some((detail) => detail.passage.kind === "fact" && isOfBudget(detail)))
    return undefined;
  const [nearest] = details;
  if (nearest?.passage.kind === "gap" && isOfBudget(nearest)) return nearest;
  return details.find(
    ({ passage: { kind, answers, about } }) =>
      kind === "gap" && about.length === 0 && answers.length === 1 && answers[0] === "budget",
  );
}

/** 「3つとも厚労省のものですか」: what is told of some of them, or of one, is no yes. */
const asksOfEach =
  /(?:すべて|全て|[2-9二三四五]つとも|[2-9二三四五](?:件|回|種類|か所)とも|どれも|いずれも)[^。?、]{0,24}(?:です|でした|ます|ました|だった|なの|の)(?:か|かな|よね)?[?。]*$|^(?:is|are|was|were|do|does|did|has|have) (?:all|every|each|both)\b/u;

/**
 * The nearest statement is for children of another age; or a firm asks for itself of what is for public
 * servants: 「国家公務員の手当は => うちの社員にも払うの」.
 */
function isForOthers(
  { normalized }: Query,
  details: readonly DetailHit[],
  { best }: DetailContext,
): boolean {
  const told = details.find(({ passage }) => passage.kind !== "gap");
  if (told && told.evidence.otherAge > 0) return true;
  const isFirm = ofAsker.test(normalized);
  const { whom: of = [] } = best?.measure.facets ?? {};
  return isFirm && of.length > 0 && of.every((one) => one === "civil-servant");
}

/** What a Japanese question names on the way is seldom what the number is asked of: 「東京オリパラの夏に何団体」. */
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const ofAsker =
  /(?:うち|当社|弊社)(?:の(?:会社|社員|職員|従業員))?(?:に|で|は|も)|\b(?:our|my) (?:own )?(?:company|firm|staff|employees)\b/u;

/**
 * Nothing in particular, but what it gives, and what for or in words that people use for it:
 * 「機器の補助はありますか」; or liker to those than to any that ask for a detail.
 */
function asksForMeasure(
  { aspects, units, years, asksPresent, want, about }: Query,
  { general, generalAbove, specific }: MissingSigns,
  best: MeasureHit | undefined,
): boolean {
  if (aspects.size + units.length + years.length > 0 || asksPresent) return false;
  const facets = best?.measure.facets;
  const isGiven = countShared(facets?.want, want) > 0;
  const isFor = countShared(facets?.about, about) > 0 || general > usualWords;
  return specific < ofGaps && ((isGiven && isFor) || generalAbove > clearlyLiker);
}

/** Yes or no, of something that the measure may or may not hold: “Are firefighters included?” */
function asksWhether({ normalized }: Query): boolean {
  return whether.test(normalized) && !hasInterrogative(normalized);
}

const whether =
  /^(?:is|are|was|were|do|does|did|can|could|will|would|has|have|must|may|should)\b|(?:ます|ません|です|でした|ました)か(?:ね|な)?[?。]*$/u;

/** 「補助金はまだありますか」 and hardly more: what became of it is told of every measure. */
function asksWhetherOn({ aspects, terms, units, subjects, asksPresent }: Query): boolean {
  const names = subjects.map(({ name }) => name).join("\n");
  const words = terms.filter(({ kind, text }) => kind === "word" && !names.includes(text)).length;
  const isAll = aspects.has("status") && units.length === 0;
  return (
    asksPresent && isAll && aspects.keys().every((one) => ofOpen.has(one)) && words <= fewWords
  );
}

/** 「今も申請できますか」 */
const ofOpen: ReadonlySet<Aspect> = new Set(["status", "eligibility", "procedure"]);

const fewWords = 2;

/** Of what is named, whether it is still there is a gap of its own: the Tokyo centre. */
function isFateMissing(details: readonly DetailHit[]): boolean {
  const ofFate = details.filter(
    ({ passage, evidence }) => evidence.subject > 0 && passage.answers.includes("status"),
  );
  return ofFate.length > 0 && ofFate.every(({ passage }) => passage.kind === "gap");
}

/** Of the widest margin between a gap and what is told. */
const byFar = 0.5;

/** Likeness to phrasings of the measure as such, and how much more it is; a word that is of gaps. */
const [usualWords, clearlyLiker, ofGaps] = [0.5, 0.05, 0.5];

/**
 * Whom to call, or a number of what was counted, stands nearest, and every word that asks is told, or is
 * one with which one asks for that: 「人と話したい」.
 */
function isToldThere(
  query: Query,
  [nearest]: readonly DetailHit[],
  { best, tells: isTold }: DetailContext,
): boolean {
  const contact = contactAspects.flatMap((aspect) => query.aspects.get(aspect) ?? []);
  if (query.units.length + contact.length === 0 || !nearest || !tells(nearest)) return false;
  const isOfCue = (word: string) => contact.some((cue) => cue.includes(word));
  const measureId = best?.measure.id ?? "";
  return toToldShare(query, (word) => isOfCue(word) || isTold(measureId, word)) === 1;
}

/** 「2020年と2024年でどちらが高い」 */
function tellsBothYears(
  query: Query,
  details: readonly DetailHit[],
  measure: Measure | undefined,
): boolean {
  return query.years.length > 1 && !!measure && findTogether(details, query, measure).length > 1;
}

/** Nothing but names and everyday words of the measure, or what it is: it is asked for itself. */
function asksByName(query: Query, best: MeasureHit | undefined): boolean {
  const { aspects, units } = query;
  const isOfItself = aspects.size === 0 || (aspects.size === 1 && aspects.has("definition"));
  return isOfItself && units.length === 0 && toCoverage(query, best) > 0;
}

/** The handout's budget line is the answer to a question for the budget. */
function isAskedBudget(query: Query, { passage, inYear, tellsUnits }: DetailHit): boolean {
  if (!query.asksBudget || (isShare(passage) && asksOwnPart.test(query.normalized))) return false;
  if (asksBudgetLine(query, passage)) return inYear;
  return query.aspects.has("budget") && passage.role === "budget" && inYear && tellsUnits;
}

/** Of a share (内数) no part is told: 「内数のうち、テレワーク分だけで」. */
const asksOwnPart =
  /分だけ|だけ(?:だと|やと|で|の(?:額|予算|金額))|のみ(?:で|の)|単独で|\b(?:alone|on its own|only for|just for)\b/u;

/** Of a printed sum the split is told nowhere: 「7,627億円のうちテレワーク分は」, 「110百万円の内訳」. */
const asksPartOfSum =
  /(?:円|内数)[」』]?(?:って[^、。]{0,8})?(?:[、,]|の)?(?:その|この)?(?:(?:うち|中|なか)[^。?]{0,24}?(?:いくら|何[億万千百円割]|なんぼ|どれ(?:くらい|だけ|ほど)|どのくらい|(?:分|ぶん)(?:は|って|だけ|が))|内訳)|テレワーク(?:の)?(?:分|ぶん)(?:は|って|だけ)|\bof (?:the|that|this|those) ¥? ?[\d,.]+[^,?]{0,30}, how much\b|\bhow much of (?:it|this|that|the ¥? ?[\d,.]+[^,?]{0,24}?) (?:is|was|goes|went) (?:for|to|on|earmarked)\b/u;

/** It names the sum of a budget line, or such a line is among the nearest that are told. */
function isOfLine(
  { normalized }: Query,
  details: readonly DetailHit[],
  { best }: Pick<DetailContext, "best">,
): boolean {
  const sums = readMoney(normalized);
  if (best?.measure.handout.budget.some(({ yen }) => sums.includes(yen))) return true;
  const told = details.filter(({ passage }) => passage.kind !== "gap");
  return told.slice(0, mostMeant).some(({ passage }) => passage.role === "budget");
}

/** Passages that may be meant. */
const mostMeant = 3;

function isShare({ ja }: Passage): boolean {
  return ja.includes("内数");
}

/** What the two are is what a comparison asks for. */
function asksNothingElse({ aspects, units }: Query): boolean {
  return units.length === 0 && aspects.keys().every((aspect) => aspect === "definition");
}

const sure: Grounds = { outcome: "enough", isSure: true };

const byLead: Grounds = { outcome: "enough", isByLead: true };

const partly: Grounds = { outcome: "unsure", isPart: true };

/**
 * 「応募資格と賞金」: something else is told, and one exact thing by no statement at all; or it is told of one
 * of two years: 「令和2年度と3年度の補助率」.
 */
function asksUnheld(query: Query, details: readonly DetailHit[]): boolean {
  const isToldOf = (year: number) =>
    details.some(
      ({ passage, answersAsked, onSubject }) =>
        passage.kind !== "gap" && answersAsked && onSubject && passage.years.includes(year),
    );
  const isExact = toExact(query).length + query.units.length > 0;
  if (query.years.length === 2 && isExact && !query.years.every(isToldOf)) return true;
  if (query.aspects.size < 2) return false;
  return unheld.some((aspect) => query.aspects.has(aspect) && !isHeld(aspect, details));
}

/** What is asked for by words that are seldom said of another thing. */
const unheld = [
  "amount",
  "rate",
  "ceiling",
  "deadline",
  "phone",
  "mail",
  "share",
  "winner",
] as const;

/**
 * A thing is named of which the corpus knows no more than that it tells nothing: 「社会資本整備総合交付金」,
 * 「地方公務員」. The nearest gap that says so.
 */
function findUntoldSubject(
  { subjects, aspects }: Query,
  details: readonly DetailHit[],
  measure: Measure | undefined,
): DetailHit | undefined {
  const lines = measure?.handout.budget ?? [];
  const facts = details.filter(({ passage }) => passage.kind === "fact");
  const asksSum = aspects.has("budget") || aspects.has("amount");
  const isTold = ({ id, names }: Subject) =>
    facts.some(
      ({ passage }) =>
        passage.about.includes(id) || names.ja.some((one) => passage.ja.includes(one)),
    ) ||
    (asksSum && lines.some(({ text }) => names.ja.some((one) => text.includes(one))));
  const untold = new Set(
    subjects
      .filter(({ measureId, subject }) => measureId === measure?.id && !isTold(subject))
      .map(({ subject }) => subject.id),
  );
  return details.find(
    ({ passage }) => passage.kind === "gap" && passage.about.some((id) => untold.has(id)),
  );
}

/** People ask for it in such words, some of them in the part that asks: a gap of another kind is a wrong statement. */
function isMet({ evidence, passage }: DetailHit, { asking }: DetailContext): boolean {
  const strength = evidence.likeness + evidence.asked + evidence.probability;
  return strength > leastStrength && asking.phrasings.ofPassage(passage.id).likeness > 0;
}

/** Of likeness (0 to 1), nearness (0 to 1) and log probability (-1 to 0). */
const leastStrength = 0.6;

/** Another gap of the same thing and time that is as near, or nearer, may be the one that was met as well. */
function standsOut(
  gap: DetailHit,
  details: readonly DetailHit[],
  { years, aspects }: Query,
): boolean {
  const isOfYears = ({ passage }: DetailHit) => passage.years.some((year) => years.includes(year));
  const same = plain.filter(
    (aspect) => aspects.has(aspect) && gap.passage.answers.includes(aspect),
  );
  const isRival = (other: DetailHit) =>
    other !== gap &&
    other.passage.kind === "gap" &&
    other.onSubject &&
    other.inYear &&
    (isOfYears(other) || !isOfYears(gap)) &&
    !same.some((aspect) => other.passage.answers.includes(aspect));
  return details.every((one) => !isRival(one) || one.score < gap.score - leastMargin);
}

/** Of which there is but one sort: of two gaps of it both are met. */
const plain: readonly Aspect[] = ["budget", "phone", "mail", "deadline", "winner"];

/** Difference of scores. */
const leastMargin = 0.4;

/** It tells every detail that is asked for, or the count in every year. */
function holdsAsked({ aspects, units, years }: Query, nearest: DetailHit | undefined): boolean {
  if (!nearest || nearest.passage.kind === "gap") return false;
  const { answers, years: of } = nearest.passage;
  const isOfYears = years.length > 0 && years.every((year) => of.includes(year));
  if (units.length > 0 && nearest.tellsUnits && isOfYears) return true;
  return aspects.size > 0 && aspects.keys().every((aspect) => answers.includes(aspect));
}

/** A gap behind what is told is seldom the one that was met: better to say no more than that it is not sure. */
function isNearest(gap: DetailHit, details: readonly DetailHit[]): boolean {
  return details.every(({ passage, score }) => passage.kind === "gap" || score <= gap.score);
}

/** The nearest that says so of an exact detail that was asked for. */
function findAskedGap(query: Query, details: readonly DetailHit[]): DetailHit | undefined {
  const asked = toExact(query);
  return details.find(
    ({ passage, onSubject, inYear }) =>
      passage.kind === "gap" &&
      onSubject &&
      inYear &&
      asked.some((aspect) => passage.answers.includes(aspect)),
  );
}
