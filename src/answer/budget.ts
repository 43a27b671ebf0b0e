/**
 * Questions that are computed from the budget lines: which is larger, the sum, all of one fiscal
 * year or one body, all measures of one programme or one amount.
 *
 * Every line that enters is cited. A share (内数) is a part of a larger amount whose part for
 * telework is not told: it is never added up and never said to be larger or smaller.
 */
import { toLetters } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { BudgetLine, Measure } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import type { Statement } from "./compose.ts";
import { readMoney, toMoney } from "./money.ts";
import { phrases } from "./phrases.ts";

export type BudgetAnswer = {
  readonly statements: readonly Statement[];
  /** The measures whose lines entered, best first. */
  readonly hits: readonly MeasureHit[];
};

type Task = "largest" | "compare" | "sum" | "year" | "body" | "users";

type Line = BudgetLine & { readonly hit: MeasureHit };

const patterns: readonly (readonly [Task, RegExp])[] = [
  [
    "compare",
    /どちら|どっち|(?:より|と比べ).{0,12}(?:多|大き|少な|小さ|高|低)|\b(?:which (?:one )?(?:is|has|gets)|larger|bigger|more than|compare)\b/u,
  ],
  ["largest", /一番|いちばん|最も|最大|トップ|\b(?:largest|biggest|highest|most money)\b/u],
  [
    "sum",
    /合計|総額|足し|合わせて|あわせて|全部で|ぜんぶで|トータル|\b(?:total|sum|altogether|in all|add up)\b/u,
  ],
  [
    "users",
    /(?:どの|どんな|何の)(?:施策|制度|取組|取り組み|事業)|何に使|どこに使|(?:予算|事業|お金|財源)(?:が|を|で)(?:充て|あて|使|まかな|賄)[^。]{0,8}(?:施策|取組|取り組み|もの)|\b(?:which (?:measures?|programmes?)|what measures|used for)\b/u,
  ],
];

/** Undefined where the question is no such question. */
export function answerBudgetQuestion(
  query: Query,
  ranked: readonly MeasureHit[],
  context: {
    readonly corpus: Corpus;
    readonly lang: Language;
    readonly passages: ReadonlyMap<string, Passage>;
  },
): BudgetAnswer | undefined {
  const task = findTask(query);
  if (!task) return undefined;
  const lines = chooseLines(task, query, ranked);
  if (lines.length < (task === "compare" || task === "largest" || task === "sum" ? 2 : 1))
    return undefined;
  const statements = tasks[task](lines, context).map(({ text, lines: cited }) => ({
    text,
    passages: cited.flatMap(({ id }) => context.passages.get(id) ?? []),
  }));
  const measures = new Set(lines.map(({ hit }) => hit));
  return { statements, hits: ranked.filter((hit) => measures.has(hit)) };
}

function findTask(query: Query): Task | undefined {
  const { aspects, subjects, years, ministries, normalized } = query;
  const found = patterns.find(([, pattern]) => pattern.test(normalized))?.[0];
  if (found === "users") return found;
  if (!aspects.has("budget")) return undefined;
  if (found) return found;
  if (subjects.length > 0) return undefined;
  if (years.length === 1 && asksWhich.test(normalized)) return "year";
  const isOfOne = years.length === 0 && ministries.length === 1 && asksAll(query);
  return isOfOne && asksEvery.test(normalized) ? "body" : undefined;
}

const asksWhich = /事業|どれ|何|一覧|全部|すべて|\b(?:which|what|list|all)\b/u;
const asksEvery = /一覧|全部|全て|すべて|施策ごと|事業ごと|拾|並べ|\b(?:list|all|every|each)\b/u;

/** Programmes printed under several measures count once, under the best of them. */
function chooseLines(task: Task, query: Query, ranked: readonly MeasureHit[]): readonly Line[] {
  const all = ranked.flatMap((hit) =>
    hit.measure.handout.budget.map((line): Line => ({ ...line, hit })),
  );
  if (task === "users") {
    const sums = readMoney(query.normalized);
    const named = toNamed(query, all);
    return all.filter(({ programme, yen }) => sums.includes(yen) || named.has(programme));
  }
  const inBody = all.filter(
    ({ ministry }) => query.ministries.length === 0 || query.ministries.includes(ministry),
  );
  const inYear = inBody.filter(
    ({ fiscalYear }) => query.years.length === 0 || query.years.includes(fiscalYear),
  );
  const measures =
    task === "compare"
      ? comparedMeasures(query, ranked)
      : asksAll(query)
        ? undefined
        : comparedMeasures(query, ranked);
  const inMeasures =
    measures && task !== "year" && task !== "body"
      ? inYear.filter(({ hit }) => measures.includes(hit.measure))
      : inYear;
  return inMeasures.filter(
    (line, at) => inMeasures.findIndex(({ text }) => sameLine(text, line.text)) === at,
  );
}

/** Programmes of which the question holds a part that is no other's: 「気運の醸成事業」. */
function toNamed({ normalized, aspects }: Query, lines: readonly Line[]): ReadonlySet<string> {
  const programmes = [...new Set(lines.map(({ programme }) => programme))];
  const isOwn = (part: string) =>
    part.length >= shortestPart &&
    (aspects.has("budget") || asProgramme.test(part)) &&
    programmes.filter((other) => toLetters(other).includes(part)).length === 1;
  const asked = toLetters(normalized);
  return new Set(
    programmes.filter((programme) => isOwn(longestShared(toLetters(programme), asked))),
  );
}

/** Characters of a programme's name. */
const shortestPart = 6;
const asProgramme = /事業|施策|支援|交付金|助成金|project/u;

function longestShared(name: string, text: string): string {
  let longest = "";
  for (let start = 0; start < name.length; start += 1) {
    let end = start + longest.length + 1;
    while (end <= name.length && text.includes(name.slice(start, end))) {
      longest = name.slice(start, end);
      end += 1;
    }
  }
  return longest;
}

function sameLine(a: string, b: string): boolean {
  return a.replace(/\s+/gu, "") === b.replace(/\s+/gu, "");
}

/** Nothing narrows it: no subject, no facet, no word but those for budgets and measures. */
function asksAll(query: Query): boolean {
  return (
    query.subjects.length === 0 &&
    query.want.size === 0 &&
    query.about.size === 0 &&
    query.whom.size === 0
  );
}

/** Log odds below the best within which a measure was also meant. */
const alsoMeant = 3;

function comparedMeasures(query: Query, ranked: readonly MeasureHit[]): readonly Measure[] {
  const named = new Set(query.subjects.map(({ measureId }) => measureId));
  const best = ranked[0]?.score ?? 0;
  const meant = ranked.filter(
    ({ score, measure }) => score > best - alsoMeant || named.has(measure.id),
  );
  return (meant.length > 1 ? meant : ranked).slice(0, 2).map(({ measure }) => measure);
}

type Told = { readonly text: string; readonly lines: readonly Line[] };

type TaskContext = { readonly corpus: Corpus; readonly lang: Language };

const tasks: Readonly<
  Record<Task, (lines: readonly Line[], context: TaskContext) => readonly Told[]>
> = {
  largest: (lines, { lang }) => {
    const [whole, shares] = split(lines);
    const [first] = whole.toSorted((a, b) => b.yen - a.yen);
    const [share] = shares.toSorted((a, b) => b.yen - a.yen);
    const say = phrases[lang].budget;
    return [
      ...(first
        ? [{ text: say.largest(toPrinted(first), toMoney(first.yen, lang)), lines: [first] }]
        : []),
      ...(share
        ? [{ text: say.largestShare(toPrinted(share), toMoney(share.yen, lang)), lines: [share] }]
        : []),
    ];
  },
  compare: (lines, { lang }) => {
    const say = phrases[lang].budget;
    const [whole, shares] = split(lines);
    const [first, second] = whole.toSorted((a, b) => b.yen - a.yen);
    const isClear = first && second && shares.length === 0 && first.yen > second.yen;
    return [
      ...lines.map((line) => toTold(line, lang)),
      {
        text: isClear ? say.larger(toPrinted(first)) : say.notComparable,
        lines: isClear ? [first] : [],
      },
    ];
  },
  sum: (lines, { lang }) => {
    const say = phrases[lang].budget;
    const [whole, shares] = split(lines);
    const total = whole.reduce((sum, { yen }) => sum + yen, 0);
    return [
      ...(whole.length > 0
        ? [{ text: say.sum(whole.length, toMoney(total, lang)), lines: whole }]
        : []),
      ...(shares.length > 0 ? [{ text: say.notAdded(shares.length), lines: shares }] : []),
    ];
  },
  year: (lines, { lang }) => [
    { text: phrases[lang].budget.year(lines[0]?.fiscalYear ?? 0, lines.length), lines: [] },
    ...lines.map((line) => toTold(line, lang)),
  ],
  body: (lines, { corpus, lang }) => {
    const body = corpus.ministries.find(({ id }) => id === lines[0]?.ministry);
    return [
      { text: phrases[lang].budget.ofBody(body?.name[lang] ?? "", lines.length), lines: [] },
      ...lines.map((line) => toTold(line, lang)),
    ];
  },
  users: (lines, { lang }) => [
    { text: phrases[lang].budget.users(lines[0]?.programme ?? "", lines.length), lines: [] },
    ...lines.map((line, at) => ({
      text: `(${at + 1}) ${line.hit.measure.title[lang]}`,
      lines: [line],
    })),
  ],
};

function toTold(line: Line, lang: Language): Told {
  const text = phrases[lang].budget.line(toPrinted(line), toMoney(line.yen, lang));
  return { text, lines: [line] };
}

/** Whole amounts, and shares of larger ones. */
function split(lines: readonly Line[]): readonly [readonly Line[], readonly Line[]] {
  return [lines.filter(({ share }) => !share), lines.filter(({ share }) => share)];
}

function toPrinted({ programme, amount }: Line): string {
  return `${programme} [${amount}]`;
}
