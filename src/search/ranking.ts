/**
 * A query → the measures, best first, each with its passages, best first.
 *
 * Passages are ranked by BM25 over their words, compounds and concepts; a measure by its best
 * passages, by its profile (title, names, the words people use for it) and by what the question
 * wants, for whom and about what, where the corpus states the same of the measure.
 */
import { isGram } from "../analysis/grams.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Aspect, Measure } from "../corpus/measure.ts";
import { type Passage, toPassages } from "../corpus/passages.ts";
import type { MinistryId } from "../corpus/vocabulary.ts";
import { createGapClassifier } from "./gap-classifier.ts";
import { createLexicon } from "./lexicon.ts";
import { createLikelihoodModel } from "./likelihood.ts";
import { type IndexHit, openPassageIndex, type QueryTerm } from "./passage-index.ts";
import { createPassageModels, type PassageLikelihood } from "./passage-likelihood.ts";
import { openPassageRanking, type PassageRanking } from "./passage-ranking.ts";
import { createPhrasingSearch, type NearPhrasings } from "./phrasing-index.ts";
import { type Classes, createPhrasingClassifier } from "./phrasing-classifier.ts";
import type { Query } from "./query.ts";
import { passageParameters, type RankingTables } from "./ranking-tables.ts";
import { toWeightedSum } from "./weighted-sum.ts";

export type PassageHit = {
  readonly passage: Passage;
  readonly score: number;
};

/** Looked up only where it is asked. */
type Terminology = Pick<ReadonlySet<string>, "has">;

export type MeasureHit = {
  readonly measure: Measure;
  readonly score: number;
  /** What the score is made of, for the desk and for those who tune it. */
  readonly parts: Evidence;
  readonly passages: readonly PassageHit[];
  /** Terms of its title, names, everyday words and lines. */
  readonly named: Terminology;
  /** Those, and the terms of its passages that were found. */
  readonly matched: Terminology;
};

export type GapOdds = { readonly whole: number; readonly asking: number };

export type Asking = {
  readonly phrasings: NearPhrasings;
  readonly likelihood: PassageLikelihood;
};

export type Ranking = {
  readonly phrasingsOf: (query: Query) => NearPhrasings;
  /** Log ratios of each measure and of `outside`. */
  readonly likelihoodOf: (query: Query) => ReadonlyMap<string, number>;
  readonly passageLikelihoodOf: (query: Query) => PassageLikelihood;
  readonly classesOf: (query: Query) => Classes;
  /** The same two of the part that asks alone. */
  readonly askingOf: (query: Query) => Asking;
  /** Log odds that it asks for what is not told of the measure: the question, and the part that asks. */
  readonly gapOddsOf: (query: Query, measureId: string) => GapOdds;
  readonly rank: (query: Query, context?: RankingContext) => readonly MeasureHit[];
  /** Is the term used in what is told of this measure: its names, everyday words, quotations, facts? */
  readonly tells: (measureId: string, term: string) => boolean;
  /** Is the term used in anything that is said of a measure? */
  readonly uses: (term: string) => boolean;
  /** Is it used of outside matters, and of no measure? */
  readonly usesOutside: (term: string) => boolean;
  /** In how many measures' profiles the term stands. */
  readonly holders: (term: string) => number;
};

type RankingContext = {
  /** Measures that the conversation was about, with a weight from 0 to 1. */
  readonly prior?: ReadonlyMap<string, number>;
  readonly ministry?: MinistryId | undefined;
  /** Of the handout, as printed. */
  readonly section?: string | undefined;
  /** Only measures that continue today. */
  readonly current?: boolean | undefined;
  /** Only measures that pass. */
  readonly admits?: ((measure: Measure) => boolean) | undefined;
};

/**
 * What each kind of evidence counts, found by softmax regression over the project's judged
 * practice questions (`test/relevance/fit.ts`); signs and sizes are checked against sense.
 */
export const measureWeights = {
  /** Best passages by BM25, 0 to 1. */
  passages: 0.57,
  /** Title, names and everyday words by BM25, 0 to 1. */
  profile: 0.96,
  /** Phrasings that people use for it, by BM25, 0 to 1. */
  phrasings: 1.9,
  /** Likeness of the nearest of them. */
  likeness: 1,
  /** How likely its words are in what people say of the measure, as a sum of log ratios. */
  likelihood: 0.24,
  /** Log of its probability by the classifier of phrasings, against the most probable measure's. */
  probability: 0.32,
  /** What is wanted, for whom, about what: rarity of the values that question and measure share. */
  want: 0.68,
  whom: 0.47,
  about: 0.31,
  /** Values that the question shows and the measure has none of. */
  otherWant: -0.7,
  otherWhom: -0.66,
  otherAbout: -0.33,
  /** A named subject of this measure, or of another. */
  subject: 0.31,
  otherSubject: -0.33,
  ministry: 0.59,
  otherMinistry: -0.53,
  /** Share of the exact details asked for that a fact of the measure answers. */
  aspect: 0.32,
  /** The conversation's measure. */
  prior: 0.56,
};

type Evidence = Readonly<Record<keyof typeof measureWeights, number>>;

export function createRanking(corpus: Corpus, tables: RankingTables): Ranking {
  const passages = toPassages(corpus);
  const passageRanking = openPassageRanking(tables.passages, passageParameters);
  const profileIndex = openPassageIndex(tables.profiles);
  const rarity = toFacetRarity(corpus.measures);
  const lexicon = createLexicon(tables.terms);
  const searchPhrasings = createPhrasingSearch(tables.phrasings, lexicon);
  const phrasingsOf = rememberByQuery(({ weighted }) => searchPhrasings(weighted));
  const model = createLikelihoodModel(tables.likelihood, lexicon);
  const likelihoodOf = rememberByQuery((query) => model.score(query.weighted));
  const measures = corpus.measures.map((measure, place) => ({
    measure,
    named: { has: (term: string) => profileIndex.holds(place, term) },
  }));
  const named = new Map(measures.map((one) => [one.measure.id, one.named]));
  const toldPlaces = toToldPlaces(passages);
  const passageModels = createPassageModels(tables.passageModels, lexicon);
  const passageLikelihoodOf = rememberByQuery(({ weighted }) =>
    passageModels(withoutGrams(weighted)),
  );
  const classify = createPhrasingClassifier(tables.classifier, lexicon);
  const classesOf = rememberByQuery(({ weighted }) => classify(weighted));
  const classifyGap = createGapClassifier(tables.gaps);
  const askingOf = rememberByQuery((query) => {
    if (asksWhole(query))
      return { phrasings: phrasingsOf(query), likelihood: passageLikelihoodOf(query) };
    const { asking } = query;
    return { phrasings: searchPhrasings(asking), likelihood: passageModels(withoutGrams(asking)) };
  });
  const passagesOf = rememberByQuery((query) =>
    toPassageHits(passageRanking.rank(query), passages),
  );
  const profilesOf = rememberByQuery(({ weighted }) => profileIndex.search(weighted));
  const tells = (measureId: string, term: string) =>
    (named.get(measureId)?.has(term) ?? false) ||
    (toldPlaces.get(measureId) ?? []).some((place) => passageRanking.holds(place, term));
  return {
    phrasingsOf,
    likelihoodOf,
    passageLikelihoodOf,
    classesOf,
    askingOf,
    gapOddsOf: (query, measureId) => {
      const whole = classifyGap(query.weighted, measureId);
      return { whole, asking: asksWhole(query) ? whole : classifyGap(query.asking, measureId) };
    },
    tells,
    uses: (term) => model.uses(term),
    usesOutside: (term) => model.usesOutside(term),
    holders: profileIndex.holders,
    rank: (query, context = {}) => {
      const found = passagesOf(query);
      const profiles = profilesOf(query);
      const scores = new Map(profiles.map(({ id, score }) => [id, score]));
      const candidates = measures
        .filter(({ measure }) => isWithin(measure, context))
        .map((one) => toCandidate(one, found.get(one.measure.id) ?? [], passageRanking));
      const near = phrasingsOf(query);
      const likelihood = likelihoodOf(query);
      const classes = classesOf(query);
      const top = {
        passages: Math.max(0, ...candidates.map(({ passages: hits }) => passageScore(hits))),
        profile: profiles[0]?.score ?? 0,
        phrasings: Math.max(0, ...corpus.measures.map(({ id }) => near.ofTarget(id).score)),
        likelihood: Math.max(0, ...likelihood.values()),
        probability: Math.max(...corpus.measures.map(({ id }) => classes.ofTarget(id))),
      };
      const evidence = {
        query,
        context,
        rarity,
        scores,
        phrasings: near,
        likelihood,
        classes,
        top,
      };
      return candidates
        .map((candidate) => {
          const parts = toEvidence(candidate.measure, candidate.passages, evidence);
          return { ...candidate, parts, score: toWeightedSum(measureWeights, parts) };
        })
        .toSorted((a, b) => b.score - a.score);
    },
  };
}

type PlacedHit = PassageHit & { readonly place: number };

function toCandidate<Named extends { readonly named: Terminology }>(
  one: Named,
  passages: readonly PlacedHit[],
  { holds }: Pick<PassageRanking, "holds">,
) {
  const has = (term: string) =>
    one.named.has(term) || passages.some(({ place }) => holds(place, term));
  return { ...one, passages, matched: { has } };
}

function isWithin(measure: Measure, context: RankingContext): boolean {
  const { ministry, section, current, admits } = context;
  const isOfBody = !ministry || has(measure, ministry);
  const isInSection = !section || measure.handout.section === section;
  const isInTime = !current || measure.validity.state === "continued";
  return isOfBody && isInSection && isInTime && (admits?.(measure) ?? true);
}

/** Most questions are one clause: the part that asks is all of it. */
function asksWhole({ weighted, asking }: Query): boolean {
  return (
    weighted.length === asking.length && weighted.every(({ text }, at) => text === asking[at]?.text)
  );
}

function withoutGrams(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  return terms.filter(({ text }) => !isGram(text));
}

/** The ranking and the grounds look at the same of a query: it is found once. */
function rememberByQuery<Found extends object>(
  find: (query: Query) => Found,
): (query: Query) => Found {
  const known = new WeakMap<Query, Found>();
  return (query) => {
    const found = known.get(query) ?? find(query);
    known.set(query, found);
    return found;
  };
}

/** By measure: numbers of the passages that tell something. */
function toToldPlaces(passages: readonly Passage[]): ReadonlyMap<string, readonly number[]> {
  const told = [...passages.keys()].filter((place) => passages[place]!.kind !== "gap");
  return Map.groupBy(told, (place) => passages[place]!.measureId);
}

/** Hits by measure, best first. */
function toPassageHits(
  found: readonly IndexHit[],
  passages: readonly Passage[],
): ReadonlyMap<string, PlacedHit[]> {
  const hits = found.map(({ place, score }) => ({ passage: passages[place]!, place, score }));
  return Map.groupBy(hits, ({ passage }) => passage.measureId);
}

/** How much a facet's value tells: more, the fewer measures have it. */
type Rarity = (value: string) => number;

function toFacetRarity(measures: readonly Measure[]): Rarity {
  const counts = new Map<string, number>();
  for (const { facets } of measures) {
    for (const value of [...facets.want, ...facets.whom, ...facets.about]) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return (value) =>
    Math.log(1 + measures.length / (counts.get(value) ?? measures.length)) /
    Math.log(1 + measures.length);
}

function toEvidence(
  measure: Measure,
  hits: readonly PassageHit[],
  found: {
    query: Query;
    context: RankingContext;
    rarity: Rarity;
    /** Of the profiles. */
    scores: ReadonlyMap<string, number>;
    phrasings: NearPhrasings;
    likelihood: ReadonlyMap<string, number>;
    classes: Classes;
    top: Readonly<
      Record<"passages" | "profile" | "phrasings" | "likelihood" | "probability", number>
    >;
  },
): Evidence {
  const { query, context, rarity, likelihood, classes, top } = found;
  const near = found.phrasings.ofTarget(measure.id);
  const subject = subjectShare(measure, query);
  const { facets } = measure;
  return {
    passages: passageScore(hits) / Math.max(saturation.passages, top.passages),
    profile: (found.scores.get(measure.id) ?? 0) / Math.max(saturation.profile, top.profile),
    phrasings: near.score / Math.max(saturation.phrasings, top.phrasings),
    likeness: near.likeness,
    likelihood: Math.max(-likelihoodCap, (likelihood.get(measure.id) ?? 0) - top.likelihood),
    probability: Math.max(-probabilityCap, classes.ofTarget(measure.id) - top.probability),
    want: shared(facets.want, query.want, rarity),
    whom: shared(facets.whom, query.whom, rarity),
    about: shared(facets.about, query.about, rarity),
    otherWant: isOther(facets.want, query.want),
    otherWhom: isOther(facets.whom, query.whom),
    otherAbout: isOther(facets.about, query.about),
    subject,
    otherSubject: query.subjects.length > 0 && subject === 0 ? 1 : 0,
    ministry: query.ministries.some((id) => has(measure, id)) ? 1 : 0,
    otherMinistry: query.ministries.some((id) => !has(measure, id)) ? 1 : 0,
    aspect: aspectShare(measure, query),
    prior: context.prior?.get(measure.id) ?? 0,
  };
}

/** Log ratio below the best at which a measure is out of the question. */
const likelihoodCap = 30;
const probabilityCap = 6;

/** BM25 sums that are full evidence: smaller ones count for less even where they are the best. */
const saturation = { passages: 14, profile: 10, phrasings: 12 };

function passageScore(hits: readonly PassageHit[]): number {
  const shares = [1, 0.3, 0.2];
  let [sum, place] = [0, 0];
  for (const { passage, score } of hits) {
    if (passage.kind === "gap") continue;
    sum += (shares[place++] ?? 0) * score;
    if (place === shares.length) break;
  }
  return sum;
}

function isOther(stated: readonly string[], asked: ReadonlyMap<string, unknown>): number {
  return asked.size > 0 && !stated.some((value) => asked.has(value)) ? 1 : 0;
}

function aspectShare(measure: Measure, query: Query): number {
  const asked = [...query.aspects.keys()].filter((aspect) => !general.has(aspect));
  if (asked.length === 0) return 0;
  const told = asked.filter((aspect) =>
    measure.facts.some(({ answers }) => answers.includes(aspect)),
  );
  return told.length / asked.length;
}

/** Aspects that every measure has something on. */
const general: ReadonlySet<Aspect> = new Set([
  "content",
  "definition",
  "name",
  "office",
  "status",
  "budget",
]);

function shared(
  stated: readonly string[],
  asked: ReadonlyMap<string, readonly string[]>,
  rarity: Rarity,
): number {
  return stated.filter((value) => asked.has(value)).reduce((sum, value) => sum + rarity(value), 0);
}

/** 1 for the longest name found in the question, less for shorter ones of other measures. */
function subjectShare(measure: Measure, query: Query): number {
  const longest = Math.max(1, ...query.subjects.map(({ name }) => name.length));
  const own = query.subjects.filter(({ measureId }) => measureId === measure.id);
  return Math.max(0, ...own.map(({ name }) => name.length / longest));
}

function has(measure: Measure, ministry: MinistryId): boolean {
  return measure.ministries.some(({ id }) => id === ministry);
}
