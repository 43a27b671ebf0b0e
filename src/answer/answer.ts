/**
 * Question → Answer: which measure, what it says, on what grounds, with every statement cited.
 *
 * read the question (with what was asked before) → rank the measures → find grounds → rank the
 * passages by what was asked → find grounds for the detail → compose.
 */
import { remember } from "../analysis/remember.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { type Query, saysPast } from "../search/query.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Answer, Answerer, Question } from "./answer-shape.ts";
import { withoutBackground } from "./background.ts";
import { answerBudgetQuestion } from "./budget.ts";
import { createCitations } from "./citation.ts";
import { measureStatement } from "./bodies.ts";
import { composeAnswer, composeList, validityStatement } from "./compose.ts";
import { composeSeveral, withRoom } from "./compose-several.ts";
import { namesMeasure, readConversation } from "./conversation.ts";
import { tellAllBodies } from "./all-bodies.ts";
import { withDesk } from "./desk-statement.ts";
import type { DetailHit } from "./details.ts";
import {
  answerWith,
  decline,
  detailsOf,
  type Draft,
  finish,
  fully,
  nearBest,
  partly,
  toContext,
} from "./draft.ts";
import { enough, findGrounds, type Grounds, namesNamesake, readEvidence } from "./evidence.ts";
import { asksHandoutPlace, placeStatement } from "./handout-place.ts";
import { languageOf } from "./language.ts";
import { findList, type ListRequest } from "./list.ts";
import { findDetailGrounds } from "./missing-detail.ts";
import { tells } from "./missing-signs.ts";
import { admitsMeasure } from "./narrowing.ts";
import { createParts, type Parts, type Tables } from "./parts.ts";
import { toTold } from "./passage-choice.ts";
import { findOwner } from "./pieces.ts";
import { phrases } from "./phrases.ts";
import { asksBodyAlone, asksMinistry } from "./printed.ts";
import { haveRoom } from "./room.ts";
import { type AskedPart, findSeveral } from "./several.ts";
import { type AskedDetails, findDetails } from "./several-details.ts";
import { passageStatement, type Statement } from "./statement.ts";
import { comparesThings, findTogether } from "./together.ts";
import { fate } from "./today.ts";
import { toTurn } from "./turns.ts";

/** Loads the dictionary on the first call in a process; without `tables` it works them out. */
export async function createAnswerer(corpus: Corpus, tables?: Tables): Promise<Answerer> {
  const parts = await createParts(corpus, tables);
  // Several stations read the same pieces of one question.
  return {
    answer: (question) =>
      answerQuestion(question, { ...parts, readQuery: remember(parts.readQuery) }),
  };
}

function answerQuestion(asked: Question, parts: Parts): Answer {
  const limit = asked.limit ?? 5;
  const { question, history = [] } = asked;
  const turn = toTurn({ question, history }, (text) => namesMeasure(parts.readQuery(text), parts));
  const {
    query: whole,
    prior,
    followUp,
    spokenOf,
  } = readConversation(turn.question, {
    history: turn.history,
    after: turn.isTurned ? undefined : asked.after,
    ...parts,
  });
  const lang = asked.lang ?? languageOf(asked.question, whole.normalized);
  const rank = (query: Query) =>
    parts.ranking.rank(query, {
      prior,
      ministry: asked.ministry,
      section: asked.section,
      current: asked.current,
      admits: (measure) => admitsMeasure(asked, measure, parts.passages.values()),
    });
  const rankedByAll = rank(whole);
  const focus = withoutBackground(whole, rankedByAll, parts);
  const [query, ranked] = focus ? [focus, rank(focus)] : [whole, rankedByAll];
  const toGrounds = (hits: readonly MeasureHit[]) => {
    const evidence = readEvidence(query, hits[0], parts, followUp);
    return { meant: hits, evidence, grounds: findGrounds(query, evidence) };
  };
  const kept = withoutLeftOut(query, ranked);
  const ofKept = toGrounds(kept);
  // What is left out may be all that the question is of.
  const isNothing = kept !== ranked && ofKept.grounds.outcome === "none";
  const { meant, evidence, grounds } = isNothing ? toGrounds(ranked) : ofKept;
  const draft: Draft = {
    asked,
    lang,
    limit,
    query,
    ranked: meant,
    evidence,
    details: new Map(),
    parts,
    citations: createCitations(parts.corpus),
  };
  // 「国勢調査の予算は総額いくら」 must not be told of ours.
  if (namesNamesake(query, evidence)) return decline(draft, "no_match");
  const bodies = tellAllBodies(query, toContext(draft));
  if (bodies) return answerWith(draft, bodies, ranked);
  const list = findList(query, ranked, { ...parts, spokenOf });
  const budget = list?.isOfBudget
    ? undefined
    : answerBudgetQuestion(query, ranked, {
        ...toContext(draft),
        ownerOf: (piece) => findOwner(piece, query, { ...parts, leastProbability: sureOwner }),
      });
  if (budget) return answerWith(draft, budget.statements, budget.hits);
  if (grounds.outcome === "none" && !list?.isBare) return decline(draft, grounds.reason);
  if (list) return answerList(draft, list);
  const isOfOne = followUp > 0 || tellsOfBoth(draft);
  const several = isOfOne ? undefined : findSeveral(query, meant, parts);
  return several ? answerSeveral(draft, several) : answerOne(draft, grounds);
}

/** 「補助金以外で」: what is left out as a whole answers nothing, but where nothing else is named. */
function withoutLeftOut(
  { excludedWhole, subjects }: Query,
  ranked: readonly MeasureHit[],
): readonly MeasureHit[] {
  if (excludedWhole.size === 0) return ranked;
  const named = new Set(subjects.map(({ measureId }) => measureId));
  const kept = ranked.filter(
    ({ measure }) => !excludedWhole.has(measure.id) || named.has(measure.id),
  );
  return kept.length > 0 ? kept : ranked;
}

/** Two things are compared, and the best measure has a statement that speaks of both. */
function tellsOfBoth(draft: Draft): boolean {
  const { query, ranked } = draft;
  const [best] = ranked;
  if (!best || !comparesThings(query)) return false;
  return findTogether(detailsOf(best, draft), query, best.measure).length > 0;
}

/** Of a measure by the classifier, for an item of a row to mean it. */
const sureOwner = 0.8;

function answerOne(draft: Draft, grounds: Grounds): Answer {
  const [best] = draft.ranked;
  if (!best) return decline(draft, "no_match");
  const { query } = draft;
  if (asksHandoutPlace(query)) {
    const { statements } = tell(best, draft, enough);
    const place = placeStatement(best.measure, toContext(draft));
    return finish(draft, { ...fully, statements: [place, ...statements], shown: draft.ranked });
  }
  const found = findBothGrounds(grounds, draft, best);
  // What leans on an earlier question is read as a whole.
  const isWhole = grounds.outcome !== "enough" || draft.evidence.followUp > 0;
  const asked = isWhole ? undefined : findDetails(query, best, draft.parts);
  const each = asked && answerEach(draft, best, asked);
  if (each) return each;
  const { statements, lacks } = tell(best, draft, found);
  const doubt = found.outcome === "unsure" ? [doubtStatement(found, statements[0], draft)] : [];
  return finish(draft, {
    ...(lacks === undefined ? fully : partly),
    statements: [
      ...doubt,
      ...withDesk(statements, draft, { isDoubtful: lacks !== undefined, isGap: lacks === "gap" }),
    ],
    shown: draft.ranked,
  });
}

/**
 * For the measure and for the detail. A measure that is not sure has no gap that could be met; one that
 * is nearly sure is meant where a statement of it is surely the one asked for.
 */
function findBothGrounds(ofMeasure: Grounds, draft: Draft, best: MeasureHit): Grounds {
  const ofDetail = findDetailGrounds(draft.query, detailsOf(best, draft), draft.evidence);
  if (ofMeasure.outcome !== "unsure" || ofDetail.outcome === "unsure") return ofDetail;
  const isMeant = ofMeasure.isNearly && ofDetail.outcome === "enough" && ofDetail.isSure;
  return isMeant ? enough : ofMeasure;
}

/** Of the nearest it is said that it is that where it has room behind. */
function doubtStatement(
  { leads, isPart }: Extract<Grounds, { readonly outcome: "unsure" }>,
  first: Statement | undefined,
  { lang }: Draft,
): Statement {
  const { partlyUnsure, nearest, unsure } = phrases[lang];
  if (isPart) return toStatement(partlyUnsure);
  const isShown = leads && first && haveRoom([toStatement(nearest), first]);
  return toStatement(isShown ? nearest : unsure);
}

function toStatement(text: string): Statement {
  return { text, passages: [], isAnswer: true };
}

type Told = {
  readonly statements: readonly Statement[];
  /** What it cannot say: a gap of the corpus, or that the question's own point was not recognised. */
  readonly lacks?: "gap" | "point";
};

/** What one measure says to the question. */
function tell(hit: MeasureHit, draft: Draft, grounds: Grounds): Told {
  const statements = composeAnswer(hit, detailsOf(hit, draft), toContext(draft));
  if (grounds.outcome === "detail-missing") {
    const gap = passageStatement(grounds.gap.passage, toContext(draft));
    const missing = { ...gap, isAnswer: true };
    // 「今年のデイズの申込みは」: there is none to apply for.
    const hasEnded = hit.measure.validity.state === "ended" && asksOfToday(draft.query);
    const ended = hasEnded ? validityStatement(hit.measure, toContext(draft)) : [];
    const others = statements.filter(({ text }) => ended.every((note) => note.text !== text));
    return { statements: [...ended, missing, ...others], lacks: "gap" };
  }
  if (grounds.outcome === "enough" && grounds.isByLead)
    return { statements: withNearest(statements, hit, draft) };
  if (grounds.outcome === "unsure" && grounds.leads)
    return { statements: withNearest(statements, hit, draft), lacks: "point" };
  // The measure may be meant, but the question's own point is not recognised.
  return grounds.outcome === "unsure" ? { statements, lacks: "point" } : { statements };
}

/** Of no year, and not of the past. */
function asksOfToday({ years, normalized }: Query): boolean {
  return years.length === 0 && !saysPast(normalized);
}

/** What is nearest stands first, as it is said to. */
function withNearest(
  statements: readonly Statement[],
  hit: MeasureHit,
  draft: Draft,
): readonly Statement[] {
  const nearest = detailsOf(hit, draft).find(({ passage }) => passage.kind !== "gap");
  if (!nearest) return statements;
  const others = statements.filter(({ passages }) => !passages.includes(nearest.passage));
  return [
    { ...passageStatement(nearest.passage, toContext(draft)), isAnswer: true },
    ...others.map(({ text, passages }) => ({ text, passages })),
  ];
}

/** What each of several questions is told by; undefined where one statement is enough for all, or none is sure. */
function answerEach(
  draft: Draft,
  best: MeasureHit,
  { queries, isRow }: AskedDetails,
): Answer | undefined {
  const told = queries.map((query) => {
    const evidence = readEvidence(query, best, draft.parts, 1);
    const own: Draft = { ...draft, query, ranked: [best], evidence, details: new Map() };
    const details = detailsOf(best, own);
    const grounds = findDetailGrounds(query, details, evidence);
    const isDoubted = isRow && grounds.outcome === "unsure";
    const [nearest, ...others] = toTold(details);
    // 「助成率」: what is near in other words is told only where it tells that.
    const tellsIt = (detail: DetailHit) => tellsAsked(detail, query);
    const isNear = ({ score }: DetailHit) => score > (nearest?.score ?? 0) - nearlyMargin;
    // 「誰が申し込める」 of what runs today is not told by what is over.
    const isOff = nearest && !tellsIt(nearest) && (isRow || query.asksPresent);
    const telling = isOff ? others.find((one) => isNear(one) && tellsIt(one)) : undefined;
    const missing = grounds.outcome === "detail-missing" ? grounds.gap : undefined;
    const first = missing ?? telling ?? nearest;
    const isHeld = first !== undefined && tells(first);
    return { grounds, isHeld, passage: isDoubted && !isHeld ? undefined : first?.passage };
  });
  const passages = [...new Set(told.flatMap(({ passage }) => passage ?? []))];
  const isFull = told.every(({ grounds }) => grounds.outcome === "enough");
  const isUnsure = told.some(({ grounds }) => grounds.outcome === "unsure");
  // 「センターはどこ？まだやってる？」: the same statement comes nearest to both, and tells but one of them.
  const isHalf =
    told.some(({ grounds }) => grounds.outcome === "enough") &&
    told.some(({ grounds, isHeld }) => grounds.outcome === "unsure" && !isHeld);
  // Whose it is has a statement of its own.
  const asksBodies = queries.some((query) => asksMinistry(query) || asksBodyAlone(query));
  const isOne = passages.length === 1 && !isHalf && !asksBodies;
  if (passages.length === 0 || isOne) return undefined;
  const context = toContext(draft);
  return finish(draft, {
    ...(isFull ? fully : partly),
    statements: [
      ...passages.map((passage) => ({ ...passageStatement(passage, context), isAnswer: true })),
      ...(isUnsure ? [toStatement(phrases[draft.lang].partlyUnsure)] : []),
      ...validityStatement(best.measure, context),
      { ...measureStatement(best.measure, context), isAnswer: asksBodies },
    ],
    shown: draft.ranked,
  });
}

/** 「対象は」: the aspect that was asked, be it a vague one; that it is over tells nothing else. */
function tellsAsked(detail: DetailHit, { aspects }: Query): boolean {
  const { passage, evidence, onSubject, inYear } = detail;
  const own = [...aspects.keys()].filter((aspect) => !fate.has(aspect));
  if (own.length > 0 && !own.some((aspect) => passage.answers.includes(aspect))) return false;
  return tells(detail) || (evidence.vagueAspect > 0 && onSubject && inYear);
}

/** Difference of scores. */
const nearlyMargin = 3;

/**
 * Each part is answered as a question of its own, in their order; of what is shown the measure that the whole
 * means most comes first.
 */
function answerSeveral(draft: Draft, several: readonly AskedPart[]): Answer {
  const { ranked, parts } = draft;
  const told = several.flatMap(({ measureId, query, asksDetail }) => {
    const hit = ranked.find(({ measure }) => measure.id === measureId);
    if (!hit) return [];
    const evidence = readEvidence(query, hit, parts);
    const own: Draft = { ...draft, query, ranked: [hit], evidence, details: new Map() };
    const details = detailsOf(hit, own);
    const grounds =
      !asksDetail && isAnswered(details) ? enough : findDetailGrounds(query, details, evidence);
    return [{ hit, own, ...tell(hit, own, grounds) }];
  });
  const shown = ranked.filter((hit) => told.some((one) => one.hit === hit));
  const all = composeSeveral(withRoom(told, toContext(draft)));
  const unsure = { text: phrases[draft.lang].partlyUnsure, passages: [] };
  return finish(draft, {
    ...(told.every(({ lacks }) => lacks === undefined) ? fully : partly),
    statements: withDesk(
      told.some(({ lacks }) => lacks === "point") ? [...all, unsure] : all,
      draft,
      {
        isDoubtful: false,
        isGap: true,
      },
    ),
    shown: [...shown, ...nearBest(ranked).filter((hit) => !shown.includes(hit))],
    isList: true,
    partOf: new Map(told.map(({ hit, own }) => [hit, own])),
  });
}

function answerList(draft: Draft, list: ListRequest): Answer {
  return answerWith(draft, composeList(list, toContext(draft)), list.hits);
}

/**
 * 「…、それぞれいつ？」 asks in words that are no part's own, in which signs of what is not told are hard to
 * see: a passage that answers what was asked is enough.
 */
function isAnswered(details: readonly DetailHit[]): boolean {
  return details.some(({ passage, answersAsked }) => passage.kind !== "gap" && answersAsked);
}
