/**
 * A query → whether what the handout prints of its bodies and its budget is all that was asked for.
 *
 * It is the answer then, whatever the collection is known not to tell beside it.
 */
import type { BudgetLine, Measure } from "../corpus/measure.ts";
import type { Query } from "../search/query.ts";
import { readMoney } from "./money.ts";

/** 「担当はどこ」: the bodies that the handout prints answer it; a section, a person or who does what, not. */
export function asksMinistry({ aspects, normalized, asksPresent }: Query): boolean {
  const isOffice = aspects.has("office") && !aspects.has("budget") && !asksPresent;
  return isOffice && ofMinistry.test(normalized) && !ofSection.test(normalized);
}

/** Who runs it, and nothing else: the bodies answer it where no fact does. */
export function asksBodyAlone({ aspects, normalized, asksPresent }: Query): boolean {
  const isAlone = aspects.size === 1 && aspects.has("office") && !asksPresent;
  return isAlone && whoRuns.test(normalized) && !ofSection.test(normalized);
}

const whoRuns =
  /(?:誰|だれ|どこ|どちら)が(?:や(?:っ|る)|実施|運営|主催|行)|\bwho (?:runs?|ran|manages?|operates?|organi[sz]e[sd]?|hosts?|publish(?:es|ed)?|handles?|issued)\b/u;

/** Not who asks (「人事担当です」), nor what the bodies do themselves. */
const ofMinistry =
  /担当(?:は|って|も?同じ|分|省|府省|官庁|機関|どこ|は?ど|(?:する|して(?:い)?る)(?:の|省|役所|機関)|の(?:省|府省|役所|官庁|機関|ところ)|[?？]|$)|(?:どこ|誰|だれ)[がの]担当|所管|管轄|何省|ど(?:この?|の|ちらの)(?:省|府省|省庁|官庁|役所|しょう)(?!庁?の人|が(?:いちばん|一番|最も))|\b(?:(?:which|what) (?:ministr(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies))|in charge|responsible)\b/u;
const ofSection =
  /担当(?:者|課|部|係|官|大臣|した人|の人)|課(?!題)|(?<!関)係|[局室]|部署|部門|分担|役割|内線|名前|氏名|委託|受託|事務局|会議|議長|\b(?:minister(?!'s (?:award|prize|commend))|director|section|division|department|bureau|person|officer|officials?|split|share|chair|contractor)\b/u;

/** 「資料には何と書いてありますか」: what the handout says; not what became of it, nor what another text says. */
export function asksWording({ normalized }: Query): boolean {
  if (ofToday.test(normalized)) return false;
  const isWritten = written.test(normalized);
  return handout.test(normalized)
    ? isWritten || fromHandout.test(normalized)
    : isWritten && !otherText.test(normalized);
}

const ofToday =
  /実際|本当|結局|その後|今|いま(?![すしせ])|現在|最近|まだ|\b(?:actually|really|now|today|still)\b/u;
const handout = /資料(?!館|請求|集)|ハンドアウト|\bhandout\b/u;

/** Not in a clause before the question: 「…と書いてありますが、」. */
const written =
  /(?:書いて|書かれて|記されて|記載されて|うたって|述べられて|(?<=と|って|に|く)なって)(?:い|お)?(?:る|ます|ある|あり|おり|た|ました)(?!(?:ます|ん|の)?(?:です)?(?:が|けど|けれど|ので|から))/u;
const fromHandout =
  /(?:資料|ハンドアウト)(?:上)?(?:では|には|によれば|によると|だと|に(?=何|どん|どう|いつ|誰|だれ|いく))|\b(?:(?:does|did|do) the handout|handout (?:say|call|describ|promis|mention|expect|plan|want|list)|according to the handout|in the handout)/u;
const otherText =
  /ガイドライン|指針|手引|第\d+版|サイト|ページ|ロードマップ|ポスター|申請|要領|要綱|法|白書|ハンドブック|チラシ|規則/u;

/**
 * 「資料に載っている額は」「47百万円は何年度の」: what the handout prints of its budget answers it; what became
 * of the money, or what somebody gets, not.
 */
export function asksPrintedBudget(query: Query, measure: Measure): boolean {
  const { handout } = measure;
  const { normalized, years, asserted } = query;
  const { budget } = handout;
  if (budget.length === 0 || !ofMoney.test(normalized) || ofUse.test(normalized)) return false;
  const isOfYears = ({ fiscalYear }: BudgetLine) => isInYears(fiscalYear, years);
  const sums = readMoney(normalized);
  const printed = budget.filter(({ yen }) => sums.includes(yen));
  // Whether it is the sum of that year may be asked of a sum alone: 「7,627億円は平成31年度の数字?」.
  if (printed.length > 0) return asserted === undefined || printed.some(isOfYears);
  const isOfPrint = ofPrint.test(normalized) || namesBudgetAlone(query, measure);
  return sums.length === 0 && isOfPrint && budget.some(isOfYears);
}

const saysNothing = new Set(["額", "それぞれ", "each"]);

/** 「表彰の予算額は」: of the measure by its title, and no word more. */
function namesBudgetAlone(
  { aspects, asksPresent, terms, leftOut }: Query,
  { title }: Measure,
): boolean {
  const cues = aspects.get("budget");
  if (!cues || aspects.size > 1 || asksPresent || leftOut.length > 0) return false;
  const named = `${title.ja}\n${title.en.toLowerCase()}\n${cues.join("\n")}`;
  const words = terms.filter(({ kind }) => kind === "word");
  return (
    words.length > 0 &&
    words.every(({ text }) => saysNothing.has(text) || (text.length > 1 && named.includes(text)))
  );
}

/** One that is named, or none is. */
export function isInYears(fiscalYear: number, years: readonly number[]): boolean {
  return years.length === 0 || years.includes(fiscalYear);
}

/** What came behind the budget that the handout prints. */
export function asksBeyondPrint({ normalized }: Query): boolean {
  return beyondPrint.test(normalized);
}

const beyondPrint = /補正|追加|上乗せ|執行|決算|\b(?:supplementary|extra|spent|actual)\b/u;

const ofMoney =
  /予算|額|いくら|何円|何億|何百万|財源|\d円|億円|万円|\b(?:budget|money|yen|amount|figures?|how (?:much|large|big))\b/u;
const ofPrint =
  /資料|載って|載る|記載|書かれて|書いて|印刷|計上|横にある|枠内|の枠|\b(?:handout|sheet|document|printed|budget line)\b/u;
const ofUse =
  /内訳|使いみち|使い道|使途|執行|決算|実際に|使われた|使った|前の?年|前年|翌年|増|減|人件費|委託|請け負|1社|一社|1件|1人|一人|上限|もらえ|受け取|支給|助成額|補助額|補助率|助成率|分だけ|だけで|のみ|補正|追加|上乗せ|積[みま]|\b(?:supplementary|added|extra|breakdown|spent|actual(?:ly)?|previous|before|increase|decrease|per|ceiling|maximum|pay|receive|get|alone|only)\b/u;
