/**
 * Question → Answer: which measure, what it says, on what grounds, with every statement cited.
 *
 * read the question (with what was asked before) → rank the measures → find grounds → rank the
 * passages by what was asked → find grounds for the detail → compose.
 */
import { normalize } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Language, MinistryId } from "../corpus/vocabulary.ts";
import type { Query } from "../search/query.ts";
import type { MeasureHit } from "../search/ranking.ts";
import { withoutBackground } from "./background.ts";
import { answerBudgetQuestion } from "./budget.ts";
import { type Citations, createCitations } from "./citation.ts";
import {
  composeAnswer,
  composeList,
  composeSeveral,
  type ComposeContext,
  passageStatement,
  type Statement,
  toText,
} from "./compose.ts";
import { namesMeasure, readConversation } from "./conversation.ts";
import { choosePassages, type DetailHit, rankDetails } from "./details.ts";
import {
  enough,
  type EvidenceContext,
  findGrounds,
  type Grounds,
  namesNamesake,
  readEvidence,
} from "./evidence.ts";
import { type Explanation, explain } from "./explanation.ts";
import { toContact, toHit } from "./hit.ts";
import { asksHandoutPlace, placeStatement } from "./handout-place.ts";
import { languageOf } from "./language.ts";
import { findList, type ListRequest } from "./list.ts";
import { findDetailGrounds } from "./missing-detail.ts";
import { admitsMeasure, admitsPassage, type Narrowing } from "./narrowing.ts";
import { createParts, type Parts, type Tables } from "./parts.ts";
import { findOwner } from "./pieces.ts";
import { phrases } from "./phrases.ts";
import { type AskedPart, findSeveral, saysSeveral } from "./several.ts";
import { suggestFollowUps } from "./follow-ups.ts";
import { toTurn } from "./turns.ts";

/** The desk's side may narrow further. */
export type Question = Narrowing & {
  /** 1–300 code points after NFKC and trimming. */
  readonly question: string;
  /** Earlier questions, oldest first, at most 10. */
  readonly history?: readonly string[];
  readonly ministry?: MinistryId;
  /** Only measures of this section of the handout, as printed: 「３－３．導入補助」. */
  readonly section?: string | undefined;
  /** Only measures that continue today, as far as the corpus tells. */
  readonly current?: boolean;
  /** Without it the question's own language decides. */
  readonly lang?: Language;
  /** Hits at most, 1–10, default 5. */
  readonly limit?: number;
  /** The measure that a follow-up refers to. */
  readonly after?: string;
  /** Whether the answer tells how it came about. */
  readonly explained?: boolean;
};

type Status = "answered" | "partial" | "unanswerable";
export type Reason =
  | "detail_not_in_corpus"
  | "no_match"
  | "off_topic"
  | "small_talk"
  | "unreadable";

export type Citation = {
  readonly n: number;
  readonly passageId: string;
  readonly documentTitle: string;
  readonly publisher: string;
  /** For a quotation our page of the document (`/sources/…#p3`), for a fact its official address. */
  readonly url: string;
  readonly page: number | null;
  readonly asOf: string;
  readonly kind: "quotation" | "fact";
};

export type HitPassage = {
  readonly id: string;
  readonly kind: "quotation" | "fact";
  /** A quotation is always Japanese; a fact is in the answer's language. */
  readonly text: string;
  readonly lang: "ja" | "en";
  readonly asOf: string;
  readonly citation: number;
  /** The words of the passage that matched the question, as they stand in it. */
  readonly matched: readonly string[];
};

export type Hit = {
  readonly rank: number;
  readonly measure: {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly section: string;
    readonly url: string;
  };
  readonly ministries: readonly {
    readonly id: MinistryId;
    /** As printed in the handout; `localName` is the same in the answer's language. */
    readonly name: string;
    readonly localName: string;
    readonly known: "line" | "shared-bracket" | "budget";
  }[];
  readonly programmes: readonly {
    readonly name: string;
    readonly budget: string;
    readonly ministry: MinistryId;
    readonly fiscalYear: number;
    readonly yen: number;
    readonly share: boolean;
    readonly passageId: string;
  }[];
  readonly validity: {
    readonly fiscalYear: number;
    readonly state: "ended" | "continued" | "replaced" | "unknown";
    readonly note: string;
    readonly asOf: string;
    /** Citations of the facts behind the note. */
    readonly citations: readonly number[];
  };
  readonly passages: readonly HitPassage[];
  readonly score: number;
};

export type Contact = {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly hours: string;
  readonly url: string;
  /** The fact that names them, its source and date. */
  readonly passageId: string;
  readonly asOf: string;
};

export type Answer = {
  readonly question: string;
  readonly lang: Language;
  readonly status: Status;
  readonly reason: Reason | null;
  /** At most 400 characters; each statement ends with its `[n]`. */
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Best first; empty when unanswerable. */
  readonly hits: readonly Hit[];
  /** What came near, when unanswerable. */
  readonly nearMisses: readonly Hit[];
  readonly followUps: readonly string[];
  readonly contact: Contact;
  /** Words of the question that the corpus knows under another name: 「設備」→「機器」. */
  readonly synonyms: readonly { readonly word: string; readonly as: string }[];
  /** Words of the question that nothing in the corpus uses. */
  readonly unknownWords: readonly string[];
  /** Hash of the corpus that answered. */
  readonly corpusVersion: string;
  /** Where the question asked for it. */
  readonly explanation?: Explanation;
};

export type Answerer = { readonly answer: (question: Question) => Answer };

/** One that may need a while, on another thread. */
export type LaterAnswerer = {
  readonly answer: (question: Question) => Answer | Promise<Answer>;
};

/** Loads the dictionary on the first call in a process; without `tables` it works them out. */
export async function createAnswerer(corpus: Corpus, tables?: Tables): Promise<Answerer> {
  const parts = await createParts(corpus, tables);
  return { answer: (question) => answerQuestion(question, parts) };
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
  const evidence = readEvidence(query, ranked[0], parts, followUp);
  const grounds = findGrounds(query, evidence);
  const draft: Draft = {
    asked,
    lang,
    limit,
    query,
    ranked,
    evidence,
    details: new Map(),
    parts,
    citations: createCitations(parts.corpus),
  };
  // 「国勢調査の予算は総額いくら」 must not be told of ours.
  if (namesNamesake(query, evidence)) return decline(draft, "no_match");
  const list = findList(query, ranked, { ...parts, spokenOf });
  const budget = list?.isOfLines
    ? undefined
    : answerBudgetQuestion(query, ranked, {
        ...toContext(draft),
        ownerOf: (piece) => findOwner(piece, query, { ...parts, leastProbability: sureOwner }),
      });
  if (budget) return answerWith(draft, budget.statements, budget.hits);
  if (grounds.outcome === "none" && !list?.isBare) return decline(draft, grounds.reason);
  if (list) return answerList(draft, list);
  const several = followUp === 0 ? findSeveral(query, ranked, parts) : undefined;
  return several ? answerSeveral(draft, several) : answerOne(draft, grounds);
}

/** Of a measure by the classifier, for an item of a row to mean it. */
const sureOwner = 0.8;

type Draft = {
  readonly asked: Question;
  readonly lang: Language;
  readonly limit: number;
  readonly query: Query;
  readonly ranked: readonly MeasureHit[];
  readonly evidence: EvidenceContext;
  /** Of the measures looked at so far. */
  readonly details: Map<MeasureHit, DetailHit[]>;
  readonly parts: Parts;
  readonly citations: Citations;
};

function answerOne(draft: Draft, grounds: Grounds): Answer {
  const [best] = draft.ranked;
  if (!best) return decline(draft, "no_match");
  const { query, evidence } = draft;
  if (asksHandoutPlace(query)) {
    const { statements } = tell(best, draft, enough);
    const place = placeStatement(best.measure, toContext(draft));
    return finish(draft, { ...fully, statements: [place, ...statements], shown: draft.ranked });
  }
  const detail = findDetailGrounds(query, detailsOf(best, draft), evidence);
  const { statements, lacks } = tell(best, draft, detail.outcome === "enough" ? grounds : detail);
  const unsure = { text: phrases[draft.lang].unsure, passages: [] };
  return finish(draft, {
    ...(lacks === undefined ? fully : partly),
    statements: lacks === "point" ? [unsure, ...statements] : statements,
    shown: draft.ranked,
  });
}

type Told = {
  readonly statements: readonly Statement[];
  /** What it cannot say: a gap of the corpus, or that the question's own point was not recognised. */
  readonly lacks?: "gap" | "point";
};

const fully = { status: "answered", reason: null } as const;
const partly = { status: "partial", reason: "detail_not_in_corpus" } as const;

/** What one measure says to the question. */
function tell(hit: MeasureHit, draft: Draft, grounds: Grounds): Told {
  const statements = composeAnswer(hit, detailsOf(hit, draft), toContext(draft));
  if (grounds.outcome === "detail-missing") {
    const missing = passageStatement(grounds.gap.passage, toContext(draft));
    return { statements: [missing, ...statements], lacks: "gap" };
  }
  // The measure may be meant, but the question's own point is not recognised.
  return grounds.outcome === "unsure" ? { statements, lacks: "point" } : { statements };
}

/** Each part is answered as a question of its own; the measure that the whole means most comes first. */
function answerSeveral(draft: Draft, several: readonly AskedPart[]): Answer {
  const { ranked, parts } = draft;
  const asked = new Map(several.map((part) => [part.measureId, part]));
  const shown = ranked.filter(({ measure }) => asked.has(measure.id));
  const told = shown.map((hit) => {
    const { query, asksDetail } = asked.get(hit.measure.id)!;
    const evidence = readEvidence(query, hit, parts);
    const own: Draft = { ...draft, query, ranked: [hit], evidence, details: new Map() };
    const details = detailsOf(hit, own);
    const grounds =
      !asksDetail && isAnswered(details) ? enough : findDetailGrounds(query, details, evidence);
    return { hit, own, ...tell(hit, own, grounds) };
  });
  const all = composeSeveral(told.map(({ statements }) => statements));
  const unsure = { text: phrases[draft.lang].partlyUnsure, passages: [] };
  return finish(draft, {
    ...(told.every(({ lacks }) => lacks === undefined) ? fully : partly),
    statements: told.some(({ lacks }) => lacks === "point") ? [...all, unsure] : all,
    shown: [...shown, ...nearBest(ranked).filter((hit) => !shown.includes(hit))],
    isList: true,
    partOf: new Map(told.map(({ hit, own }) => [hit, own])),
  });
}

function answerList(draft: Draft, list: ListRequest): Answer {
  return answerWith(draft, composeList(list, toContext(draft)), list.hits);
}

/** An answer that speaks of each measure shown. */
function answerWith(
  draft: Draft,
  statements: readonly Statement[],
  shown: readonly MeasureHit[],
): Answer {
  return finish(draft, { ...fully, statements, shown, isList: true });
}

function decline(
  draft: Draft,
  reason: "no_match" | "off_topic" | "small_talk" | "unreadable",
): Answer {
  const statements = [{ text: phrases[draft.lang].declined[reason], passages: [] }];
  return finish(draft, { status: "unanswerable", reason, statements, shown: [] });
}

/**
 * 「…、それぞれいつ？」 asks in words that are no part's own, in which signs of what is not told are hard to
 * see: a passage that answers what was asked is enough.
 */
function isAnswered(details: readonly DetailHit[]): boolean {
  return details.some(({ passage, answersAsked }) => passage.kind !== "gap" && answersAsked);
}

type Outcome = {
  readonly status: Status;
  readonly reason: Reason | null;
  readonly statements: readonly Statement[];
  readonly shown: readonly MeasureHit[];
  /** All that are shown belong to the answer, also those far behind the first. */
  readonly isList?: boolean;
  /** Of measures that answer a part of the question: that part. */
  readonly partOf?: ReadonlyMap<MeasureHit, Draft>;
};

function finish(draft: Draft, outcome: Outcome): Answer {
  const { asked, lang, limit, query, ranked, parts, citations } = draft;
  const text = toText(outcome.statements, citations);
  const hitsOf = (hits: readonly MeasureHit[], count: number) =>
    hits.slice(0, count).map((hit, index) => {
      const own = outcome.partOf?.get(hit) ?? draft;
      return toHit(hit, {
        rank: index + 1,
        chosen: choosePassages(detailsOf(hit, own), own.query),
        lang,
        corpus: parts.corpus,
        citations,
        passages: parts.passages,
        query,
      });
    });
  // Of several things that were asked for one may be far behind the other.
  const isWide = outcome.isList || saysSeveral(query);
  const hits = hitsOf(isWide ? outcome.shown : nearBest(outcome.shown), limit);
  const isNear = outcome.status === "unanswerable" && outcome.reason === "no_match";
  const nearMisses = isNear ? hitsOf(ranked, 3) : [];
  return {
    question: asked.question,
    lang,
    status: outcome.status,
    reason: outcome.reason,
    text,
    citations: citations.list(),
    hits,
    nearMisses,
    followUps: suggestFollowUps(query, { best: outcome.shown[0], lang }),
    contact: toContact(parts.corpus, lang),
    synonyms: hits.length > 0 ? toSynonymNotes(query) : [],
    unknownWords: toUnknownWords(query, parts),
    corpusVersion: parts.corpus.version,
    ...(asked.explained && { explanation: explain(draft) }),
  };
}

function toUnknownWords({ terms }: Query, { ranking, knows }: Parts): readonly string[] {
  const words = terms.filter(({ kind, text }) => kind === "word" && !/^[\d.,]+$/u.test(text));
  const different = new Set(words.map(({ text }) => text));
  return [...different].filter((word) => !ranking.uses(word) && !knows(word));
}

/** Log odds below the best at which a measure is no candidate any more. */
const farFromBest = 9;

function nearBest(hits: readonly MeasureHit[]): readonly MeasureHit[] {
  const best = Math.max(...hits.map(({ score }) => score));
  return hits.filter(({ score }) => score > best - farFromBest);
}

/** The text and the card of a measure are made from the same ranking of its passages. */
function detailsOf(hit: MeasureHit, draft: Draft): DetailHit[] {
  const { asked, query, parts, evidence, details } = draft;
  const known = details.get(hit);
  if (known) return known;
  // What is missing is asked of the best measure alone.
  const isBest = hit === draft.ranked[0];
  const ranked = rankDetails(query, hit, {
    passages: (parts.passagesOf.get(hit.measure.id) ?? []).filter(
      (passage) => (isBest || passage.kind !== "gap") && admitsPassage(asked, passage),
    ),
    phrasings: evidence.phrasings,
    likelihood: evidence.passageLikelihood,
    classes: evidence.classes,
  });
  details.set(hit, ranked);
  return ranked;
}

function toContext({ parts, query, lang }: Draft): ComposeContext {
  return { corpus: parts.corpus, query, lang, passages: parts.passages };
}

/** 「機材」 as 「機器」: only words that one-way rules widened, and that stand in the question so. */
function toSynonymNotes(query: Query): { word: string; as: string }[] {
  const stands = (word = "") => query.normalized.includes(normalize(word));
  const widened = query.concepts.filter(({ widened, words }) => widened && stands(words[0]));
  const notes = widened.map(({ words }) => ({ word: words[0] ?? "", as: words[1] ?? "" }));
  return notes.filter((note, at) => notes.findIndex((other) => other.word === note.word) === at);
}
