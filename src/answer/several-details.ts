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
  const clauses = findClauses(query, best, parts);
  return clauses && { queries: clauses, isRow: false };
}

/** 「助成金の額と締切」: each thing of the row is a detail of the measure. */
function findRow(query: Query, best: MeasureHit, parts: Parts): readonly Query[] | undefined {
  const measures = new Set(query.subjects.map(({ measureId }) => measureId));
  if (query.aspects.size < 2 || measures.size > 1) return undefined;
  const row = splitRow(query);
  const kinds = new Set(row.map(({ item }) => toKind(item, parts)));
  if (row.length < 2 || kinds.has("") || kinds.size < row.length) return undefined;
  const asked = row.map(({ whole }) => withSubjects(parts.readQuery(whole), query));
  const isOfBest = (own: Query) => parts.ranking.rank(own)[0]?.measure === best.measure;
  return asked.every(isOfBest) ? asked : undefined;
}

/** 「申請の窓口」, 「連絡先」 */
const ofContact = /(?:窓口|連絡先|問い?合わせ先|相談先)$|^contact(?: details)?$/u;

/** What passages tell; bodies, budgets and what became of it have statements of their own. */
function toKind(item: string, { readQuery }: Parts): string {
  if (ofContact.test(item)) return "phone";
  const { aspects } = readQuery(`${item}は`);
  return [...aspects.keys()].filter((aspect) => !toldApart.has(aspect)).join(" ");
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

/** 「いくらまで出て、いつ締め切ったの」: each clause is read in the light of those before it. */
function findClauses(query: Query, best: MeasureHit, parts: Parts): readonly Query[] | undefined {
  const [before, ...rest] = splitAsking(query.normalized);
  if (before === undefined || rest.length === 0) return undefined;
  const isMeant = (own: Query, prior?: ReadonlyMap<string, number>) =>
    asksDetail(own) &&
    !isOfFate(own, best.measure) &&
    parts.ranking.rank(own, prior && { prior })[0]?.measure === best.measure;
  const first = withSubjects(parts.readQuery(before), query);
  // Most end here: each of the others costs a search of its own.
  if (!isMeant(first)) return undefined;
  const others = rest.map((clause, at) =>
    readConversation(clause, { ...parts, history: [before, ...rest.slice(0, at)] }),
  );
  const areMeant = others.every((own) => isMeant(own.query, own.prior));
  return areMeant ? [first, ...others.map((own) => own.query)] : undefined;
}

/** Its note tells it, and leaves room for what is asked beside it. */
function isOfFate({ aspects }: Query, { validity }: Measure): boolean {
  const isAlone = aspects.size > 0 && [...aspects.keys()].every((aspect) => fate.has(aspect));
  return isAlone && isOver(validity.state);
}

/** Characters: each of them costs a search, and longer ones tell a story. */
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

/** Its clauses that ask, two or three, each with what is said before it; none where it asks once. */
function splitAsking(normalized: string): readonly string[] {
  const sentences = [...normalized.matchAll(/[^。?!]+[。?!]*|[^.?!]+[.?!]+/gu)].map(([one]) => one);
  const asking = toPlaces(sentences, (one) => asks(one) || wants.test(one));
  if (asking.length > 1) return cutBefore(sentences, asking);
  const clauses = normalized.split(
    /(?<=[、,])|(?<=[a-z)] )(?=(?:and|or) (?:who|what|when|where|which|how|is|are|was|were|do|does|did|can)\b)/u,
  );
  const places = toPlaces(clauses, asks);
  // 「何割まで、いくらまで」 are two items of one clause.
  const areClauses = places.slice(1).every((at) => endsClause.test(clauses[at - 1]!));
  return asking.length === 1 && areClauses ? cutBefore(clauses, places) : [];
}

const endsClause = /(?:か|です|ます|した|った|って|て)[、,]\s*$|[a-z)],?\s*$/u;

function toPlaces(pieces: readonly string[], isMeant: (piece: string) => boolean) {
  return pieces.flatMap((piece, at) => (isMeant(piece) ? [at] : []));
}

/** More have no room beside each other. */
const mostClauses = 3;

/** At each place but the first. */
function cutBefore(pieces: readonly string[], places: readonly number[]): readonly string[] {
  if (places.length > mostClauses) return [];
  const starts = [0, ...places.slice(1)];
  return starts.map((start, at) => pieces.slice(start, starts[at + 1]).join(""));
}

function asks(text: string): boolean {
  return hasInterrogative(text) || endsAsking.test(text);
}

/** Of a sentence: 「電話番号も」, 「電話番号を教えて」. */
const wants = /\p{Script=Han}[をも](?:教えて|知りたい)|\p{Script=Han}も[。]?$/u;

/** Of a clause in English, how it begins: “…, and is there a sixth”. */
const endsAsking =
  /[?？]|(?:です|ます|ました|でした)か|^\s*(?:and |or |but )?(?:is|are|was|were|does|do|did|can|could|has|have|will) /u;
