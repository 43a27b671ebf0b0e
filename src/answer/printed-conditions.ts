/**
 * A query → what all measures of a list have in common in print: on one page, with some words, with one
 * budget line or none; or that they are in the handout at all.
 */
import { normalize, toLetters } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Query } from "../search/query.ts";
import type { Condition } from "./conditions.ts";

const noAmount =
  /(?:予算|金額)(?:の(?:数字|額|金額|行|欄|記載))?[がのはも]?(?:一つも|ひとつも|全く|まったく)?(?:な|無|載って(?:い)?な|書かれて(?:い)?な|書いて(?:い)?な|出て(?:い)?な|示されて(?:い)?な|付いて(?:い)?な|ついて(?:い)?な)い(?:まま)?(?:し[^。]{0,20}?)?(?:の(?=[はがを])|施策|取組|取り組み|事業|もの|制度|項目|やつ)|\b(?:without|no|not have) (?:a |any )?(?:budget|amount|figure|money)s?(?: (?:line|figure|amount))?s?(?: (?:is |are )?(?:printed|shown|given|stated|listed|attached))?\b/u;

/** 「予算の載っていない施策」 */
export function readNoAmount({ normalized }: Query): Condition | undefined {
  const said = noAmount.exec(normalized)?.[0];
  if (said === undefined) return undefined;
  return {
    said,
    admits: ({ handout }) => handout.budget.length === 0,
    subject: (lang) => (lang === "en" ? "without a budget line" : "予算の行がない"),
  };
}

const onPage =
  /(?<!\d)(\d{1,2}|[一二三四五六七八九]|いち|さん|よん) ?(?:(?:ページ|ぺーじ|頁)[目め]?|枚[目め]|まいめ)|\bpages? (\d{1,2})(?:(?:,| and|, and| to| through|-) ?(\d{1,2}))?\b/gu;
const onLastPage = /(?:最後|最終|おしまい)の?(?:ページ|ぺーじ|頁|枚)|\blast page\b/u;

/** 「3ページにある」, 「3枚目」, “on pages 1 and 3”, 「最後のページ」 */
export function readPage({ normalized }: Query, { measures }: Corpus): Condition | undefined {
  const last = onLastPage.exec(normalized);
  const found = last ? [last] : [...normalized.matchAll(onPage)];
  if (found.length === 0) return undefined;
  const all = measures.map(({ handout }) => handout.page);
  const pages = last ? [Math.max(...all)] : toPages(found, range.test(normalized));
  return {
    said: found.map(([said]) => said).join("\n"),
    admits: ({ handout }) => pages.includes(handout.page),
    subject: (lang) =>
      lang === "en"
        ? `on page${pages.length > 1 ? "s" : ""} ${pages.join(" and ")}`
        : `${pages.join("、")}ページの`,
  };
}

/** 「1枚目から3枚目まで」, “pages 1 to 3” */
const range = /(?:目|め|ページ|ぺーじ|頁)から[^。、]{1,8}まで|\bpages \d+ ?(?:to|through|-) ?\d/u;

function toPages(found: readonly RegExpExecArray[], isRange: boolean): readonly number[] {
  const named = found.flatMap((one) => one.slice(1).flatMap((page) => page ?? [])).map(toPage);
  const [first = 0, last = first] = named;
  const length = Math.max(0, last - first) + 1;
  return isRange ? Array.from({ length }, (_, at) => first + at) : named;
}

function toPage(numeral: string): number {
  const spoken = ["いち", "", "さん", "よん"].indexOf(numeral);
  if (spoken >= 0) return spoken + 1;
  return Number(numeral) || "一二三四五六七八九".indexOf(numeral) + 1;
}

const oneLine =
  /(?:予算|行|事業)[がは](?:一つ|ひとつ|1つ|1件|一件|1行|一行|1本|一本)(?:(?:だけ|のみ)(?:の|で|書|載|付)|しか)|\b(?:with|has|have|having) (?:only one|a single|just one) budget\b/u;

/** 「予算の行が一つだけの」 */
export function readOneLine({ normalized }: Query): Condition | undefined {
  const said = oneLine.exec(normalized)?.[0];
  if (said === undefined) return undefined;
  return {
    said,
    admits: ({ handout }) => handout.budget.length === 1,
    subject: (lang) => (lang === "en" ? "with one budget line" : "予算の行が1つの"),
    groundsOf: ({ handout }) => handout.budget.map(({ id }) => id),
  };
}

const printed =
  "書かれ|書いて|載って|載る|記され|記載|出て|印刷|明記|含まれ|含む|使われ|使って|用いられ";
const measures = "施策|制度|支援|取組|取り組み|事業|もの|やつ|項目|の(?=[はがを?])";
/** 「…」と書かれている施策, どの施策に「…」と書かれて, “which measures mention …” */
const mention = new RegExp(
  [
    `[「『"“]([^「」『』"“”]{1,20})[」』"”][^。、「」]{0,8}?(?:${printed})[^。、「」]{0,6}?(?:${measures})`,
    `(?:どの|どんな)(?:${measures})[^。、「」]{0,6}?[「『"“]([^「」『』"“”]{1,20})[」』"”][^。、「」]{0,8}?(?:${printed})`,
    `\\bmeasures? (?:that )?(?:say|mention|contain|print|include|use)s? (?:the words? )?["“「]([^「」"“”]{1,20})["”」]`,
  ].join("|"),
  "u",
);

/** 「内数」と書かれている: measures of which a line of the handout has the words. */
export function readMention({ normalized }: Query): Condition | undefined {
  const found = mention.exec(normalized);
  const words = toLetters(found?.slice(1).find((one) => one !== undefined) ?? "");
  if (!found || words === "") return undefined;
  const linesOf = ({ handout }: Measure) =>
    [...handout.quotations, ...handout.budget].filter(({ text }) =>
      toLetters(normalize(text)).includes(words),
    );
  return {
    said: found[0],
    admits: (measure) => linesOf(measure).length > 0,
    subject: (lang) =>
      lang === "en" ? "whose lines have the words that you quote" : "お尋ねの語が行にある",
    groundsOf: (measure) => linesOf(measure).map(({ id }) => id),
  };
}

const wholeHandout =
  /(?:施策|制度|支援策?|取組|取り組み|メニュー)[をはのがってに]{0,2}(?:全部|全て|すべて|ぜんぶ|一覧|一通り|ひととおり|リスト|いくつ|何(?:件|個|種類|があ)|どんな(?:もの|の)|どのようなもの|どれだけ|どれくらい)|(?:どんな|どういう|どのような|何の)(?:国の|政府の)?(?:テレワークの?)?(?:関連|関係)?の?(?:施策|制度|支援策?|取組|取り組み|もの|こと)[がはって]{0,2}(?:あ|載|のって|出て|書)|(?:全部|全て|すべて|ぜんぶ)の(?:施策|制度|取組|取り組み)|\b(?:all|every|list(?: of)?|overview of) (?:of )?(?:the )?(?:telework )?(?:support )?(?:measures?|programmes?|programs?|schemes?)\b|\b(?:what|which|how many) (?:kinds? of )?(?:telework )?(?:support )?(?:measures|programmes|programs|schemes|support) (?:are|is|do|does|has|have|can)\b/u;

/** 「施策を全部」, 「どんな支援がありますか」: the whole handout, where nothing narrows it. */
export function readAll({ normalized, subjects, about, whom, ministries }: Query) {
  const said = wholeHandout.exec(normalized)?.[0];
  const isNarrow = subjects.length + about.size + whom.size + ministries.length > 0;
  if (said === undefined || isNarrow) return undefined;
  return {
    said,
    admits: () => true,
    subject: (lang) => (lang === "en" ? "in all" : ""),
  } satisfies Condition;
}
