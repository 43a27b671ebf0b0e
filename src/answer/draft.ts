/**
 * What is found out while a question is answered → the answer: its text with citations, the hits with their
 * passages, what came near.
 */
import { normalize } from "../analysis/normalize.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Query } from "../search/query.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Answer, Question, Reason, Status } from "./answer-shape.ts";
import type { Citations } from "./citation.ts";
import { toText } from "./compose.ts";
import { type DetailHit, rankDetails } from "./details.ts";
import type { EvidenceContext } from "./evidence.ts";
import { explain } from "./explanation.ts";
import { suggestFollowUps } from "./follow-ups.ts";
import { toContact, toHit } from "./hit.ts";
import { admitsPassage } from "./narrowing.ts";
import type { Parts } from "./parts.ts";
import { choosePassages } from "./passage-choice.ts";
import { phrases } from "./phrases.ts";
import { findOwners, saysSeveral } from "./several.ts";
import type { ComposeContext, Statement } from "./statement.ts";

export type Draft = {
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

export const fully = { status: "answered", reason: null } as const;
export const partly = { status: "partial", reason: "detail_not_in_corpus" } as const;

/** An answer that speaks of each measure shown. */
export function answerWith(
  draft: Draft,
  statements: readonly Statement[],
  shown: readonly MeasureHit[],
): Answer {
  return finish(draft, { ...fully, statements, shown, isList: true });
}

export function decline(
  draft: Draft,
  reason: "no_match" | "off_topic" | "small_talk" | "unreadable",
): Answer {
  const statements = [{ text: phrases[draft.lang].declined[reason], passages: [] }];
  return finish(draft, { status: "unanswerable", reason, statements, shown: [] });
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

export function finish(draft: Draft, outcome: Outcome): Answer {
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
  const shown = isWide ? outcome.shown : nearBest(outcome.shown);
  const hits = hitsOf(outcome.isList ? shown : withOwners(shown, draft), limit);
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

/**
 * What is named, and what a clause of the question points at by itself, is shown, too, though others may be
 * nearer to the whole.
 */
function withOwners(shown: readonly MeasureHit[], { query, ranked, limit, parts }: Draft) {
  if (shown.length === 0) return shown;
  const named = new Set(query.subjects.map(({ measureId }) => measureId));
  const owners = findOwners(query, parts).union(named).difference(query.excluded);
  const kept = new Set([
    ...shown.slice(0, 1),
    ...ranked.filter(({ measure }) => owners.has(measure.id)),
    ...shown,
  ]);
  const first = new Set([...kept].slice(0, limit));
  return ranked.filter((hit) => first.has(hit));
}

function toUnknownWords({ terms }: Query, { ranking, knows }: Parts): readonly string[] {
  const words = terms.filter(({ kind, text }) => kind === "word" && !/^[\d.,]+$/u.test(text));
  const different = new Set(words.map(({ text }) => text));
  return [...different].filter((word) => !ranking.uses(word) && !knows(word));
}

/** Log odds below the best at which a measure is no candidate any more. */
const farFromBest = 9;

export function nearBest(hits: readonly MeasureHit[]): readonly MeasureHit[] {
  const best = Math.max(...hits.map(({ score }) => score));
  return hits.filter(({ score }) => score > best - farFromBest);
}

/** The text and the card of a measure are made from the same ranking of its passages. */
export function detailsOf(hit: MeasureHit, draft: Draft): DetailHit[] {
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

export function toContext({ parts, query, lang }: Draft): ComposeContext {
  return { corpus: parts.corpus, query, lang, passages: parts.passages };
}

/** 「機材」 as 「機器」: only words that one-way rules widened, and that stand in the question so. */
function toSynonymNotes(query: Query): { word: string; as: string }[] {
  const stands = (word = "") => query.normalized.includes(normalize(word));
  const widened = query.concepts.filter(({ widened, words }) => widened && stands(words[0]));
  const notes = widened.map(({ words }) => ({ word: words[0] ?? "", as: words[1] ?? "" }));
  return notes.filter((note, at) => notes.findIndex((other) => other.word === note.word) === at);
}
