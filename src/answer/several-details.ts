/**
 * A question that asks two things of one measure, or a row of them → each as a question of its own.
 *
 * 「2次募集はありましたか。その締切は？」: the second is read in the light of the first, as a follow-up would be.
 * Whole, it would be answered by the statement that is nearest to both, which tells but one of them.
 */
import { hasInterrogative } from "../search/interrogatives.ts";
import { type Aspect, isOver, type Measure } from "../corpus/measure.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import { readConversation } from "./conversation.ts";
import { splitRow } from "./detail-rows.ts";
import type { Parts } from "./parts.ts";
import { fate } from "./today.ts";

export type AskedDetails = {
  readonly queries: readonly Query[];
  /** Each names a detail, and nothing else may be meant: 「額と締切」. */
  readonly isRow: boolean;
};

/** Undefined where it asks for one thing, or not surely for several of this measure. */
export function findDetails(
  query: Query,
  best: MeasureHit,
  parts: Parts,
): AskedDetails | undefined {
  if (query.normalized.length > longestQuestion) return undefined;
  const row = findRow(query, best, parts);
  if (row) return { queries: row, isRow: true };
  const two = findTwo(query, best, parts);
  return two && { queries: two, isRow: false };
}

/** 「助成金の額と締切」: each thing of the row is a detail of the measure. */
function findRow(query: Query, best: MeasureHit, parts: Parts): readonly Query[] | undefined {
  const measures = new Set(query.subjects.map(({ measureId }) => measureId));
  if (query.aspects.size < 2 || measures.size > 1) return undefined;
  const row = splitRow(query);
  const asked = row.map(({ item, whole }) => ({
    aspects: ofContact.test(item) ? ["phone"] : toDetails(parts.readQuery(`${item}は`)),
    query: withSubjects(parts.readQuery(whole), query),
  }));
  const kinds = new Set(asked.map(({ aspects }) => aspects.join(" ")));
  const isRow = asked.length > 1 && !kinds.has("") && kinds.size === asked.length;
  if (!isRow) return undefined;
  const isOfBest = asked.every(
    ({ query: own }) => parts.ranking.rank(own)[0]?.measure === best.measure,
  );
  return isOfBest ? asked.map(({ query: own }) => own) : undefined;
}

/** 「申請の窓口」, 「連絡先」 */
const ofContact = /(?:窓口|連絡先|問い?合わせ先|相談先)$|^contact(?: details)?$/u;

/** What passages tell; bodies, budgets and what became of it have statements of their own. */
function toDetails({ aspects }: Query): readonly string[] {
  return [...aspects.keys()].filter((aspect) => !toldApart.has(aspect));
}

const toldApart: ReadonlySet<Aspect> = new Set([
  "office",
  "budget",
  "content",
  "definition",
  "status",
  "successor",
  "name",
]);

function findTwo(
  query: Query,
  best: MeasureHit,
  parts: Parts,
): readonly [Query, Query] | undefined {
  const clauses = splitAsking(query.normalized);
  if (!clauses) return undefined;
  const [before, after] = clauses;
  const isOfBest = (ranked: readonly MeasureHit[]) => ranked[0]?.measure === best.measure;
  const first = withSubjects(parts.readQuery(before), query);
  if (!asksDetail(first) || !isOfBest(parts.ranking.rank(first))) return undefined;
  const { query: second, prior } = readConversation(after, { ...parts, history: [before] });
  if (!asksDetail(second) || !isOfBest(parts.ranking.rank(second, { prior }))) return undefined;
  return [first, second].some((one) => isOfFate(one, best.measure)) ? undefined : [first, second];
}

/** Its note tells it, and leaves room for what is asked beside it. */
function isOfFate({ aspects }: Query, { validity }: Measure): boolean {
  const isAlone = aspects.size > 0 && [...aspects.keys()].every((aspect) => fate.has(aspect));
  return isAlone && isOver(validity.state);
}

/** Characters: each of the two costs a search, and longer ones tell a story. */
const longestQuestion = 120;

/** Of the whole, what its first clause leaves to the second: 「いつからですか。月間の話です」. */
function withSubjects(first: Query, { subjects }: Query): Query {
  return first.subjects.length > 0 ? first : { ...first, subjects };
}

/** 「義務?」 behind it is the same once more. */
function asksDetail({ aspects, units, asksPresent, normalized }: Query): boolean {
  const isMore = (normalized.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= shortestClause;
  return isMore && (aspects.size > 0 || units.length > 0 || asksPresent || fee.test(normalized));
}

/** “Is it free?” */
const fee =
  /無料|有料|ただですか|タダ|料金|お金(?:は|が)?(?:かか|いり|要り)|費用(?:は|が)?かか|\b(?:free|charges?|fees?)\b/u;

/** Letters and digits: 「その締切は」. */
const shortestClause = 5;

/** Its two clauses that ask, with what is said around them. */
function splitAsking(normalized: string): readonly [string, string] | undefined {
  const sentences = [...normalized.matchAll(/[^。?!]+[。?!]*|[^.?!]+[.?!]+/gu)].map(([one]) => one);
  const asking = sentences.filter((one) => asks(one) || wants.test(one));
  if (asking.length === 2) return toPair(sentences, sentences.lastIndexOf(asking[1]!));
  if (asking.length !== 1) return undefined;
  const clauses = normalized.split(
    /(?<=[、,])|(?<=[a-z)] )(?=(?:and|or) (?:who|what|when|where|which|how|is|are|was|were|do|does|did|can)\b)/u,
  );
  const at = clauses.findLastIndex(asks);
  // 「何割まで、いくらまで」 are two items of one clause.
  const isTwo = at > 0 && endsClause.test(clauses[at - 1]!) && clauses.slice(0, at).some(asks);
  return isTwo && clauses.filter(asks).length === 2 ? toPair(clauses, at) : undefined;
}

const endsClause = /(?:か|です|ます|した|った|って|て)[、,]\s*$|[a-z)],?\s*$/u;

function toPair(pieces: readonly string[], at: number): readonly [string, string] {
  return [pieces.slice(0, at).join(""), pieces.slice(at).join("")];
}

function asks(text: string): boolean {
  return hasInterrogative(text) || endsAsking.test(text);
}

/** Of a sentence: 「電話番号も」, 「電話番号を教えて」. */
const wants = /\p{Script=Han}[をも](?:教えて|知りたい)|\p{Script=Han}も[。]?$/u;

/** Of a clause in English, how it begins: “…, and is there a sixth”. */
const endsAsking =
  /[?？]|(?:です|ます|ました|でした)か|^\s*(?:and |or |but )?(?:is|are|was|were|does|do|did|can|could|has|have|will) /u;
