/**
 * A query → what the budget lines of all measures of a list have in common: how many they are, of which year
 * and bodies, and which programme is among them or is not.
 */
import { toDense } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Query } from "../search/query.ts";
import { type Condition, joinConditions } from "./conditions.ts";
import { readMoney } from "./money.ts";
import { isWithinLimits, readMoneyLimits } from "./money-limits.ts";
import { partsOfProgrammes } from "./programmes.ts";

type Lines = Measure["handout"]["budget"];
type LineCondition = {
  readonly said: string;
  readonly admits: (lines: Lines) => boolean;
  readonly subject: (lang: Language) => string;
  /** The bodies that are named are said to be of it alone. */
  readonly isOfBodies?: boolean;
};

/** 「予算の行が一つだけの」, 「Aの予算は付くのに、Bは付かない」 */
export function readLines(query: Query, corpus: Corpus): Condition | undefined {
  const apart = readPayersApart(query, corpus);
  const found = [
    readCount(query),
    readYearOfAll(query),
    readPayers(query, corpus),
    readPayer(query),
    ...(apart.length > 0 ? apart : [readOtherPayers(query, corpus)]),
    readPrinted(query),
    readDifferentPayers(query),
    readShares(query),
    readTotal(query),
    readAlike(query, corpus.measures),
    ...readProgrammes(query, corpus),
  ].filter((one) => one !== undefined);
  if (found.length === 0) return undefined;
  const conditions = found.map(({ admits, ...rest }): Condition => ({
    ...rest,
    admits: ({ handout }) => admits(handout.budget),
    // That it has no line, by what is printed of it.
    groundsOf: ({ handout: { budget, quotations } }) =>
      (budget.length > 0 ? budget : quotations.slice(0, 1)).map(({ id }) => id),
  }));
  return joinConditions(conditions);
}

const numerals = { 1: "(?:1|一|ひと|いっ)", 2: "(?:2|二|ふた)", 3: "(?:3|三|みっ|さん)" } as const;
const english = { 2: "(?:two|2)", 3: "(?:three|3)" } as const;
const counters = "(?:つ|件|行|本(?:立て|だて)?)";
/** No 銀行, and no 事業 of whoever asks. */
const line = "(?:予算|(?<!\\p{Script=Han})行|財源)(?:の(?:行|枠|欄|事業))?[がはも]?";
const lineOrProgramme = "(?:予算|行|事業|財源)(?:の(?:行|枠|欄))?[がはも]?";
const printed = "(?:付|つ[いく]|並|載|ある|あり|書|印刷)";
const englishLine = "(?:[a-z]+ )?(?:budget|line|programme|program|source)s?";
const only = "(?:だけ|のみ|しか|きり)";
const same = "(?:互いに)?(?:まったく|全く|完全に|そっくり|ぴったり)(?:同じ|一致)(?:の|する)?";

/** Most first: 「二つ以上」 is not 「二つ」. */
const counts: readonly {
  readonly pattern: RegExp;
  readonly admits: (count: number) => boolean;
  readonly subject: Readonly<Record<"ja" | "en", string>>;
}[] = [
  {
    pattern: new RegExp(
      `${line}(?:${numerals[2]}${counters}以上|複数|いくつも)|(?:${numerals[2]}${counters}以上|複数)の${line}|\\b(?:more than one|two or more|at least two|several) ${englishLine}`,
      "u",
    ),
    admits: (count) => count > 1,
    subject: { ja: "予算の行が2つ以上の", en: "with two budget lines or more" },
  },
  {
    pattern: new RegExp(
      `${lineOrProgramme}(?:ただ|たった|わずか)${numerals[1]}${counters}|${lineOrProgramme}${numerals[1]}${counters}(?:${only}(?:の|で|し|書|載|付|つ|$)|しか)|${numerals[1]}${counters}の(?:予算|事業)${only}|\\b(?:only one|just one|a single|one single|only a single) ${englishLine}\\b`,
      "u",
    ),
    admits: (count) => count === 1,
    subject: { ja: "予算の行が1つの", en: "with one budget line" },
  },
  ...([2, 3] as const).map((asked) => ({
    pattern: new RegExp(
      `${line}(?:ちょうど)?(?:${same})?${numerals[asked]}${counters}(?:${only})?(?:[がずつ]{0,2}${printed}|(?:だけ)?(?:で|の|、))|${numerals[asked]}${counters}の予算(?:の行)?[がを]?${printed}|\\b(?:have|has|show|shows|carry|carries|print|prints|list|lists|with) (?:exactly |just |only )?${english[asked]} ${englishLine}\\b`,
      "u",
    ),
    admits: (count: number) => count === asked,
    subject: { ja: `予算の行が${asked}つの`, en: `with ${asked} budget lines` },
  })),
];

/** Said to be not wanted: 「2本以上あるやつはいらないです」. */
const unwanted = /^[^。、]{0,8}(?:いら|要ら|除|外し|以外|抜)/u;

function readCount({ normalized }: Query): LineCondition | undefined {
  for (const { pattern, admits, subject } of counts) {
    const found = pattern.exec(normalized);
    if (!found || unwanted.test(normalized.slice(found.index + found[0].length))) continue;
    return {
      said: found[0],
      admits: ({ length }) => admits(length),
      subject: (lang) => subject[lang === "en" ? "en" : "ja"],
    };
  }
  return undefined;
}

/** 「どれも2年度の」, “all of them fiscal 2020” */
const ofOneYear =
  /(?:全部|全て|すべて|どれも|いずれも)[^。、]{0,6}?\d+年度|\d年度(?:のもの|分|の行)?(?:だけ|のみ|ばかり)|\b(?:all (?:of them )?(?:are )?(?:for |of |in |from )?|only (?:for |of |in |from )?)(?:fiscal|fy)/u;

function readYearOfAll({ normalized, years }: Query): LineCondition | undefined {
  const [year, ...others] = years;
  const said = ofOneYear.exec(normalized)?.[0];
  if (said === undefined || year === undefined || others.length > 0) return undefined;
  return {
    said,
    admits: (lines) => lines.length > 0 && lines.every(({ fiscalYear }) => fiscalYear === year),
    subject: (lang) =>
      lang === "en" ? `all of whose lines are of FY${year}` : `予算の行がすべて${year}年度の`,
  };
}

/** 「両省の予算が並んでいる」: a line of each, and not only a part in the measure. */
const sideBySide =
  /予算[をが]?(?:分担|分け合|出し合|持ち寄)|(?:予算|行)(?:の行)?が?(?:とも|両方|並べ|並ん|並び|揃|そろ|どちらも|ともに)|(?:両方|両省|どちら)(?:が|の|とも|も)予算|\bboth (?:ministries'|bodies'|[a-z ]{1,40}) budget|budget lines? (?:of|from|by) both\b/u;

function readPayers(
  { normalized, ministries, leftOut }: Query,
  corpus: Corpus,
): LineCondition | undefined {
  const said = sideBySide.exec(normalized)?.[0];
  if (said === undefined || ministries.length < 2 || leftOut.length > 0) return undefined;
  const bodies = corpus.ministries.filter(({ id }) => ministries.includes(id));
  return {
    said,
    admits: (lines) => bodies.every(({ id }) => lines.some(({ ministry }) => ministry === id)),
    subject: (lang) => {
      const names = bodies.map(({ name }) => name[lang]);
      return lang === "en"
        ? `with budget lines of both ${names.join(" and ")}`
        : `${names.join("と")}の予算の行がともにある`;
    },
  };
}

const listed = "(?:施策|取組|取り組み|制度|事業|もの|やつ|の[はをが]|どれ)";
/** 「総務省が予算を持つ施策」, “measures funded by MIC” */
const payer = new RegExp(
  `\\b(?:attach(?:es)?|puts?|gives?) (?:money|funds)\\b|[がの](?:予算|お金|財源|資金)(?:を|が|で)(?:出|持|もつ|付[いく]|つ[いく]|充て|使|入|負担|まかな|賄|あ[るり])[^。、?]{0,8}?${listed}|\\b(?:funded|paid for|financed) by\\b|\\b(?:money|funds|funding|budget) (?:goes?|is put|is used|flows?) (?:in)?to\\b`,
  "u",
);

/** A line of one of the bodies. */
function readPayer({ normalized, ministries, leftOut }: Query): LineCondition | undefined {
  const said = payer.exec(normalized)?.[0];
  const isOpen =
    leftOut.length === 0 &&
    ![sideBySide, alone, otherPayer].some((other) => other.test(normalized));
  if (said === undefined || ministries.length === 0 || !isOpen) return undefined;
  return {
    said,
    admits: (lines) => lines.some(({ ministry }) => ministries.includes(ministry)),
    // The bodies themselves are told before it.
    subject: (lang) => (lang === "en" ? "with a budget line of theirs" : "その予算の行がある"),
  };
}

const alone = new RegExp(`(?<!${listed}|いた)(?:だけ|のみ)|しか|\\b(?:only|solely|alone)\\b`, "u");

/** 「厚労省の予算が付いていないもの」, “without an MHLW budget” */
const otherPayer = new RegExp(
  `の(?:予算|お金|財源)(?:の行)?[がはも]?(?:(?:付|つ|入|載|出)[^。、?]{0,6}?)?(?:な[いく]|ず|ぬ)[^。、?]{0,4}?${listed}|\\b(?:without|no|not (?:paid|funded|financed) (?:for )?by)(?: an?| any| the)? (?:[a-z]+ ){1,6}?(?:budget|money|funds|funding|lines?)\\b|\\b(?:no|without|not any) (?:budget|money|funds|funding)(?: lines?)? (?:from|of|by)(?: the)? `,
  "u",
);

/** No line of the bodies that are named. */
function readOtherPayers(
  { normalized, ministries, leftOut }: Query,
  corpus: Corpus,
): LineCondition | undefined {
  const said = otherPayer.exec(normalized)?.[0];
  const bodies = corpus.ministries.filter(({ id }) => ministries.includes(id));
  const isNamed =
    said !== undefined &&
    bodies.some(({ name, alias }) => isNamedBefore(normalized, said, [name.ja, ...alias]));
  if (said === undefined || !isNamed || leftOut.length > 0) return undefined;
  return {
    said,
    isOfBodies: true,
    admits: (lines) => !lines.some(({ ministry }) => ministries.includes(ministry)),
    subject: (lang) => {
      const names = bodies.map(({ name }) => name[lang]);
      return lang === "en"
        ? `without a budget line of ${names.join(" or ")}`
        : `${names.join("や")}の予算の行がない`;
    },
  };
}

const paid = "^(?:さん)?の(?:予算|お金|財源)(?:の行)?[がはも]?(?:付|つ|入|載|出|あ)";
const isPaid = new RegExp(`${paid}[^。、?]{0,6}?(?:が|のに|けど|し|、|て)`, "u");
const isUnpaid = new RegExp(`${paid}?[^。、?]{0,6}?(?:な[いく]|ず|ません)`, "u");

/** 「総務省の予算は付いているのに厚労省の予算は付いていない」 */
function readPayersApart({ normalized }: Query, corpus: Corpus): readonly LineCondition[] {
  const named = corpus.ministries.flatMap(({ id, name, alias }) => {
    const said = [name.ja, ...alias].find((one) => normalized.includes(`${one}の`));
    if (said === undefined) return [];
    const behind = normalized.slice(normalized.indexOf(`${said}の`) + said.length);
    const clause = /^[^、。?]*?(?:のに|けど|が、|$|(?=[、。?]))/u.exec(behind)?.[0] ?? "";
    const isWithout = isUnpaid.test(clause);
    return isWithout || isPaid.test(clause) ? [{ id, name, said: clause, isWithout }] : [];
  });
  if (named.length < 2 || !named.some(({ isWithout }) => isWithout)) return [];
  return named.map(({ id, name, said, isWithout }) => ({
    said,
    isOfBodies: true,
    admits: (lines: Lines) => lines.some(({ ministry }) => ministry === id) !== isWithout,
    subject: (lang: Language) => {
      if (lang === "en") return `${isWithout ? "without" : "with"} a budget line of ${name.en}`;
      return `${name[lang]}の予算の行が${isWithout ? "ない" : "ある"}`;
    },
  }));
}

/** The body's name stands just before, or within. */
function isNamedBefore(normalized: string, said: string, names: readonly string[]): boolean {
  const before = normalized.slice(0, normalized.indexOf(said));
  return names
    .map((name) => name.toLowerCase())
    .some(
      (name) =>
        before.endsWith(name) || said.includes(name) || normalized.includes(`${said}${name}`),
    );
}

/** 「予算額が書かれているもの」, 「予算あり」, “with a budget line” */
const printedLine = new RegExp(
  `(?<!の)予算(?:額|の(?:行|欄|数字|額|記載))?[がはも]?(?:ちゃんと)?(?:(?:書かれ|書い|載っ|付い|つい|示され|記載され|印刷され|入っ)(?:て(?:い)?る|た)|載る|ある)${listed}|金額(?:つき|付き)の?${listed}|予算(?:額|の記載)?(?:あり|有り|つき|付き)(?=[ 、。?]|$)|\\b(?:with|have|has|having|show|shows|carry|carries) (?:a |any |some )?budget (?:line|figure|amount)s?\\b`,
  "u",
);

function readPrinted({ normalized, years }: Query): LineCondition | undefined {
  const said = printedLine.exec(normalized)?.[0];
  // 「5,000万円より少ない予算が載っているもの」, 「31年度の予算が載っているもの」: of which lines, is said.
  const isOfSome = years.length + readMoney(normalized).length > 0;
  if (said === undefined || isOfSome) return undefined;
  return {
    said,
    admits: ({ length }) => length > 0,
    subject: (lang) => (lang === "en" ? "with a budget line" : "予算の行がある"),
  };
}

/** 「二つが別々の省のもの」: more than one body pays. */
const differentPayers =
  /(?:別々|別|違う|異なる|ちがう)の?(?:府?省庁?|役所|官庁)|\b(?:different|separate) (?:ministries|bodies|agencies)\b/u;

function readDifferentPayers({ normalized }: Query): LineCondition | undefined {
  const said = /予算|行|財源|\b(?:budget|lines?|money|funds)\b/u.test(normalized)
    ? differentPayers.exec(normalized)?.[0]
    : undefined;
  if (said === undefined) return undefined;
  return {
    said,
    admits: (lines) => new Set(lines.map(({ ministry }) => ministry)).size > 1,
    subject: (lang) =>
      lang === "en" ? "with budget lines of different bodies" : "予算の行が別々の府省の",
  };
}

/** 「予算の行を足すと3億円を超える」, “If you add up each measure's lines”: of every measure, what is printed. */
const addedUp =
  /(?:予算|行|額)[をがの](?:(?:全部|すべて|みんな)?(?:足|た)(?:す|し)|合計|合わせ|あわせ)[^。?]{0,3}?(?:と|て|たら|れば|ると|が|で)[^。?]{0,24}?(?:施策|取組|取り組み|事業|もの|やつ)|\badd(?:ing|ed)? up (?:each|every|all the) (?:measure|item|programme)|\b(?:each|every) (?:measure|item|programme)['’]s (?:budget )?(?:lines?|total|sum)\b|\b(?:printed|budget) lines? (?:(?:come|add|sum|amount)s? (?:up )?to|total(?:l?ing)?)\b/u;

function readTotal({ normalized }: Query): LineCondition | undefined {
  const said = addedUp.exec(normalized)?.[0];
  const limits = readMoneyLimits(normalized);
  const [sum] = readMoney(normalized);
  if (said === undefined || sum === undefined) return undefined;
  const asked = limits ?? { least: { yen: sum, isMet: true }, most: { yen: sum, isMet: true } };
  return {
    said,
    admits: (lines) =>
      lines.length > 0 &&
      isWithinLimits(
        lines.reduce((total, { yen }) => total + yen, 0),
        asked,
      ),
    subject: (lang) =>
      lang === "en"
        ? "whose printed lines (parts of larger amounts, 「内数」, among them) come to what you name"
        : "印刷された額（「内数」を含む）の計がお尋ねの額になる",
  };
}

/** 「どちらも内数」, “both of them shares”: no line of it is whole. */
const allShares =
  /(?:すべて|全て|全部|どれも|どちらも|両方とも?|いずれも)[^。?]{0,6}?内数|\b(?:both|all)(?: of (?:them|which))? (?:are |being )?(?:just |only )?(?:shares|parts)\b/u;

function readShares({ normalized }: Query): LineCondition | undefined {
  const said = allShares.exec(normalized)?.[0];
  if (said === undefined) return undefined;
  return {
    said,
    admits: (lines) => lines.length > 0 && lines.every(({ share }) => share),
    subject: (lang) =>
      lang === "en" ? "all of whose budget lines are 「内数」" : "予算の行がすべて「内数」の",
  };
}

/** 「行が互いにまったく同じ」 */
const alike = new RegExp(
  `(?:予算|行|財源)[^。?]{0,24}?(?:${same}|互いに[^。?]{0,6}?(?:同じ|一致))|\\b(?:identical|exactly the same)\\b[^.?]{0,20}\\b(?:budget|line)s?\\b|\\b(?:budget|line)s?\\b[^.?]{0,40}\\b(?:identical|exactly the same)\\b`,
  "u",
);

/** The same lines as another measure has, all of them. */
function readAlike({ normalized }: Query, measures: readonly Measure[]): LineCondition | undefined {
  const said = alike.exec(normalized)?.[0];
  if (said === undefined) return undefined;
  const all = measures.map(({ handout }) => toKey(handout.budget));
  return {
    said,
    admits: (lines) => lines.length > 0 && all.filter((key) => key === toKey(lines)).length > 1,
    subject: (lang) =>
      lang === "en"
        ? "whose budget lines are just those of another measure, too"
        : "予算の行がほかの施策とまったく同じ",
  };
}

function toKey(lines: Lines): string {
  return lines
    .map(({ programme, fiscalYear, yen }) => `${toDense(programme)} ${fiscalYear} ${yen}`)
    .toSorted()
    .join("\n");
}

const absent =
  /^[^。、?]{0,16}?(?:(?:付|つ|入|並|載|出|書かれて|見当たら|含まれ)[^。、?]{0,5}?(?:な[いく]|ず|ません|ぬ)|な[いくし]|ません)/u;
const absentEnglish =
  /\b(?:but|and|yet) (?:not|no|without)\b[^,.]{0,24}$|\b(?:without|not)(?: the| a| any)? (?:[a-z0-9-]+ ){0,3}$/u;

/** Most questions are through here: names are looked for at every place. */
const mayBeAbsent = /な[いくし]|ず|ません|ぬ|\b(?:not|no|without)\b/u;

/** Two are named, and one is said to be absent: 「Aの予算は付くのに、Bは付いていない」. */
function readProgrammes(query: Query, corpus: Corpus): readonly LineCondition[] {
  const { normalized } = query;
  if (!mayBeAbsent.test(normalized)) return [];
  const lines = corpus.measures.flatMap(({ handout }) => handout.budget);
  const named = [
    ...partsOfProgrammes(normalized, lines, corpus),
    ...partsOfAmounts(normalized, lines),
  ];
  if (named.length < 2) return [];
  const said = named.map((one) => ({
    ...one,
    isAbsent:
      absent.test(normalized.slice(one.end)) || absentEnglish.test(normalized.slice(0, one.start)),
  }));
  if (said.every(({ isAbsent }) => !isAbsent) || said.every(({ isAbsent }) => isAbsent)) return [];
  return said.map(({ programme, start, end, isAbsent }) => ({
    said: normalized.slice(start, end),
    admits: (own: Lines) => own.some((one) => one.programme === programme) !== isAbsent,
    subject: (lang: Language) => {
      if (lang === "en")
        return isAbsent ? `and not by 「${programme}」` : `paid for by 「${programme}」`;
      return `「${programme}」の予算が${isAbsent ? "ない" : "付く"}`;
    },
  }));
}

/** 「248百万円の内数」 stands for the only programme that has it. */
function partsOfAmounts(normalized: string, lines: Lines) {
  const found = [
    ...normalized.matchAll(/[\d,.]+(?:億|千万|百万|万)?(?:円|[ -](?:million|billion))/gu),
  ];
  return found.flatMap(({ index, 0: text }) => {
    const [yen] = readMoney(text);
    const [programme, ...others] = new Set(
      lines.filter((one) => one.yen === yen).map((one) => one.programme),
    );
    if (programme === undefined || others.length > 0) return [];
    return [{ programme, start: index, end: index + text.length }];
  });
}
