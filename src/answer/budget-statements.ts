/**
 * Budget lines → what is told of them: the largest, the sum, each of them.
 *
 * Of a share (内数) the part for telework is not told: it is never added up, and never said to be larger
 * or smaller than what the printed amount itself does not settle.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { BudgetLine } from "../corpus/measure.ts";
import type { Language, MinistryId } from "../corpus/vocabulary.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import { toMoney } from "./money.ts";
import { isWithinLimits, readMoneyLimits } from "./money-limits.ts";
import { phrases } from "./phrases.ts";

export type Task =
  | "order"
  | "within"
  | "whole"
  | "shares"
  | "extremes"
  | "largest"
  | "smallest"
  | "compare"
  | "sum"
  | "year"
  | "body"
  | "bodies"
  | "users"
  | "each";

export type Line = BudgetLine & { readonly hit: MeasureHit };

/** A sentence, and the lines that it is told by. */
export type Told = { readonly text: string; readonly lines: readonly Line[] };

type TaskContext = { readonly corpus: Corpus; readonly lang: Language; readonly query: Query };

/** 「資料の中で一番大きい額」: every sum that the handout prints is of a budget. */
export const asksFigure =
  /\b(?:largest|biggest|highest|smallest|lowest) (?:printed )?lines?\b|(?:資料|ハンドアウト)[^。?]{0,16}(?:額|金額)|(?:額|金額)[^。?]{0,16}(?:資料|ハンドアウト)|\b(?:figure|sum|amount)s?\b[^.?]{0,40}\b(?:handout|document)\b/u;

const asksLess = /少な|小さ|低|ちっこ|ちっちゃ|\b(?:smaller|less|lower)\b/u;

export const tasks: Readonly<
  Record<Task, (lines: readonly Line[], context: TaskContext) => readonly Told[]>
> = {
  largest: (lines, context) => {
    const { lang, query } = context;
    const [whole, shares] = split(lines);
    const [first] = whole.toSorted((a, b) => b.yen - a.yen);
    const [share] = shares.toSorted((a, b) => b.yen - a.yen);
    const { largest, largestShare } = phrases[lang].budget;
    const told = [
      ...(first ? [tellEnd(first, largest, context)] : []),
      ...(share ? [tellEnd(share, largestShare, context)] : []),
    ];
    const isShareLarger = share && first && share.yen > first.yen;
    return isShareLarger && asksFigure.test(query.normalized) ? told.toReversed() : told;
  },
  order: (lines, { lang, query }) => {
    const [whole, shares] = split(lines);
    const sign = asksLess.test(query.normalized) ? 1 : -1;
    return [
      ...whole.toSorted((a, b) => sign * (a.yen - b.yen)).map((line) => toTold(line, lang)),
      ...withoutPlace(shares, lang),
    ];
  },
  within,
  whole: (lines, { lang }) => split(lines)[0].map((line) => toTold(line, lang)),
  shares: (lines, { lang }) => [
    { text: phrases[lang].share, lines: [] },
    ...split(lines)[1].map((line) => toTold(line, lang)),
  ],
  extremes: (lines, context) => [
    ...tasks.largest(lines, context),
    ...tasks.smallest(lines, context),
  ],
  smallest: (lines, context) => {
    const { lang } = context;
    const [whole, shares] = split(lines);
    const [first] = whole.toSorted((a, b) => a.yen - b.yen);
    return [
      ...(first ? [tellEnd(first, phrases[lang].budget.smallest, context)] : []),
      ...withoutPlace(shares, lang),
    ];
  },
  compare: (lines, { lang, query }) => {
    const say = phrases[lang].budget;
    const told = lines.map((line) => toTold(line, lang));
    const [first, second] = lines.toSorted((a, b) => b.yen - a.yen);
    // A share is at most the amount that is printed; beside a third line it may be added to.
    const isOfWhole = lines.every(({ share }) => !share) || (lines.length === 2 && !first?.share);
    const isClear = first && second && isOfWhole && first.yen > second.yen;
    if (!isClear) return [...told, { text: say.notComparable, lines: [] }];
    if (second.share) told.push({ text: say.atMost(toPrinted(second)), lines: [second] });
    const [which, line] = asksLess.test(query.normalized)
      ? [say.smaller, second]
      : [say.larger, first];
    return [...told, { text: which(toPrinted(line)), lines: [line] }];
  },
  sum: (lines, { lang }) => [
    ...addUp(lines, lang),
    ...split(lines)
      .flat()
      .map((line) => toTold(line, lang)),
  ],
  year: (lines, { lang }) => [
    { text: phrases[lang].budget.year(lines[0]?.fiscalYear ?? 0, lines.length), lines: [] },
    ...lines.map((line) => toTold(line, lang)),
  ],
  body: (lines, { corpus, lang }) => {
    const name = toName(lines[0]?.ministry, { corpus, lang });
    return [
      { text: phrases[lang].budget.ofBody(name, lines.length), lines: [] },
      ...lines.map((line) => toTold(line, lang)),
    ];
  },
  bodies: (lines, { corpus, lang }) =>
    [...Map.groupBy(lines, ({ ministry }) => ministry)].flatMap(([id, own]) => {
      // Two English names in full would leave no room for the lines.
      const name = lang === "en" ? id.toUpperCase() : toName(id, { corpus, lang });
      const text = phrases[lang].budget.ofBody(name, own.length);
      return [{ text, lines: [] }, ...addUp(own, lang)];
    }),
  each: (lines, { lang }) => [
    ...lines.map((line) => toTold(line, lang)),
    ...(lines.some(({ share }) => share) ? [{ text: phrases[lang].share, lines: [] }] : []),
  ],
  users: (lines, { lang, query }) => [
    {
      text: phrases[lang].budget.users(lines[0] ? toPrinted(lines[0]) : "", lines.length),
      lines: [],
    },
    ...(asksYen.test(query.normalized) ? lines.slice(0, 1).map((line) => toTold(line, lang)) : []),
    ...lines.map((line, at) => ({
      text: `(${at + 1}) ${line.hit.measure.title[lang]}`,
      lines: [line],
    })),
  ],
};

const asksYen = /円に|円で|いくら|\b(?:how much|in yen)\b/u;

/** The one at an end of the order, with the body where that is asked for. */
function tellEnd(
  line: Line,
  say: (printed: string, money: string) => string,
  { lang, query, corpus }: TaskContext,
): Told {
  const body = asksBody.test(query.normalized)
    ? `（${toName(line.ministry, { corpus, lang })}）`
    : "";
  return { text: say(`${toPrinted(line)}${body}`, toMoney(line.yen, lang)), lines: [line] };
}

const asksBody =
  /ど(?:この?|の|ちらの)(?:省|府省|省庁|官庁|役所)|何省|担当|\b(?:which|what) (?:ministry|body|agency)\b|\bwhose\b|\bwho\b/u;

function toName(
  ministry: MinistryId | undefined,
  { corpus, lang }: Pick<TaskContext, "corpus" | "lang">,
): string {
  return corpus.ministries.find(({ id }) => id === ministry)?.name[lang] ?? "";
}

function addUp(lines: readonly Line[], lang: Language): readonly Told[] {
  const say = phrases[lang].budget;
  const [whole, shares] = split(lines);
  const total = whole.reduce((sum, { yen }) => sum + yen, 0);
  return [
    ...(whole.length > 0
      ? [{ text: say.sum(whole.length, toMoney(total, lang)), lines: whole }]
      : []),
    ...(shares.length > 0 ? [{ text: say.notAdded(shares.length), lines: shares }] : []),
  ];
}

/**
 * Whole amounts within the limits that are named; shares are told to be neither above nor below. Where no
 * whole amount is within them, it is the printed amount of a share that may be meant: 「7千億円を超える数字」.
 */
function within(lines: readonly Line[], { lang, query }: TaskContext): readonly Told[] {
  const limits = readMoneyLimits(query.normalized);
  if (!limits) return [];
  const say = phrases[lang].budget;
  const [whole, shares] = split(lines);
  const meets = ({ yen }: Line) => isWithinLimits(yen, limits);
  const found = whole.filter(meets);
  if (found.length > 0)
    return [...found.map((line) => toTold(line, lang)), ...withoutPlace(shares, lang)];
  const none = { text: say.noneWithin, lines: whole };
  const printed = shares.filter(meets);
  if (printed.length === 0) return [none, ...withoutPlace(shares, lang)];
  return [{ text: say.sharesWithin(printed.map(toPrinted)), lines: printed }, none];
}

/** Shares are neither larger nor smaller than anything. */
function withoutPlace(shares: readonly Line[], lang: Language): readonly Told[] {
  return shares.length > 0 ? [{ text: phrases[lang].budget.notComparable, lines: shares }] : [];
}

function toTold(line: Line, lang: Language): Told {
  const { line: whole, shareLine } = phrases[lang].budget;
  const say = line.share ? shareLine : whole;
  return { text: say(toPrinted(line), toMoney(line.yen, lang)), lines: [line] };
}

/** Whole amounts, and shares of larger ones. */
function split(lines: readonly Line[]): readonly [readonly Line[], readonly Line[]] {
  return [lines.filter(({ share }) => !share), lines.filter(({ share }) => share)];
}

function toPrinted({ programme, amount }: Line): string {
  return `${programme} [${amount}]`;
}
