/**
 * A question → where in it stands what is said not to be meant: 「表彰以外で」, “apart from awards”.
 *
 * Its words are no words of what is asked, and are not searched.
 */
import type { Token } from "../analysis/tokenizer.ts";
import type { Part } from "./asking-part.ts";

const leavesOut =
  /以外|(?<!円)の(?:ほか|他)(?=(?:に|で)?は?[、 ]?(?:何|なに|どんな|どういう|どのような|どれ|何か)|に[^。、?]{0,12}(?:使え|受けられ|頼れ|もらえ)る(?:もの|支援|制度|施策|の)[はがを?])|を(?:除(?:い|く|き|け)|抜(?:い|く|き|け|か)|(?:外|はず)(?:し|す|せ)|引(?:い|く|け))|は(?:もう|すでに)?(?:見た|見まし|知って|聞いた|聞きまし|(?:わか|分か)った|(?:わか|分か)りまし)(?=[^?]{0,20}?(?:残|あと|ほか|他に))|(?<=[。、?][^。?]*)は(?:いりません|要りません|いらない(?:です)?|いらん|結構です)(?=[、。]|$)|(?:じゃ|では)な(?:くて?(?=[、。]|\p{L})|い(?:です)?(?=[、。]|(?:ほう|方|やつ|もの|の)[をはのでが、。)]))/gu;
const questionWord = "(?:what|which|who|where|when|how|is|are|do|does|can|please|in|on|of)\\b";
const words = `(?!${questionWord})[a-z'-]+(?: (?!${questionWord})[a-z'-]+){0,2}`;
const leaving =
  "(?:(?:apart|aside) from|other than|except(?: for)?|besides|excluding|minus|rather than|(?:drop|remove|take out|leav(?:e|ing) out))(?: under)?\\b";
const leavesOutEnglish = new RegExp(
  `\\b${leaving} (?:the |any )?` +
    `(?:${words}(?:, ${words})*,? (?:and|or) ${words}|[a-z' -]+?)(?=[,?.!]| ${questionWord}|$)`,
  "gu",
);

/** “Leaving the awards aside” */
const leftAside =
  /\b(?:leaving|leave|setting|set|putting|put) (?:the )?[a-z' -]+? (?:aside|to one side)\b/gu;

/** What is left out stands behind it. */
export const startOfLeftOut = new RegExp(`^${leaving}`, "u");

/** “I don't need to talk to the consultation center, I only want …” */
const notWanted =
  /\b(?:don['’]t|do not|not) (?:need|want)(?: to [a-z]+)?(?: to| about)? [a-z' -]+?(?=[.;,]? (?:(?:i['’]m|i am|i) )?(?:just|only|but)\b)/gu;

/** In the order of the question; UTF-16 offsets in the normalised text. */
export function findLeftOut(normalized: string, tokens: readonly Token[]): readonly Part[] {
  const behind = [...normalized.matchAll(leavesOut)].map(({ index }) => ({
    start: toStart(index, tokens),
    end: index,
  }));
  const english = [leavesOutEnglish, leftAside, notWanted].flatMap((said) => [
    ...normalized.matchAll(said),
  ]);
  const before = english.map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
  return [...behind, ...before].filter(({ start, end }) => start < end);
}

/** Where the nouns begin that stand before this place. */
function toStart(end: number, tokens: readonly Token[]): number {
  const before = tokens.filter(({ start }) => start < end).toReversed();
  const other = before.findIndex(
    ({ pos, surface }, at) =>
      !(nouns.has(pos) && /[\p{L}\p{N}]/u.test(surface)) &&
      !(joining.has(surface) && nouns.has(before[at + 1]?.pos ?? "")) &&
      !(surface === "の" && things.has(before[at - 1]?.surface ?? "")),
  );
  return (other === -1 ? before : before.slice(0, other)).at(-1)?.start ?? end;
}

/** 「デイズと月間を除いて」 */
const joining = new Set(["・", "と", "や", "とか"]);
const nouns = new Set(["名詞", "接頭詞"]);
/** 「内閣官房のもの以外」 */
const things = new Set(["もの", "やつ", "ほう", "方", "分"]);

export function isWithin(one: Part, parts: readonly Part[]): boolean {
  return parts.some(({ start, end }) => start <= one.start && one.end <= end);
}

/** The text as long as it was, with nothing where the parts stand. */
export function blank(normalized: string, parts: readonly Part[]): string {
  return parts.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    normalized,
  );
}
