/**
 * Questions that are computed from the budget lines: which is larger, the sum, all of one fiscal
 * year or one body, all measures of one programme or one amount.
 *
 * Every line that enters is cited.
 */
import { toLetters } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import type { Statement } from "./statement.ts";
import { asksFigure, type Line, type Task, tasks } from "./budget-statements.ts";
import { withMore } from "./compose.ts";
import { readMoney } from "./money.ts";
import { isWithinLimits, type MoneyLimits, readMoneyLimits } from "./money-limits.ts";
import { findMeant, findProgrammes } from "./programmes.ts";
import type { Piece } from "./pieces.ts";
import { asksBeyondPrint, isInYears } from "./printed.ts";
import { readPage, readSections } from "./printed-conditions.ts";
import { asksSeveral } from "./several.ts";

export type BudgetAnswer = {
  readonly statements: readonly Statement[];
  /** The measures whose lines entered: the one that was asked for first, then the best. */
  readonly hits: readonly MeasureHit[];
};

const largest =
  /一番|いちばん|最も|最大(?!で(?!す))|トップ|\b(?:largest|biggest|highest|most money)\b/u;

const patterns: readonly (readonly [Task, RegExp])[] = [
  [
    "order",
    /(?:多|大き|高|少な|小さ|低)(?:い|かった|な)?順|(?:多|大き|高|少な|小さ|低|ちっこ|ちっちゃ)(?:い|な)?(?:ほう|方)から|(?<!一番|いちばん|最も)(?:予算|金額|額)[がの](?:多い|大きい|高い|少ない|小さい|低い)(?:施策|事業|取組|取り組み|もの|やつ)|ランキング|\d(?:番目|位)|\b(?:in order|ranked|ranking|sorted|second|third)\b/u,
  ],
  [
    "whole",
    /内数[」』]?(?:(?:って|と(?:いう)?)?(?:断り|ことわり|但し書き|ただし書き|注)が?な|(?:で|じゃ)(?:は)?な[いく]|(?:の(?:語|文字|表記|記載)|という(?:語|言葉|文字))?(?:と|が|の|を)?(?:付|つ|書|含|伴)[^。、]{0,5}?(?:な[いく]|ず(?=[、に]|$)))|内数以外|全額が(?:示|書|載)|\bnot (?:(?:marked|given|shown|printed|labelled|labeled) as )?(?:just |only |merely )?["“「]?(?:a )?(?:part|share)s? of\b|\b(?:in full|not (?:a )?shares?|whole amounts?)\b/u,
  ],
  [
    "shares",
    /(?<!円の)内数(?:に|の|と|で|が)?(?:な(?:って|る)|書|付|つい|示|載|とされ)[^。、]{0,6}(?:施策|事業|予算|もの|制度|取組|取り組み|の[はをが])|(?<!円の)内数の(?:施策|事業|予算|もの|制度|取組|取り組み|行)|内数(?:だけ|ばかり|のみ)|\b(?:only )?(?:a )?(?:shares?|parts?) of (?:a |some )?(?:larger|bigger|wider)\b|\b(?:only|just|merely) (?:a )?(?:share|part)s?\b/u,
  ],
  [
    "compare",
    /どちら|どっち|(?:(?<!円)より|と比べ).{0,12}(?:多|大き|少な|小さ|高|低)|\b(?:which (?:one )?(?:is|has|gets)|larger|bigger|more than|compare)\b/u,
  ],
  [
    "smallest",
    /(?:一番|いちばん|最も)(?:額が|予算が|金額が)?(?:少な|小さ|低|安)|最小|最少|\b(?:smallest|lowest|least)\b/u,
  ],
  ["largest", largest],
  [
    "sum",
    /合計|総額|足[しすせ]|(?:合わ|あわ)(?:せて|せると|せたら|せれば)|全部で|ぜんぶで|トータル|\b(?:total|sum|altogether|in all|adds? up|combined|put together|comes? to together)\b/u,
  ],
  [
    "users",
    /(?:どの|どんな|何の)(?:施策|制度|取組|取り組み|事業(?!年|者|所|主))|(?:該当|対象)(?:する|の)? ?(?:施策|制度|取組|取り組み)|何に使|どこに使|(?:だけ|のみ)(?:に|で)使[^。?]{0,8}(?:施策|取組|取り組み|事業|もの|どれ)|(?:予算|事業|お金|財源|枠)[」』]?(?:が|を|で)(?:やって|行[わっ]|動[いか]|回[しっ]|実施|運営)[^。]{0,8}(?:施策|取組|取り組み|もの|やつ|の[はを]|何|どれ)|(?:予算|事業|お金|財源)(?:が|を|で)(?:充て|あて|使|まかな|賄|支え|払|出(?:す|し|る|て)|付(?:く|い)|つ(?:く|い)|関係|関わ|かかわ|共有|分け合)[^。]{0,8}(?:施策|取組|取り組み|もの|のは)|円(?:の内数)?[」』]?(?:と(?:ある|な(?:って|る)|書|載|記)|が(?:載|書|付|つ))[^。、]{0,6}(?:施策|取組|取り組み|事業|もの|の(?=う|は))|(?:使(?:う|われ(?:て(?:い)?)?る)|(?:使|入|載|付い|充てられ|含まれ)(?:っ)?て(?:い)?る)(?:施策|取組|取り組み|もの)|\b(?:which (?:measures?|programmes?)|what measures|(?:every|all|the) measures? (?:that )?(?:it|this|which)|used for|(?:funded|paid|financed) (?:for )?by|pays? for|draw on|measures? shar(?:e|es|ing)|shared by|(?:where|what)(?: else)? (?:does|do|did|is|are)\b[^.?]{0,60}\b(?:money|budget|funds?|funding|grant|programme|program) (?:go|goes|used|spent|cover|covers|fund)\b|(?:each|every|all|list|what|which) (?:the )?(?:activit(?:y|ies)|things?) (?:that )?(?:it|this) (?:funds|pays for|finances))\b/u,
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
    /** The measure that a piece of the question means. */
    readonly ownerOf: (piece: Piece) => string | undefined;
  },
): BudgetAnswer | undefined {
  const named = findNamed(query, ranked, context);
  const isOfNamed = named.length === 1 || (named.length > 0 && asksSeveral(query));
  const task = findTask(query) ?? (isOfNamed ? "each" : undefined);
  if (!task) return undefined;
  if (named.length === 0 && asksAll(query) && isOfOther(query, ranked)) return undefined;
  const compared = isOfAll(task, query) ? [] : comparedMeasures(query, { ranked, ...context });
  const { corpus } = context;
  const printed = named.length > 0 ? named : chooseLines(task, query, { ranked, corpus, compared });
  const lines = task === "users" ? printed : once(printed);
  if (lines.length < leastLines[task]) return undefined;
  const told = tasks[task](lines, { ...context, query });
  const statements = told.map(({ text, lines: cited }) => ({
    text,
    passages: cited.flatMap(({ id }) => context.passages.get(id) ?? []),
  }));
  const entered = ofThose.has(task)
    ? told.flatMap((one) => one.lines).filter(toMeeting(task, query))
    : lines;
  // A line that several of the compared have enters once.
  const others =
    task === "compare"
      ? ranked.filter((hit) => compared.includes(hit.measure) && hasOneOf(hit, lines))
      : [];
  // What is printed under several measures is told once.
  const meant = ofOne.has(task) ? (told[0]?.lines ?? []) : entered;
  const sharing = ofThose.has(task)
    ? printed.filter(({ text }) => meant.some((line) => sameLine(line.text, text)))
    : [];
  const measures = new Set([
    ...entered.map(({ hit }) => hit),
    ...others,
    ...sharing.map(({ hit }) => hit),
  ]);
  // What is told is told of all lines; shown is what was not said to be left out.
  const hits = ranked.filter((hit) => measures.has(hit) && !query.excluded.has(hit.measure.id));
  // In the order in which they are told: of all, or of one the first.
  const inOrder = task === "order" ? told.flatMap((one) => one.lines) : meant.slice(0, 1);
  const first = new Set(ofOne.has(task) ? inOrder.map(({ hit }) => hit) : []);
  return {
    statements: task === "users" ? withMore(statements, context.lang) : statements,
    hits: [...first, ...hits.filter((hit) => !first.has(hit))],
  };
}

/** Lines within the limits that are named, by what is printed; of other tasks every one. */
function toMeeting(task: Task, { normalized }: Query): (line: Line) => boolean {
  const limits = task === "within" ? readMoneyLimits(normalized) : undefined;
  return ({ yen }) => limits === undefined || isWithinLimits(yen, limits);
}

function hasOneOf({ measure }: MeasureHit, lines: readonly Line[]): boolean {
  return measure.handout.budget.some((own) => lines.some(({ text }) => sameLine(own.text, text)));
}

/** What is told first comes first: they ask for one measure by its place among all, or by an amount. */
const ofOne: ReadonlySet<Task> = new Set(["order", "largest", "smallest", "within"]);

/** They ask for those that meet something. */
const ofThose: ReadonlySet<Task> = new Set(["within", "whole", "shares", "extremes"]);

const leastLines: Readonly<Record<Task, number>> = {
  order: 2,
  largest: 2,
  smallest: 2,
  within: 1,
  whole: 1,
  shares: 1,
  extremes: 2,
  compare: 2,
  sum: 2,
  each: 1,
  year: 1,
  body: 1,
  bodies: 2,
  users: 1,
};

/**
 * Lines of the programmes that the question names, where it asks for their money: of several, or of one that
 * is not the best measure's.
 */
function findNamed(
  query: Query,
  ranked: readonly MeasureHit[],
  {
    ownerOf,
    corpus,
  }: { readonly ownerOf: (piece: Piece) => string | undefined; readonly corpus: Corpus },
): readonly Line[] {
  if (!query.aspects.has("budget") && !query.aspects.has("amount")) return [];
  const all = toLines(ranked);
  const byName = findProgrammes(query, all, corpus);
  const named = new Set([...byName, ...findMeant(query, { all, byName, ownerOf })]);
  const lines = once(all.filter(({ programme }) => named.has(programme)));
  const inYear = lines.filter(({ fiscalYear }) => isInYears(fiscalYear, query.years));
  if (named.size > 1 && inYear.length > 1) return inYear;
  // The programme of one measure may sound of another: 「サテライト・オフィスマッチング支援事業」.
  const ofOthers = all.filter(({ programme }) => byName.has(programme));
  const [own, ...more] = ofOthers;
  if (!own || more.length > 0 || own.hit === ranked[0] || asksSeveral(query)) return [];
  const name = toLetters(own.programme);
  const isAlone = query.subjects.every(
    (subject) => subject.measureId === own.hit.measure.id || name.includes(toLetters(subject.name)),
  );
  return isAlone ? ofOthers : [];
}

function findTask(query: Query): Task | undefined {
  const { aspects, subjects, years, ministries, normalized } = query;
  const limits = readMoneyLimits(normalized);
  const found = findByWords(normalized, limits !== undefined);
  if (found === "users") return years.length === 1 && ofYear.test(normalized) ? "year" : found;
  // 「内数」 is said of budgets alone; 「「内数」ではなく」 denies it.
  const isOfMoney =
    aspects.has("budget") ||
    found === "whole" ||
    comeTo.test(normalized) ||
    (found === "within" && (aspects.has("amount") || isOfBudgets(limits, normalized))) ||
    (ofEnds.has(found) && asksFigure.test(normalized));
  if (!isOfMoney || asksBeyondPrint(query)) return undefined;
  if (found === "compare" && ministries.length > 1 && asksAll(query)) return "bodies";
  // 「その補助は1億円以上?」 asks of one measure.
  const isOfAll = asksAll(query) || asksEvery.test(normalized) || ofLimited.test(normalized);
  if (found === "within" && !isOfAll) return undefined;
  if (found) return found;
  if (subjects.length > 0) return undefined;
  if (years.length === 1 && asksWhich.test(normalized)) return "year";
  const isOfOne = years.length === 0 && ministries.length === 1 && asksAll(query);
  return isOfOne && asksEvery.test(normalized) ? "body" : undefined;
}

function findByWords(normalized: string, isLimited: boolean): Task | undefined {
  if (mostAndLeast.test(normalized)) return "extremes";
  const first = patterns.find(([, pattern]) => pattern.test(normalized))?.[0];
  // 「内数でないもののうち一番大きい」
  const isLargest = first === "whole" && largest.test(normalized);
  const found = isLargest ? "largest" : first;
  // 「1億円より多い」 compares with an amount; in what order they are wanted says nothing of which.
  return isLimited && !(found && beforeLimits.has(found)) ? "within" : found;
}

/** Tasks that a question has whatever limit it names, too. */
const beforeLimits: ReadonlySet<Task> = new Set(["order", "whole", "shares"]);

/** Measures are asked for by an amount that no company is paid. */
function isOfBudgets(limits: MoneyLimits | undefined, normalized: string): boolean {
  const { yen = 0 } = limits?.least ?? limits?.most ?? {};
  return yen >= leastOfBudgets && ofLimited.test(normalized);
}

/** Yen: the handout's smallest line. */
const leastOfBudgets = 10_000_000;

/** What programmes come to is money. */
const comeTo =
  /\b(?:programmes?|programs?|lines?)\b[^.?]{0,60}\b(?:comes? to|adds? up to|amounts? to) (?:together|in all|altogether)\b/u;

const ofEnds: ReadonlySet<Task | undefined> = new Set(["extremes", "largest", "smallest"]);

const mostAndLeast =
  /(?:一番|いちばん|最も|最大|最高)[^。]*(?:多|大き|高|最大)[^。]*(?:と|、)[^。]*(?:少な|小さ|低|最小|最少)|\b(?:largest|biggest|highest|most)\b.*\b(?:smallest|lowest|least)\b|\b(?:smallest|lowest|least)\b.*\b(?:largest|biggest|highest|most)\b/u;

/** 「31年度の予算が付いているのはどの施策」 */
const ofYear =
  /\d年度(?:分|当初)?の?(?:予算|金額|額|お金)|\bfy ?\d+ (?:budget|money|amount|figure)/u;

/** 「2千万円以下の事業」 */
const ofLimited =
  /(?:以上|超える|超えた|以下|未満|[いな]|間|まで|円)の?(?:予算の?)?(?:行|事業|施策|取組|取り組み|もの|制度)|予算が(?:書|載|付|つ|出)[^。、]{0,4}(?:る|た)(?:もの|施策|事業|の[はを])|\bwhich (?:measures?|programmes?|lines?|ones?)\b/u;
const asksWhich = /事業|どれ|何|一覧|全部|すべて|\b(?:which|what|list|all)\b/u;
const asksEvery = /一覧|全部|全て|すべて|施策ごと|事業ごと|拾|並べ|\b(?:list|all|every|each)\b/u;

/** Programmes printed under several measures come several times, the best of them first. */
function chooseLines(
  task: Task,
  query: Query,
  {
    ranked,
    corpus,
    compared,
  }: {
    readonly ranked: readonly MeasureHit[];
    readonly corpus: Corpus;
    /** The measures that are meant, where not all are. */
    readonly compared: readonly Measure[];
  },
): readonly Line[] {
  const all = toLines(ranked);
  if (task === "users") {
    const sums = readMoney(query.normalized);
    const named = findProgrammes(query, all, corpus);
    return all.filter(({ programme, yen }) => sums.includes(yen) || named.has(programme));
  }
  const place = readPage(query, corpus) ?? readSections(query, corpus, undefined);
  const inBody = all.filter(
    ({ ministry, hit }) =>
      (query.ministries.length === 0 || query.ministries.includes(ministry)) &&
      (place?.admits(hit.measure) ?? true),
  );
  const inYear = inBody.filter(({ fiscalYear }) => isInYears(fiscalYear, query.years));
  if (isOfAll(task, query)) return inYear;
  return inYear.filter(({ hit }) => compared.includes(hit.measure));
}

/** It is computed of the lines of all measures. */
function isOfAll(task: Task, query: Query): boolean {
  return task === "users" || ofBodies.has(task) || (task !== "compare" && asksAll(query));
}

/** Whatever the measure. */
const ofBodies: ReadonlySet<Task> = new Set(["year", "body", "bodies"]);

function toLines(ranked: readonly MeasureHit[]): readonly Line[] {
  return ranked.flatMap((hit) =>
    hit.measure.handout.budget.map((line): Line => ({ ...line, hit })),
  );
}

function once(lines: readonly Line[]): readonly Line[] {
  return lines.filter(
    (line, at) => lines.findIndex(({ text }) => sameLine(text, line.text)) === at,
  );
}

function sameLine(a: string, b: string): boolean {
  return a.replace(/\s+/gu, "") === b.replace(/\s+/gu, "");
}

/** Nothing narrows it: no subject, no facet but that figures are asked for, as a budget's are. */
function asksAll(query: Query): boolean {
  return (
    query.subjects.length === 0 &&
    query.want.keys().every((want) => want === "figure") &&
    query.about.size === 0 &&
    query.whom.size === 0
  );
}

/** 「防災予算の総額」: what stands before 予算 is in no line of the handout. */
function isOfOther({ tokens }: Query, ranked: readonly MeasureHit[]): boolean {
  const at = tokens.findIndex(({ surface }) => surface === "予算");
  const before = tokens[at - 1];
  if (before?.pos !== "名詞" || !/^\p{Script=Han}{2,}$/u.test(before.surface)) return false;
  // 「一番予算が」
  if (before.detail === "副詞可能") return false;
  if (ofAnyBudget.has(before.surface)) return false;
  return !ranked.some(({ measure: { title, handout } }) =>
    [title.ja, ...[...handout.quotations, ...handout.budget].map(({ text }) => text)].some((text) =>
      text.includes(before.surface),
    ),
  );
}

const ofAnyBudget = new Set(
  "当初 補正 関連 関係 全体 年間 年度 概算 合計 政府 国家 各省 事業 施策 総額".split(" "),
);

/** Log odds below the best within which a measure was also meant. */
const alsoMeant = 3;

/** Where there are several: 「機器の助成の予算額は。実態調査の予算は。大きいのはどちら」 */
function toSentences(text: string): readonly Piece[] {
  const found = [...text.matchAll(/[^。.?]+/gu)].map(({ index, 0: sentence }) => ({
    text: sentence,
    start: index,
  }));
  return found.length > 1 && found.length <= mostSentences ? found : [];
}

/** More are a story. */
const mostSentences = 4;

type Ranked = {
  readonly ranked: readonly MeasureHit[];
  readonly ownerOf: (piece: Piece) => string | undefined;
};

function comparedMeasures(query: Query, { ranked, ownerOf }: Ranked): readonly Measure[] {
  const owners = toSentences(query.normalized).flatMap((sentence) => ownerOf(sentence) ?? []);
  const named = new Set([...query.subjects.map(({ measureId }) => measureId), ...owners]);
  const best = ranked[0]?.score ?? 0;
  const meant = ranked.filter(
    ({ score, measure }) => score > best - alsoMeant || named.has(measure.id),
  );
  // One measure may have several lines that are added up.
  const isAlone = meant.length === 1 && (ranked[0]?.measure.handout.budget.length ?? 0) > 1;
  return (meant.length > 1 || isAlone ? meant : ranked).slice(0, 2).map(({ measure }) => measure);
}
