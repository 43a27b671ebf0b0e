/**
 * A query and a measure's passages → the passages in the order in which they answer what was asked.
 *
 * Words alone do not tell a deadline from an amount. A passage also counts by what it answers
 * (aspects), by the subject it is about, by the year, by whether it speaks of how things are now,
 * and by the phrasings that people use to ask for it.
 */
import { normalize, toPlainText } from "../analysis/normalize.ts";
import { type Aspect, type Measure, toBodies } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";
import type { MinistryId } from "../corpus/vocabulary.ts";
import type { MeasureHit, PassageHit } from "../search/ranking.ts";
import type { Classes } from "../search/phrasing-classifier.ts";
import type { PassageLikelihood } from "../search/passage-likelihood.ts";
import type { NearPhrasings } from "../search/phrasing-index.ts";
import { toCompact } from "../search/names.ts";
import { type AgeBand, isOfOtherAge, toAgeBand } from "../search/child-age.ts";
import { type Query, saysPast } from "../search/query.ts";
import { toWeightedSum } from "../search/weighted-sum.ts";
import { readMoney } from "./money.ts";
import { asksBeyondPrint } from "./printed.ts";

/**
 * What each kind of evidence counts, found by softmax regression over the project's judged practice
 * questions (`test/relevance/fit.ts`); signs and sizes are checked against sense.
 */
export const detailWeights = {
  /** BM25 of the passage's words, 0 to 1 of the measure's best. */
  words: 0.26,
  /** BM25 of its nearest phrasing, 0 to 1 of the measure's best. */
  asked: 2.71,
  /** Likeness of its nearest phrasing. */
  likeness: 0.1,
  /** Log ratio of its language model below the likeliest of the measure, -1 to 0. */
  likelihood: 2.25,
  /** Log of its probability by the classifier of phrasings, against the most probable passage's, -1 to 0. */
  probability: 2.72,
  /** It answers an exact aspect that was asked; a vague one; none of those asked. */
  aspect: 1.33,
  vagueAspect: 0.33,
  otherAspect: -1.66,
  /** It is about a subject that was named, or only about others. */
  subject: 0.34,
  otherSubject: -0.07,
  /** It names the one of the measure's bodies that was named, or only others of them. */
  body: 0.2,
  otherBody: -0.31,
  /** It speaks of a year that was named, or only of others. */
  year: 1.03,
  otherYear: -1.43,
  /** The question asks how things are now, and it tells that, or only how they were. */
  present: 0.51,
  past: -0.51,
  /** Of today, it tells of what had ended before the handout (set by hand: it must not answer). */
  longPast: -2,
  /** It tells how something was reached that is over, and that or the past was not asked (set by hand: it must not answer). */
  idleContact: -4,
  /** It is for children of another age than the one named (set by hand: it must not answer). */
  otherAge: -4,
  /** The telephone number or address on the web that was typed stands in it (set by hand: it is that one). */
  typed: 4,
  /** The number that is asked to be confirmed does (set by hand: of two that are near, it is that one). */
  asserted: 2,
  /**
   * It is about one place's scheme that was not named, about what was said not to be meant, or prints a
   * budget where what came behind that was asked (set by hand: it must not answer).
   */
  elsewhere: -4,
  /** It tells a number of the unit that was asked for; or it does not (set by hand: another one does). */
  unit: 0.82,
  otherUnit: -2,
  /** A budget line where the budget was asked for (set by hand: few practice questions tell). */
  budgetLine: 3,
  /** A budget line where no budget was asked for. */
  idleBudget: -0.35,
  /** A gap is less often what answers. */
  gap: -1.43,
};

type DetailEvidence = Readonly<Record<keyof typeof detailWeights, number>>;

export type DetailHit = PassageHit & {
  readonly evidence: DetailEvidence;
  /** The passage answers an aspect that was asked for, or none was. */
  readonly answersAsked: boolean;
  /** It is about the subject that was named, or none was named. */
  readonly onSubject: boolean;
  /** It speaks of the year that was named, or none was named. */
  readonly inYear: boolean;
  /** It tells a number of the unit that was asked for, or none was asked for. */
  readonly tellsUnits: boolean;
  /** It has the name of a matter that the question is about. */
  readonly onMatter: boolean;
};

/** Aspects that questions touch without asking for them in particular. */
export const vague: ReadonlySet<Aspect> = new Set([
  "content",
  "definition",
  "name",
  "office",
  "eligibility",
  "status",
]);

/** BM25 sums that are full evidence, as in the ranking of measures. */
const saturation = { words: 10, asked: 12 };

export type DetailContext = {
  readonly passages: readonly Passage[];
  readonly phrasings: NearPhrasings;
  readonly likelihood: PassageLikelihood;
  readonly classes: Classes;
};

/** Log ratio below the likeliest passage at which another is as good as out. */
const farLikelihood = 10;

/** The same of a log probability. */
const farProbability = 6;

export function rankDetails(query: Query, hit: MeasureHit, context: DetailContext): DetailHit[] {
  const found = new Map(hit.passages.map((passage) => [passage.passage.id, passage]));
  const { ofPassage, nearestPassage } = context.phrasings;
  const own = context.passages.filter(({ measureId }) => measureId === hit.measure.id);
  const top = {
    words: Math.max(saturation.words, ...hit.passages.map(({ score }) => score)),
    asked: Math.max(saturation.asked, nearestPassage),
  };
  const asked = {
    query,
    hit,
    named: namedSubjects(query, hit),
    bodies: findNamedBody(query, hit),
    typed: toTyped(query),
    tellsAsserted: toAssertedTest(query),
    age: toAgeBand(query.normalized),
  };
  const tellsUnits = (passage: Passage) => query.units.every((tells) => tells(passage));
  const likeliest = Math.max(...own.map(({ id }) => context.likelihood.ofPassage(id)));
  const mostProbable = Math.max(...own.map(({ id }) => context.classes.ofPassage(id)));
  return own
    .map((passage) => {
      const { score = 0 } = found.get(passage.id) ?? {};
      const near = ofPassage(passage.id);
      const shares = {
        words: score / top.words,
        asked: near.score / top.asked,
        likeness: near.likeness,
        likelihood: Math.max(
          -1,
          (context.likelihood.ofPassage(passage.id) - likeliest) / farLikelihood,
        ),
        probability: Math.max(
          -1,
          (context.classes.ofPassage(passage.id) - mostProbable) / farProbability,
        ),
      };
      return judge(passage, { ...asked, shares, tellsUnits: tellsUnits(passage) });
    })
    .toSorted((a, b) => b.score - a.score);
}

/**
 * Ids of the measure's subjects that the question names; a general name (テレワーク・デイズ) also
 * names those that bear it in theirs (テレワーク・デイズ2021).
 */
function namedSubjects(query: Query, hit: MeasureHit): ReadonlySet<string> {
  const own = query.subjects.filter(({ measureId }) => measureId === hit.measure.id);
  const named = own.flatMap(({ subject }) => [subject.names.ja[0], subject.names.en[0]]);
  const bearers = hit.measure.subjects.filter(({ names }) =>
    [...names.ja, ...names.en].some((name) =>
      named.some((general) => general && name.startsWith(general)),
    ),
  );
  return new Set([...own.map(({ subject }) => subject.id), ...bearers.map(({ id }) => id)]);
}

type Bodies = { readonly named: MinistryId; readonly others: readonly MinistryId[] };

/** Of the measure's several bodies one was named: 「総務省のほうは今もある？」. */
function findNamedBody({ ministries }: Query, { measure }: MeasureHit): Bodies | undefined {
  const all = toBodies(measure);
  const [named, ...more] = ministries.filter((id) => all.has(id));
  if (named === undefined || more.length > 0 || all.size < 2) return undefined;
  return { named, others: [...all].filter((id) => id !== named) };
}

type Shares = Pick<DetailEvidence, "words" | "asked" | "likeness" | "likelihood" | "probability">;

function judge(
  passage: Passage,
  context: {
    query: Query;
    hit: MeasureHit;
    named: ReadonlySet<string>;
    bodies: Bodies | undefined;
    shares: Shares;
    tellsUnits: boolean;
    typed: readonly string[];
    tellsAsserted: (passage: Passage) => boolean;
    age: AgeBand | undefined;
  },
): DetailHit {
  const { query, hit, named, bodies, shares, tellsUnits, typed, tellsAsserted, age } = context;
  const asked = passage.answers.filter((aspect) => isAsked(aspect, query));
  const isExact = asked.some((aspect) => query.aspects.has(aspect) && !vague.has(aspect));
  const answersAsked = query.aspects.size === 0 || asked.length > 0;
  const isOfAll = passage.kind === "gap" && passage.about.length === 0;
  const onSubject = named.size === 0 || isOfAll || passage.about.some((id) => named.has(id));
  const isOfBody = bodies !== undefined && passage.ministries.includes(bodies.named);
  const inYear = isInYear(passage, query);
  const nowTold = isPresent(passage, hit, query);
  const isOfBudget = passage.role === "budget";
  const isLine = asksBudgetLine(query, passage);
  const asksLines = query.aspects.has("budget") && !asksBeyondPrint(query);
  const isTyped = passage.kind === "fact" && typed.some((one) => hasTyped(passage, one));
  const isAsserted = onSubject && inYear && tellsAsserted(passage);
  const evidence: DetailEvidence = {
    ...shares,
    aspect: isExact ? 1 : 0,
    vagueAspect: asked.length > 0 && !isExact ? 1 : 0,
    otherAspect: answersAsked ? 0 : 1,
    subject: named.size > 0 && onSubject ? 1 : 0,
    otherSubject: !onSubject && passage.about.length > 0 ? 1 : 0,
    body: isOfBody ? 1 : 0,
    otherBody: !isOfBody && passage.ministries.some((id) => bodies?.others.includes(id)) ? 1 : 0,
    year: query.years.length > 0 && inYear ? 1 : 0,
    // Whoever asks how it is now may name a past year to say what it was.
    otherYear:
      !inYear && passage.years.length > 0 && !(query.asksPresent && nowTold) && !isLine ? 1 : 0,
    present: query.asksPresent && nowTold ? 1 : 0,
    past: query.asksPresent && !nowTold ? 1 : 0,
    longPast: query.asksPresent && isLongPast(passage, { hit, named }) ? 1 : 0,
    idleContact: !isTyped && isIdleContact(passage, { hit, query, nowTold, named }) ? 1 : 0,
    typed: isTyped ? 1 : 0,
    asserted: isAsserted ? 1 : 0,
    otherAge: age && isOfOtherAge(passage.ja, age) ? 1 : 0,
    elsewhere:
      isElsewhere(passage, { query, hit, named }) ||
      isLeftOut(passage, hit, query) ||
      (!onSubject && isResultOfOther(passage, asked))
        ? 1
        : 0,
    unit: query.units.length > 0 && tellsUnits && passage.kind !== "gap" ? 1 : 0,
    otherUnit: query.units.length > 0 && !tellsUnits && passage.kind === "fact" ? 1 : 0,
    budgetLine: isLine || (asksLines && isOfBudget && inYear) ? 1 : 0,
    idleBudget: isOfBudget && !isLine && !query.aspects.has("budget") ? 1 : 0,
    gap: passage.kind === "gap" ? 1 : 0,
  };
  const score = toWeightedSum(detailWeights, evidence);
  const onMatter = query.matters.some((name) => passage.ja.includes(name));
  return { passage, score, evidence, answersAsked, onSubject, inYear, tellsUnits, onMatter };
}

/** Digits of telephone numbers, and names of hosts. */
function toTyped({ normalized }: Query): readonly string[] {
  return [...normalized.matchAll(telephone), ...normalized.matchAll(host)].map(([typed]) =>
    typed.replaceAll("-", ""),
  );
}

/** 「0120-916-479にかけてもつながりません」 */
export function namesTelephone({ normalized }: Query): boolean {
  return normalized.search(telephone) >= 0;
}

const telephone = /(?<![\d-])0\d{1,4}-?\d{1,4}-?\d{3,4}(?![\d-])/gu;
const host = /(?<![a-z@])(?:[a-z]+\.)+(?:go\.jp|or\.jp|org|jp)/gu;

/** A longer name may end with a shorter one: `telework.soumu.go.jp`. */
function hasTyped({ ja }: Passage, typed: string): boolean {
  const text = ja.replaceAll("-", "");
  const at = text.indexOf(typed);
  return at >= 0 && !/[a-z.]/u.test(text.charAt(at - 1));
}

/** A fact or a budget line that tells just the number which is asked to be confirmed. */
function toAssertedTest({ asserted }: Query): (passage: Passage) => boolean {
  if (asserted === undefined) return () => false;
  const sums = readMoney(asserted);
  const hasIt = (text: string) => {
    const told = normalize(text);
    const at = told.indexOf(asserted);
    return at >= 0 && !/[\d.,]/u.test(told.charAt(at - 1));
  };
  return ({ kind, role, ja, en }) => {
    if (kind !== "fact" && role !== "budget") return false;
    if (sums.length > 0) return readMoney(normalize(ja)).some((yen) => sums.includes(yen));
    return hasIt(ja) || hasIt(en);
  };
}

/** Whoever asks for a fax number may as well be told the phone. */
function isAsked(aspect: Aspect, { aspects }: Query): boolean {
  return aspects.has(aspect) || (aspect === "phone" && aspects.has("channel"));
}

/**
 * The question asks what the line's programme gets, by its name. That the handout prints another
 * year's sum is what there is to know then.
 */
export function asksBudgetLine(query: Query, passage: Passage): boolean {
  if (passage.role !== "budget" || asksBeyondPrint(query)) return false;
  if (perHead.test(query.normalized)) return false;
  if (!query.aspects.has("budget") && !query.aspects.has("amount")) return false;
  // 「社会資本整備総合交付金の金額は」: what is known of it by that line.
  const isKnownByIt = query.subjects.some(({ subject }) =>
    subject.ministries?.some(({ from }) => from?.includes(passage.id)),
  );
  if (isKnownByIt) return true;
  const names = (toPlainText(passage.ja).split("[")[0] ?? "").split(/[()]/u);
  const asked = toCompact(query.normalized);
  return names
    .map((name) => toCompact(name).replace(/事業$/u, ""))
    .some((name) => name.length >= shortestProgramme && asked.includes(name));
}

/** What one gets of it is no budget. */
const perHead = /ひとり|一人|1人|一社|1社|謝礼|\b(?:per|each)\b/u;

/** Characters of a programme's name that are its own. */
const shortestProgramme = 6;

/** A gap that is limited to years needs one of them named; a statement is out only where another is. */
function isInYear(passage: Passage, query: Query): boolean {
  if (passage.kind === "gap" && passage.years.length === 0) return true;
  const isNamed = passage.years.some((year) => query.years.includes(year));
  return passage.kind === "gap" ? isNamed : query.years.length === 0 || isNamed;
}

function isIdleContact(
  passage: Passage,
  {
    hit,
    query,
    nowTold,
    named,
  }: { hit: MeasureHit; query: Query; nowTold: boolean; named: ReadonlySet<string> },
): boolean {
  if (passage.kind !== "fact") return false;
  if (isOldHours(passage, { query, named })) return true;
  if (!passage.answers.includes("phone")) return false;
  if (query.asksPresent && !nowTold) return true;
  const contacts: readonly Aspect[] = [...contactAspects, "channel", "url", "office"];
  const isForContact = contacts.some((aspect) => query.aspects.has(aspect));
  return !isForContact && isOfEnded(passage, hit.measure);
}

function isLongPast(
  passage: Passage,
  { hit, named }: { readonly hit: MeasureHit; readonly named: ReadonlySet<string> },
): boolean {
  const { kind, asOf, about } = passage;
  const isOld = kind === "fact" && asOf < handoutYear && isOfEnded(passage, hit.measure);
  return isOld && !about.some((id) => named.has(id));
}

function subjectsOf({ about }: Passage, { subjects }: Measure) {
  return subjects.filter(({ id }) => about.includes(id));
}

/** About things that are no more, and about nothing else. */
function isOfEnded(passage: Passage, measure: Measure): boolean {
  const subjects = subjectsOf(passage, measure);
  return subjects.length > 0 && subjects.every(({ ended }) => ended);
}

/** Hours from before the handout are those of today of nothing, unless their owner is named. */
function isOldHours(
  { answers, asOf, about }: Passage,
  { query, named }: { readonly query: Query; readonly named: ReadonlySet<string> },
): boolean {
  const isAsked = query.aspects.has("hours") && answers.includes("hours");
  return (
    isAsked &&
    asOf < handoutYear &&
    !saysPast(query.normalized) &&
    !about.some((id) => named.has(id))
  );
}

function isElsewhere(
  passage: Passage,
  { query, hit, named }: { query: Query; hit: MeasureHit; named: ReadonlySet<string> },
): boolean {
  const subjects = subjectsOf(passage, hit.measure);
  if (!subjects.some(({ local }) => local) || subjects.some(({ id }) => named.has(id)))
    return false;
  // 「栃木の会社」
  return !query.tokens.some(({ kind, surface }) => kind === "地域" && passage.ja.includes(surface));
}

/** 「コロナじゃないほう」: about nothing but what bears such a name; 「補正を入れて」: the printed budget. */
function isLeftOut({ role, about }: Passage, { measure }: MeasureHit, query: Query): boolean {
  if (role === "budget") return asksBeyondPrint(query);
  const words = query.leftOut
    .map(({ start, end }) => toCompact(query.normalized.slice(start, end)))
    .filter(({ length }) => length >= shortestLeftOut);
  const isNamedSo = (id: string) =>
    measure.subjects.some(
      (subject) =>
        subject.id === id &&
        subject.names.ja.some((name) => words.some((word) => toCompact(name).includes(word))),
    );
  return words.length > 0 && about.length > 0 && about.every(isNamedSo);
}

/** Characters. */
const shortestLeftOut = 3;

/** Who won, or how many they were, where that of another award or another year was asked. */
function isResultOfOther({ kind, about }: Passage, asked: readonly Aspect[]): boolean {
  const isResult = asked.includes("winner") || asked.includes("count");
  return kind === "fact" && about.length > 0 && isResult;
}

/** Where to turn to: what has ended is no answer to it, even where it says so itself. */
export const contactAspects: readonly Aspect[] = ["phone", "mail", "hours"];

/** A fact is of the present where a subject of it still runs, or where it tells what came after. */
function isPresent(passage: Passage, hit: MeasureHit, query: Query): boolean {
  if (passage.kind === "quotation") return false;
  const runs = tellsOfToday(passage, hit.measure);
  const isNamed = query.subjects.some(({ subject }) => passage.about.includes(subject.id));
  if (contactAspects.some((aspect) => query.aspects.has(aspect)))
    return runs && (passage.asOf >= handoutYear || isNamed);
  return runs || passage.answers.includes("successor") || passage.answers.includes("status");
}

/**
 * A subject of the fact still runs, and none ended long ago but what it took the place of; without one, it is
 * of a late date.
 */
function tellsOfToday(passage: Passage, measure: Measure): boolean {
  const { answers, asOf } = passage;
  const own = subjectsOf(passage, measure);
  if (own.length === 0) return asOf >= "2022";
  const isChange = ofChange.some((one) => answers.includes(one));
  const isPast = ({ ended, to }: (typeof own)[number]) => ended && (to ?? lately) < lately;
  return own.some(({ ended }) => !ended) && (isChange || !own.some(isPast));
}

/** Numbers and hours of before it are old ones, unless their owner is named. */
export const handoutYear = "2020";

/** Fiscal year; what ran in it is of today. */
const lately = 2022;

const ofChange: readonly Aspect[] = ["status", "successor"];

/** A fact of how it is today. */
export function isCurrent(passage: Passage, measure: Measure): boolean {
  return passage.kind === "fact" && tellsOfToday(passage, measure);
}
