/**
 * A question → where in it the part stands that asks.
 *
 * People first say what they know, then ask for what they do not: 「セミナーは全国13か所であったそうですが、
 * 参加費はいくらでしたか」. The words in front belong to what is told, however rare the asked one is; the
 * last sentence, and in it what follows its last clause or topic, is what the question is about.
 */
import type { Term } from "../analysis/analyzer.ts";
import { hasJapaneseInterrogative } from "./interrogatives.ts";

/** UTF-16 offsets in the normalised text. */
export type Part = { readonly start: number; readonly end: number };

const sentence = /[^。!?.\n]+(?:\.(?=\S)[^。!?.\n]*)*/gu;

/** Ends of a Japanese clause or topic. */
const clauseEnd =
  /[、,]|って(?!い|る|た|お|く|も)|(?:だ|です|ます|でした|ました|やけ|いう|る|た)(?:けど|けれど|が|し)(?!っ)|(?:について|に関して|として|では|には|とは|は)/gu;

const comma = /, /gu;
const englishAsks =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|may|will|would)\b/u;

/** `terms`: of the question. */
export function findAskingPart(normalized: string, terms: readonly Term[]): Part {
  const words = terms.filter(({ kind }) => kind === "word");
  const saysSomething = ({ start, end }: Part) =>
    end - start >= shortest && words.some((word) => start <= word.start && word.end <= end);
  const sentences = [...normalized.matchAll(sentence)].map(({ index, 0: text }): Part => ({
    start: index,
    end: index + text.length,
  }));
  // What follows the last clause without an interrogative does not ask.
  const isQuestion = ({ start, end }: Part) =>
    hasJapaneseInterrogative(normalized.slice(start, end));
  const last = sentences.findLast((part) => isQuestion(part) && saysSomething(part)) ??
    sentences.findLast(saysSomething) ?? { start: 0, end: normalized.length };
  const text = normalized.slice(last.start, last.end);
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
  const parts = isJapanese ? toRests(text, last) : toClauses(text, last);
  const isMarked = isJapanese && isQuestion(last);
  return parts.find((part) => (!isMarked || isQuestion(part)) && saysSomething(part)) ?? last;
}

/**
 * The part with what it asks about, as far as that stands before it: 「環境月間は」 or 「環境月間を知りたいのですが」
 * before 「いつですか」, 「行政相談のとこ、」 before 「日曜もやってる？」.
 */
export function withTopic(normalized: string, { start, end }: Part): Part {
  const before = normalized.slice(0, start);
  if (!topic.test(before) && !nounBefore.test(before)) return { start, end };
  return { start: before.search(lastClause), end };
}

/** The part with all that stands before it in its sentence. */
export function withSentence(normalized: string, { start, end }: Part): Part {
  const ends = ["。", "!", "?", ".", "\n"].map((sign) => normalized.lastIndexOf(sign, start - 1));
  return { start: start === 0 ? 0 : Math.max(...ends) + 1, end };
}

const nounBefore = /(?:[\p{Script=Han}\p{Script=Katakana}ー]|とこ|ところ|ほう|やつ)、$/u;

const topic =
  /(?:って|について|に関して|として|とは|は|たい(?:の|ん)?(?:です|だ)?(?:が|けど|けれど|けども))、?$/u;
const lastClause = /[^。!?、,\n]*、?$/u;

/** Characters; a shorter part is いくら or an ending. */
const shortest = 4;

/** What follows each end of a clause, the last one first. */
function toRests(text: string, { start, end }: Part): readonly Part[] {
  const ends = [...text.matchAll(clauseEnd)].map(({ index, 0: sign }) => index + sign.length);
  return ends.toReversed().map((at) => ({ start: start + at, end }));
}

/** The clause between commas that has the interrogative. */
function toClauses(text: string, { start }: Part): readonly Part[] {
  const cuts = [...text.matchAll(comma)].map(({ index }) => index);
  const bounds = [0, ...cuts, text.length];
  return cuts
    .concat(text.length)
    .map((end, at) => ({ start: bounds[at]!, end }))
    .filter((part) => englishAsks.test(text.slice(part.start, part.end)))
    .toReversed()
    .map((part) => ({ start: start + part.start, end: start + part.end }));
}
