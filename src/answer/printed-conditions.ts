/**
 * A query → what all measures of a list have in common in print: on one page, with some words, with no
 * budget line; or that they are in the handout at all. Of their lines: line-conditions.ts.
 */
import { normalize, toLetters } from "../analysis/normalize.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Chapter } from "../corpus/directory.ts";
import type { Measure } from "../corpus/measure.ts";
import { blank } from "../search/left-out.ts";
import type { Query } from "../search/query.ts";
import type { Condition } from "./conditions.ts";
import { partsOfProgrammes } from "./programmes.ts";

const listed = "施策|制度|取組|取り組み|事業|もの|項目|やつ|の(?=[はがを])|どれ";
/** Whose budget is none: 「予算がない会社でも使える制度」 asks for no list. */
const asker =
  "会社|企業|うち|当社|自治体|市|町|村|人|団体|でも|ので|のです|んです|から|けど|ため|場合";
const noAmount = new RegExp(
  [
    "(?:予算|金額|お金の(?:数字|行|額|欄|記載)|お金が(?=書|載|示|印刷))(?![^。?]{0,14}(?:足りな|余裕|少な|しか|内数))[^。?、]{0,16}?" +
      `(?:(?<!年度で)な(?:い|く|し)|無[いしく]|いない|ません|ゼロ|空っぽ|空欄|空白|ブランク)(?:まま|し[^。]{0,20}?)?(?:(?!${asker})[^。?]){0,10}?(?:${listed})`,
    "(?:いくら|金額|予算|円)[^。?、]{0,12}?(?:数字|数|額)が?(?:出て|書かれて|載って|示されて|印刷されて)(?:い)?な",
    "\\b(?:no|without(?: a| any)?) price tags?\\b|\\bnothing (?:in|under) the budget (?:column|line|field|box)\\b|\\b(?:empty|blank) budget\\b|\\bbudget (?:column|box|field|line) (?:is |left )?(?:empty|blank)\\b",
    "(?<!\\b(?:we|i|us) )(?<!\\b(?:we|i) (?:do|have|are) )\\b(?:without|no|not (?:have|show|give|carry|print)|n['’]t (?:have|show|give|carry|print)|lack(?:s|ing)?|zero) (?:a |any |an )?(?:[a-z]+ )?(?:budget|amount|figure|sum|money|funding)s?\\b(?: (?:line|figure|amount))?s?(?: (?:is |are )?(?:printed|shown|given|stated|listed|attached))?",
  ].join("|"),
  "u",
);

/** Most questions are through here: what follows looks at every place. */
const ofAmount = /予算|金額|お金|数字|budget|price tag|amount|figure|\bsums?\b|money|funding/u;

/** 「予算の載っていない施策」 */
export function readNoAmount({ normalized }: Query): Condition | undefined {
  const found = ofAmount.test(normalized) ? noAmount.exec(normalized) : null;
  if (!found) return undefined;
  const [said] = found;
  const end = found.index + said.length;
  if (unwanted.test(normalized.slice(end))) {
    return {
      // 「指針のように予算の記載がないもの」
      said: normalized.slice(normalized.lastIndexOf("。", end - 1) + 1, end),
      admits: ({ handout }) => handout.budget.length > 0,
      subject: (lang) => (lang === "en" ? "with a budget line" : "予算の行がある"),
      groundsOf: ({ handout }) => handout.budget.map(({ id }) => id),
    };
  }
  return {
    said,
    admits: ({ handout }) => handout.budget.length === 0,
    subject: (lang) => (lang === "en" ? "without a budget line" : "予算の行がない"),
  };
}

/** 「予算の記載がないものは除いて」 */
const unwanted = /^[^。、]{0,4}(?:除|外し|外す|抜い|抜き|いら|要ら|以外)/u;

const onPage =
  /(?<!\d)(\d{1,2}|[一二三四五六七八九]|いち|さん|よん) ?(?:(?:ページ|ぺーじ|頁)[目め]?(?!の(?:資料|文書|ハンドアウト|PDF|pdf))|枚[目め]|まいめ)|(?:資料|関係施策)の?(\d)(?=[にのはがをで、。?(]|から|$)|\b(?:page|sheet|slide)s? (\d{1,2})(?:(?:,| and|, and| to| through|-) ?(\d{1,2}))?\b/gu;
/** “the fifth page”, “page five” */
const cardinals = ["one", "two", "three", "four", "five", "six"];
const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];
const onSpokenPage = new RegExp(
  `\\b(${ordinals.join("|")}) (?:page|sheet|slide)\\b|\\b(?:page|sheet|slide) (${cardinals.join("|")})\\b`,
  "gu",
);
const onLastPage =
  /(?:最後|最終|おしまい|終わり|ラスト|末尾)の?(?:ページ|ぺーじ|頁|枚|スライド)|\b(?:last|final) (?:(?:one )?of the [a-z\d]+ )?(?:page|sheet|slide)s?\b/u;

/** As what was spoken of. */
export const samePage =
  /(?:同じ|その)(?:ページ|ぺーじ|頁|枚|スライド)|\b(?:same|that) (?:page|sheet|slide)\b/u;

/**
 * 「3ページにある」, 「3枚目」, 「資料③」, “on pages 1 and 3”, 「最後のページ」; 「同じページ」 as the measure of that id.
 */
export function readPage(
  { normalized }: Query,
  { measures }: Corpus,
  spokenOf?: string,
): Condition | undefined {
  const same = samePage.exec(normalized);
  const own = same && measures.find(({ id }) => id === spokenOf);
  if (own) return onPages([same], [own.handout.page]);
  const row = pageRow.exec(normalized);
  if (row) return onPages([row], toRow(row));
  const last = onLastPage.exec(normalized);
  if (last) return onPages([last], [Math.max(...measures.map(({ handout }) => handout.page))]);
  const found = [onPage, onSpokenPage].flatMap((said) => [...normalized.matchAll(said)]);
  return found.length > 0 ? onPages(found, toPages(found, range.test(normalized))) : undefined;
}

function onPages(found: readonly RegExpExecArray[], pages: readonly number[]): Condition {
  return {
    said: found.map(([said]) => said).join("\n"),
    admits: ({ handout }) => pages.includes(handout.page),
    subject: (lang) =>
      lang === "en"
        ? `on page${pages.length > 1 ? "s" : ""} ${pages.join(" and ")}`
        : `${pages.join("、")}ページの`,
  };
}

/** 「最初の3ページ」, 「①から③まで」, “the first three sheets”, “pages one to three” */
const pageRow = new RegExp(
  `(?:最初|はじめ|初め)の(?<first>\\d)(?:ページ|ぺーじ|頁|枚)|(?<![\\d年月億万])(?<from>[1-6])(?:から|~|〜|-)(?<to>[1-6])まで|\\bfirst (?<few>${cardinals.join("|")}|\\d) (?:pages|sheets|slides)\\b|\\b(?:pages|sheets|slides) (?<start>${cardinals.join("|")}) (?:to|through) (?<end>${cardinals.join("|")})\\b`,
  "u",
);

function toRow({ groups = {} }: RegExpExecArray): readonly number[] {
  const { first, from, to, few, start, end } = groups;
  const [low, high] = [from ?? start ?? "1", first ?? to ?? few ?? end ?? "1"].map(toPage);
  return toSpan(low!, high!);
}

/** Both of them and what is between. */
function toSpan(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, at) => first + at);
}

/** 「1枚目から3枚目まで」, “pages 1 to 3” */
const range =
  /(?:目|め|ページ|ぺーじ|頁)から[^。、]{1,8}まで|\b(?:page|sheet|slide)s \d+ ?(?:to|through|-) ?\d/u;

function toPages(found: readonly RegExpExecArray[], isRange: boolean): readonly number[] {
  const named = found.flatMap((one) => one.slice(1).flatMap((page) => page ?? [])).map(toPage);
  const [first = 0, last = first] = named;
  return isRange ? toSpan(first, last) : named;
}

function toPage(numeral: string): number {
  const kana = ["いち", "", "さん", "よん"].indexOf(numeral);
  if (kana >= 0) return kana + 1;
  const english = Math.max(cardinals.indexOf(numeral), ordinals.indexOf(numeral));
  if (english >= 0) return english + 1;
  return Number(numeral) || "一二三四五六七八九".indexOf(numeral) + 1;
}

const printed =
  "書かれ|書いて|載って|載る|記され|記載|出て|印刷|明記|含まれ|含む|使われ|使って|用いられ|入って|入る|含んで|とあ[るり]";
export const measures =
  "施策|制度|支援|取組|取り組み|事業|もの|やつ|項目|ところ|とこ(?=[、。?はがをっ]|\\d|$)|箇所|の(?=[はがを?])";
/** 「…」と書かれている施策, どの施策に「…」と書かれて, “which measures mention …” */
const quotation = '[「『"“]([^「」『』"“”]{1,20})[」』"”]';
/** 「先進事例」や「導入事例」 */
const quotations = `((?:${quotation.replace("(", "(?:")}(?:や|と|か|とか|または|又は|、)?)+)`;
const mention = new RegExp(
  [
    `${quotations}[^。、「」]{0,8}?(?:${printed})[^。、「」]{0,6}?(?:${measures})`,
    `(?:どの|どんな)(?:${measures})[^。、「」]{0,6}?${quotations}[^。、「」]{0,8}?(?:${printed})`,
    `([^、。「」\\s]{2,24}?)(?:と(?:いう|か)|って(?:いう)?)(?:言葉|ことば|語|[二三四2-4]?文字|文言|単語|言い方|表現|用語)[^。、「」]{0,4}?(?:${printed}|ある|あり)[^。、「」]{0,6}?(?:${measures})`,
    `${quotations}と?(?:いう|いった)?(?:言葉|ことば|語|文字|文言)[がはの]?(?:ある|あり|あって)[^。、「」]{0,6}?(?:${measures})`,
    `\\b(?:measures?|items?|lines?|ones?|entries|entry) (?:that |which )?(?:say|mention|contain|print|include|use|have)s? (?:the words? )?["“「]([^「」"“”]{1,20})["”」]`,
  ].join("|"),
  "u",
);

/** Lines of the handout that have one of the words, as `toLetters` gives them. */
export function toLinesWith({ handout }: Measure, words: readonly string[]) {
  return [...handout.quotations, ...handout.budget].filter(({ text }) => {
    const letters = toLetters(normalize(text));
    return words.some((word) => letters.includes(word));
  });
}

const ofWords = /[「『"“]|言葉|ことば|語|文字|文言|言い方|表現/u;

/** 「内数」と書かれている: measures of which a line of the handout has the words. */
export function readMention({ normalized }: Query): Condition | undefined {
  const found = ofWords.test(normalized) ? mention.exec(normalized) : null;
  const row = found?.slice(1).find((one) => one !== undefined) ?? "";
  const quoted = [...row.matchAll(new RegExp(quotation, "gu"))].flatMap(([, word]) => word ?? []);
  const words = (quoted.length > 0 ? quoted : row.split(orElse)).map(toLetters);
  if (!found || words.includes("")) return undefined;
  const linesOf = (measure: Measure) => toLinesWith(measure, words);
  return {
    said: found[0],
    admits: (measure) => linesOf(measure).length > 0,
    subject: (lang) =>
      lang === "en" ? "whose lines have the words that you quote" : "お尋ねの語が行にある",
    groundsOf: (measure) => linesOf(measure).map(({ id }) => id),
  };
}

/** 「先進事例」か「優良事例」, 先進事例とか導入事例 */
const orElse = /[」』"]?(?:とか|か|や|または|又は)[「『"]?/u;

/** A heading of the handout, 「３－４」 or 「周知・啓発」, and not where something stands: 「どの見出し」. */
const underHeading =
  /(?<!どの|どんな|どういう|何という|なんという)(?:見出し|項目|区分|分類|カテゴリー?|欄|柱)(?:の|に|は|で|って|を|$)|に(?:分けられ|分類され|区分され|まとめられ|属す)|[」』]の(?:ところ|とこ|所)|の(?:うち|中)(?:で|から|、|(?=\p{Script=Han}))|(?:の(?:ところ|とこ)|[」』])に(?:は|も)?[^。、?]{0,8}?(?:並|載|出て|挙が|入[るっ]|書かれ)|(?<!which |what )\b(?:heading|section|category|under|counts? as)\b/u;

/** As what was spoken of. */
export const sameHeading =
  /(?:同じ|その)(?:見出し|項目|区分|分類|カテゴリー?|欄|柱)|\bsame (?:heading|section|category)\b/u;

/** 「周知・啓発の見出しには何がありますか」, 「３－１と３－２の施策」: what stands under headings. */
export function readSections(
  query: Query,
  corpus: Corpus,
  spokenOf: string | undefined,
): Condition | undefined {
  const { sections, measures } = corpus;
  const normalized = blank(query.normalized, query.leftOut);
  const isHeading = underHeading.test(normalized);
  if (!isHeading && !/\d-\d/u.test(normalized) && !sameHeading.test(normalized)) return undefined;
  const asked = toLetters(normalized);
  const named = sections.flatMap(({ id, name }) => {
    const number = /^\d+-\d+/u.exec(normalize(id))?.[0];
    // Not in a telephone number.
    const isNumbered =
      number !== undefined && new RegExp(`(?<![\\d-])${number}(?![\\d-])`, "u").test(normalized);
    const names = isHeading || isNumbered ? [name.ja, name.en] : [];
    const said = names.filter((one) => asked.includes(toLetters(one)));
    return isNumbered || said.length > 0 ? [{ id, said: [number ?? "", ...said, name.ja] }] : [];
  });
  const own = measures.find(({ id }) => id === spokenOf);
  const isSame = own !== undefined && sameHeading.test(normalized);
  const ids = isSame ? [own.handout.section] : named.map(({ id }) => id);
  const above = isHeading && ids.length === 0 ? readChapters(normalized, corpus) : [];
  if (ids.length + above.length === 0) return undefined;
  const below = new Set([...ids, ...above.flatMap((chapter) => sectionsOf(chapter, corpus))]);
  return {
    said: [...named.flatMap(({ said }) => said), ...above.map(({ name }) => name.ja)].join("\n"),
    admits: ({ id, handout }) => below.has(handout.section) && !(isSame && id === own.id),
    subject: (lang) => {
      const printed = [...ids, ...above.map(({ id }) => id)].map((id) => `「${id}」`);
      return lang === "en" ? `under ${printed.join(" and ")}` : `${printed.join("と")}の`;
    },
  };
}

/** 「普及展開」 with its sections, and not within the name of a programme. */
function readChapters(
  normalized: string,
  { chapters, programmes, measures }: Corpus,
): readonly Chapter[] {
  const lines = measures.flatMap(({ handout }) => handout.budget);
  const text = blank(normalized, partsOfProgrammes(normalized, lines, { programmes }));
  return chapters.filter(({ name }) => text.includes(normalize(name.ja)));
}

function sectionsOf({ id }: Chapter, { sections }: Corpus): readonly string[] {
  const number = /^\d+/u.exec(normalize(id))?.[0];
  return sections.filter((one) => normalize(one.id).startsWith(`${number}-`)).map((one) => one.id);
}

const wholeHandout =
  /(?:施策|制度|支援策?|取組|取り組み|メニュー)[をはのがってに]{0,2}(?:全部|全て|すべて|ぜんぶ|一覧|一通り|ひととおり|リスト|いくつ|何(?:件|個|種類|があ)|どんな(?:もの|の)|どのようなもの|どれだけ|どれくらい)|(?:どんな|どういう|どのような|何の)(?:国の|政府の)?(?:テレワークの?)?(?:関連|関係)?の?(?:施策|制度|支援策?|取組|取り組み|もの|こと)[がはって]{0,2}(?:あ|載|のって|出て|書)|(?:全部|全て|すべて|ぜんぶ)の(?:施策|制度|取組|取り組み)|\b(?:all|every|list(?: of)?|overview of) (?:of )?(?:the )?(?:telework )?(?:support )?(?:measures?|programmes?|programs?|schemes?)\b|\b(?:what|which|how many) (?:kinds? of )?(?:telework )?(?:support )?(?:measures|programmes|programs|schemes|support) (?:are|is|do|does|has|have|can)\b/u;

/** 「補助金以外の支援は？」 */
const allElse =
  /(?:以外|を除(?:く|いた))の?(?:施策|制度|支援策?|取組|取り組み|メニュー)(?:は|を|って|に)|以外に(?:も)?(?:使え|受けられ|頼れ|あ)る(?:もの|支援|制度|施策|の)(?:は|って|を|が)|\bwhat (?:other )?(?:support|help|measures) (?:is|are) (?:there|left)\b/u;

/** 「施策を全部」, 「どんな支援がありますか」: the whole handout, where nothing narrows it. */
export function readAll({ normalized, subjects, about, whom, ministries, leftOut }: Query) {
  const rest = leftOut.length > 0 ? allElse.exec(normalized)?.[0] : undefined;
  const said = wholeHandout.exec(normalized)?.[0] ?? rest;
  const isNarrow = subjects.length + about.size + whom.size + ministries.length > 0;
  if (said === undefined || isNarrow) return undefined;
  return {
    said,
    admits: () => true,
    subject: (lang) => (lang === "en" ? "in all" : ""),
  } satisfies Condition;
}
