/**
 * A question that asks for several things at once → a question for each, and its measure.
 *
 * 「夏の呼びかけと秋の月間はそれぞれいつ？」: a word of number says that several are meant. The question is
 * cut at the ends of its clauses and between its nouns, and every piece is ranked on its own. A piece
 * that is sure of a measure belongs to it; what is sure of none (それぞれいつ？) is asked of each whose own
 * pieces ask for nothing in particular.
 */
import type { Token } from "../analysis/tokenizer.ts";
import type { Query } from "../search/query.ts";
import type { MeasureHit } from "../search/ranking.ts";
import { findGrounds, readEvidence } from "./evidence.ts";
import type { Parts } from "./parts.ts";

export type AskedPart = {
  readonly measureId: string;
  readonly question: string;
  /** Its own pieces ask for a detail. */
  readonly asksDetail: boolean;
};

const severalThings =
  /それぞれ|おのおの|各々|両方|両者|双方|どちらも|どっちも|(?:二|2|三|3)(?:つ|種類|件)(?:とも|の)|ふたつ|みっつ|一緒に(?:見|知|教|聞|調|並)|一度に|まとめて(?![いおあくも])|併せて|あわせて|合わせて|比べ|比較|違い|ちがい|別々|どれとどれ|一通り|ひととおり|\b(?:both|each|respectively|compare[ds]?|comparing|comparison|differences?|differ|as well as|versus|vs)\b/u;

/** In the order of the question; undefined where it asks for one thing, or it is not sure for which. */
export function findSeveral(
  query: Query,
  best: MeasureHit | undefined,
  parts: Parts,
): readonly AskedPart[] | undefined {
  if (!best || !severalThings.test(query.normalized)) return undefined;
  const pieces = toPieces(query);
  if (pieces.length < 2 || pieces.length > mostPieces) return undefined;
  const owned = pieces.map((text) => ({ text, owner: findOwner(text, parts) }));
  const owners = [...new Set(owned.flatMap(({ owner }) => owner ?? []))];
  if (owners.length < 2 || !owners.includes(best.measure.id)) return undefined;
  return owners.map((measureId) => {
    const own = join(owned.filter(({ owner }) => owner === measureId));
    const { aspects, units } = parts.readQuery(own);
    const asksDetail = aspects.size > 0 || units.length > 0;
    const shared = owned.filter(({ owner }) => owner === undefined || owner === measureId);
    return { measureId, question: asksDetail ? own : join(shared), asksDetail };
  });
}

function join(pieces: readonly { readonly text: string }[]): string {
  return pieces.map(({ text }) => text).join("、");
}

/** A question of more pieces is a story, and each costs a search. */
const mostPieces = 8;

/** Characters; shorter ones say nothing. */
const shortestPiece = 2;

const clauseEnd = /[。、！？!?,;・\n]/u;
const joining = new Set(["と", "や", "とか", "および", "及び", "並びに", "ならびに"]);
const joiningEnglish = new Set(["and", "versus", "vs"]);

function toPieces({ normalized, tokens }: Query): readonly string[] {
  const cuts = tokens.flatMap((token, at) =>
    isJoint(token, tokens[at - 1]) ? [[token.start, token.start + token.surface.length]] : [],
  );
  const starts = [0, ...cuts.map(([, end]) => end)];
  const ends = [...cuts.map(([start]) => start), normalized.length];
  return starts
    .map((start, at) => normalized.slice(start, ends[at]).trim())
    .filter((piece) => piece.length >= shortestPiece);
}

/** と joins where a noun stands before it: not in 「と思う」 behind a verb. */
function isJoint({ surface, pos }: Token, before: Token | undefined): boolean {
  if (clauseEnd.test(surface) || joiningEnglish.has(surface)) return true;
  const isParticle = pos === "助詞" || pos === "接続詞";
  return isParticle && joining.has(surface) && before?.pos === "名詞";
}

/** The measure that a piece asks for, where it does so surely. */
function findOwner(text: string, parts: Parts): string | undefined {
  const query = parts.readQuery(text);
  const [best, next] = parts.ranking.rank(query);
  if (!best) return undefined;
  const evidence = readEvidence(query, best, parts);
  const { id } = best.measure;
  const isSure =
    Math.exp(evidence.classes.ofTarget(id)) >= surely.probability &&
    best.score - (next?.score ?? 0) >= surely.margin;
  return isSure && findGrounds(query, evidence).outcome === "enough" ? id : undefined;
}

/** The classifier's probability of the measure, and its log odds above the next. */
const surely = { probability: 0.9, margin: 2.5 };
