/**
 * A question that asks for several things at once → a question for each, and its measure.
 *
 * 「夏の呼びかけと秋の月間はそれぞれいつ？」: a word of number, or a second question mark, says that several
 * are meant. The question is cut at the ends of its clauses and between its nouns. Pieces that are sure of a
 * measure are read for themselves; what is sure of none (それぞれいつ？) is asked of each measure whose own
 * pieces ask for nothing in particular.
 */
import type { Token } from "../analysis/tokenizer.ts";
import type { Query } from "../search/query.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Parts } from "./parts.ts";
import { countWords, findOwner, isSureOf, type Piece } from "./pieces.ts";

export type AskedPart = {
  readonly measureId: string;
  readonly query: Query;
  /** Its own pieces ask for a detail. */
  readonly asksDetail: boolean;
};

const severalThings =
  /それぞれ|おのおの|各々|両方|両者|双方|どちらも|どっちも|(?:二|2|三|3)(?:つ|種類|件)(?:とも|の)|ふたつ|みっつ|一緒に(?:見|知|教|聞|調|並)|一度に|まとめて(?![いおあくも])|併せて|あわせて|合わせて|比べ|比較|違い|ちがい|別々|どれとどれ|一通り|ひととおり|\b(?:both|each|respectively|compare[ds]?|comparing|comparison|differences?|differ|as well as|versus|vs)\b/u;

/** Ends of what asks: two of them are two questions. */
const endOfQuestion = /[?？]|(?:か|教えて|ください|下さい)(?:[。、]|$)/gu;

export function asksSeveral({ normalized }: Query): boolean {
  return severalThings.test(normalized) || (normalized.match(endOfQuestion)?.length ?? 0) > 1;
}

/** In the order of the question; undefined where it asks for one thing, or it is not sure for which. */
export function findSeveral(
  query: Query,
  ranked: readonly MeasureHit[],
  parts: Parts,
): readonly AskedPart[] | undefined {
  const [best] = ranked;
  if (!best || !asksSeveral(query)) return undefined;
  if (countWords(query) > mostWords) return undefined;
  const pieces = toPieces(query);
  if (pieces.length < 2 || pieces.length > mostPieces) return undefined;
  const owned = pieces.map((piece) => ({ ...piece, owner: findOwner(piece, query, parts) }));
  const owners = [...new Set(owned.flatMap(({ owner }) => owner ?? []))];
  if (owners.length < 2 || owners.length > mostParts) return undefined;
  if (!owners.includes(best.measure.id)) return undefined;
  // The reader may have narrowed the measures.
  if (!owners.every((id) => ranked.some(({ measure }) => measure.id === id))) return undefined;
  const asked: AskedPart[] = [];
  for (const measureId of owners) {
    const own = parts.readQuery(join(owned.filter(({ owner }) => owner === measureId)));
    if (!isSureOf(measureId, own, { ...parts, margin })) return undefined;
    const asksDetail = own.aspects.size > 0 || own.units.length > 0;
    const shared = owned.filter(({ owner }) => owner === undefined);
    if (asksDetail || shared.length === 0) {
      asked.push({ measureId, query: own, asksDetail });
    } else {
      const both = owned.filter(({ owner }) => owner === undefined || owner === measureId);
      asked.push({ measureId, query: parts.readQuery(join(both)), asksDetail });
    }
  }
  return asked;
}

function join(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("、");
}

/** A question of more is a story; and each part costs a search. */
const [mostWords, mostPieces] = [18, 6];

/** More answers have no room beside each other. */
const mostParts = 3;

/** Log odds above the next measure. */
const margin = 2.5;

/** Characters; shorter ones say nothing. */
const shortestPiece = 2;

const clauseEnd = /[。、！？!?,;・\n]/u;
const joining = new Set(["と", "や", "とか", "および", "及び", "並びに", "ならびに"]);
const joiningEnglish = new Set(["and", "versus", "vs"]);

function toPieces({ normalized, tokens }: Query): readonly Piece[] {
  const cuts = tokens
    .filter((token, at) => isJoint(token, tokens[at - 1]))
    .map(({ start, surface }) => ({ start, end: start + surface.length }));
  const ends = [...cuts.map(({ start }) => start), normalized.length];
  return [0, ...cuts.map(({ end }) => end)]
    .map((start, at) => ({ text: normalized.slice(start, ends[at]), start }))
    .filter(({ text }) => text.trim().length >= shortestPiece);
}

/** と joins where a noun stands before it: not in 「と思う」 behind a verb. */
function isJoint({ surface, pos }: Token, before: Token | undefined): boolean {
  if (clauseEnd.test(surface) || joiningEnglish.has(surface)) return true;
  const isParticle = pos === "助詞" || pos === "接続詞";
  return isParticle && joining.has(surface) && before?.pos === "名詞";
}
