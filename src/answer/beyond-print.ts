/**
 * A query → whether it asks for what is seldom printed: an opinion or a forecast, a reason, or how things are
 * today of what was told long ago.
 */
import type { Query } from "../search/query.ts";
import type { DetailHit } from "./details.ts";

/**
 * 「どちらが読みやすいと思われますか」, 「うちは受かりそう？」: an opinion or a forecast, which nothing printed is.
 */
export function asksJudgement({ normalized }: Query): boolean {
  return judgement.test(normalized);
}

const judgement =
  /どう思[いうわ]|と思(?:い|われ)ますか|と思う[?？]|ぶっちゃけ.*(?:どっち|どちら|どれ)|(?:どっち|どちら|どれ)が[^。?]{0,10}(?:やすい|頼りに|おすすめ|お勧め|良い|いい|よい|お得|得です|得だ|便利|面白)|(?:受か|通|もらえ|勝て|選ばれ|採択され|当た|取れ|いけ)り?そう(?:です|でしょう)?か?[?？。]?$|見込みはあり|勝ち目|する価値|やる意味|\b(?:do you (?:think|reckon|recommend)|your (?:opinion|view|recommendation|honest)|would you (?:recommend|choose|pick|go for|say)|which [^.?!]{0,30}\b(?:better|best|nicer|easier|more (?:useful|reliable|interesting|readable))|is it worth|worth (?:applying|the (?:trouble|effort|bother))|(?:am i|are we|is it) likely to|(?:my|our) chances|stand a chance|will (?:i|we) (?:win|get in|pass|be (?:chosen|selected|accepted)))\b/u;

/** 「なぜ7月なのですか」 */
export function asksReason({ normalized }: Query): boolean {
  return reason.test(normalized);
}

/** Where a reason is asked for: the nearest statement that gives one. */
export function findReason(query: Query, details: readonly DetailHit[]): DetailHit | undefined {
  if (!asksReason(query)) return undefined;
  const told = details.filter(({ passage }) => passage.kind !== "gap");
  return told.find(
    ({ passage, score }) => score > told[0]!.score - reasonMargin && givesReason.test(passage.ja),
  );
}

/** Score below the nearest statement. */
const reasonMargin = 3;

const reason =
  /なぜ|何故|なんで(?!も|す|しょ)|どうして(?!も|[いまるん])|(?:理由|わけ)(?:は|って|が知|を(?!問)|について|[?。]|$)|\b(?:why|how come)\b|\breasons? (?:for|behind|why|is|was)\b/u;
const givesReason = /(?:ため|なの|ます|です|る|た)(?:ので|から)|ため(?:、|に|で)|により|配慮|目的/u;

/**
 * 「そこは今も開いていますか」: how it was is told, how it is now is a gap; nothing of what still runs answers.
 */
export function findLongGone(query: Query, details: readonly DetailHit[]): DetailHit | undefined {
  const isAsked = query.aspects.has("status") || query.aspects.has("hours");
  if (!isAsked || !nowadays.test(query.normalized) || query.years.length > 0) return undefined;
  const answering = details.filter(
    ({ passage, answersAsked, onSubject }) =>
      answersAsked && onSubject && (passage.kind !== "gap" || passage.about.length > 0),
  );
  const gap = answering.find(
    ({ passage }) => passage.kind === "gap" && passage.answers.includes("status"),
  );
  const isTold = answering.some(
    ({ passage, evidence }) =>
      passage.kind !== "gap" && evidence.present > 0 && passage.asOf >= sinceHandout,
  );
  return isTold ? undefined : gap;
}

/** What was told before the handout tells nothing of today. */
const sinceHandout = "2020";
const nowadays =
  /今[もで]|いま[もで]|まだ|現在|\b(?:still|now|currently|today|these days|any ?more)\b/u;
