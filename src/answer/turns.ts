/**
 * A question and those before it → the question and the earlier ones in whose light it is read.
 *
 * 「最初に聞いた方の予算は？」 goes back to the first. 「さっきのとどっちが多い？」 compares what was asked before,
 * 「そのうち国交省のは？」 narrows it: both are read behind it, as if all had been typed at once.
 */
import { normalize } from "../analysis/normalize.ts";
import { isReplyLanguage } from "../analysis/reply-language.ts";

export type Turn = {
  readonly question: string;
  /** Earlier questions, oldest first. */
  readonly history: readonly string[];
  /** It goes back, compares or narrows: what was spoken of last is not what it leans on alone. */
  readonly isTurned: boolean;
};

type Asked = { readonly question: string; readonly history: readonly string[] };

/** `namesOne`: does the question name a measure itself? */
export function toTurn({ question, history }: Asked, namesOne: (text: string) => boolean): Turn {
  if (history.length === 0) return { question, history, isTurned: false };
  // 「英語でお願いします」 asks the same once more.
  if (isReplyLanguage(normalize(question)))
    return toTurn({ question: history.at(-1)!, history: history.slice(0, -1) }, namesOne);
  const own = withoutThanks(question);
  const text = normalize(own);
  const plain = { question: own, history, isTurned: false };
  const taken = countTaken(text, { history, namesOne });
  const joined = [...history.slice(history.length - taken), own].map(toSentence).join("");
  if (taken > 0 && joined.length <= longestJoined)
    return { question: joined, history: history.slice(0, -taken), isTurned: true };
  const meant = findMeant(text, history.length);
  return meant === undefined
    ? plain
    : { question: own, history: history.slice(0, meant + 1), isTurned: true };
}

/** Before what is asked next: 「ありがとう。他には？」; not before an end: 「ありがとう、もう大丈夫です」. */
function withoutThanks(question: string): string {
  const rest = question.replace(thanks, "");
  return ends.test(rest) ? question : rest;
}

const ends =
  /^(?:もう|これで|それで|以上で|以上)?(?:大丈夫|結構|十分|いい|よい|終わり)?(?:です|でした)?[。!！]?$|^(?:that['’]s|that is) (?:all|it|enough|fine)\b|^(?:i['’]m|we['’]re) (?:good|done)\b|^no more\b|^bye\b/iu;

const thanks =
  /^\s*(?:ありがとう|どうも|なるほど|わかりました|分かりました|了解(?:です|しました)?|thanks|thank you|great|ok(?:ay)?|got it|i see)[^、。,.!！?？]{0,10}[、。,.!！]\s*(?=\S)/iu;

/** Characters: as many as one question may have. */
const longestJoined = 300;

/** Earlier questions that it compares or narrows, the last ones. */
function countTaken(
  text: string,
  { history, namesOne }: Pick<Asked, "history"> & { namesOne: (text: string) => boolean },
): number {
  if (narrows.test(text)) {
    const first = history.findLastIndex((earlier) => !narrows.test(normalize(earlier)));
    return history.length - Math.max(0, first);
  }
  if (usesSum.test(text)) return 1;
  if (!compares.test(text)) return 0;
  return Math.min(history.length, namesOne(text) && !ofTwo.test(text) ? 1 : 2);
}

const ofTwo = /(?:二|2|ふた)つ|\b(?:the|these|those) two\b/u;

const narrows =
  /(?:その|この)(?:うち|中)(?!止|小|央|間)|(?:それ|そこ)から[^。]{0,24}?(?:抜|除|外|引|絞)|絞(?:って|る|り|れ)|(?:抜|除|外|引)(?:い|く|け|き|し|す)[^。]{0,8}(?:残|何|どれ)|残(?:り|る)(?:の|は|を|もの)|に限(?:る|って|れば)|は(?:もう)?(?:わか|分か|見|知って|聞)[^。?]{0,3}(?:た|る)[。!]*$|\b(?:of|among|from) (?:those|these|them)\b|^(?:and )?(?:minus|without|only|just)\b|\bwhat(?:'s| is| are)? left\b|\bnarrow (?:it|that|them|this|down)\b|\bleav(?:e|ing) out\b|^(?:now |and )?(?:drop|remove|take out|skip)\b/u;

/** 「その予算が充てられている施策は」, “every measure it pays into” */
const usesSum =
  /(?:その|同じ)(?:予算|事業|お金|財源|額|金額)(?:が|を|で|の)[^。]{0,16}?(?:施策|取組|取り組み|もの|どれ|何|並べ)|\b(?:measures?|items?|programmes?) (?:that )?(?:it|this|that) (?:pays?|funds?|goes|is used)\b|\b(?:use|share|draw on)s? (?:that|this|the same) (?:budget|money|line|programme)\b/u;

const compares =
  /(?:さっき|先ほど|さきほど|それ|その|前|今|これ)(?:の|と)[^。]{0,16}?(?:どっち|どちら|比べ|違[いう])|^(?:で|じゃあ?|では|それで|結局)?、?(?:その)?(?:どっち|どちら)(?:が|の(?:ほう|方))|(?:二|2|ふた)つ(?:のうち|の中|で|の|を)[^。]{0,12}?(?:どっち|どちら|比べ|違|多|大き|少な|早|遅|合計)|(?:どっち|どちら)(?:が|の(?:ほう|方)が)(?:多|大き|高|少な|小さ|早|遅|先|後|新し|古)|(?:多|大き|高|少な|小さ|早|遅|新し|古)(?:い|かった)のは(?:どっち|どちら|どれ)|のは(?:結局)?(?:どっち|どちら)(?!に|へ|で|の(?:省|窓口|課))|両方|どっちも|どちらも|(?:二|2|ふた)つとも|\bwhich of (?:the|these|those) two\b|\bwhich (?:one |of (?:the (?:last )?two|them) )?(?:is|has|gets|was|came|comes|starts|ends) (?:the )?(?:bigger|larger|more|higher|smaller|less|lower|earlier|later|first)\b|^(?:so |and |are |do |is |then )*(?:the same [a-z]+ )?(?:[a-z]+ ){0,4}?both\b|\bcompar(?:e|ed|ing) (?:it|them|the two|those|that)\b|\bdifferences? between (?:them|the two|those)\b/u;

/** Place in the history of what it goes back to. */
function findMeant(text: string, length: number): number | undefined {
  if (length < 2) return undefined;
  if (toFirst.test(text)) return 0;
  return toOneBefore.test(text) ? length - 2 : undefined;
}

const toFirst =
  /(?:最初|はじめ|始め|初め)に(?:聞|訊|きい|たずね|尋ね|質問|話し|言っ|出)|最初の(?:方|ほう|やつ|もの|質問|話|件)|\b(?:the )?(?:first|original) (?:one|question|topic|thing) (?:i|we)\b|\b(?:asked|mentioned) (?:about )?(?:first|at first)\b|\bback to (?:the|my) (?:first|beginning|start|original)\b/u;

const toOneBefore =
  /前の前|(?:一つ|ひとつ|1つ|二つ|ふたつ|2つ)前(?:の|に)|(?:先|前)に(?:聞|訊|きい|たずね|尋ね)|\b(?:the )?(?:one|question|thing) before (?:that|last|this)\b|\b(?:the )?(?:earlier|previous) (?:one|question|topic)\b/u;

function toSentence(text: string): string {
  return /[。.?？!！]\s*$/u.test(text)
    ? `${text.trimEnd()} `
    : `${text}${/[ぁ-んァ-ン一-龥]/u.test(text) ? "。" : ". "}`;
}
