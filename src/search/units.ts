/**
 * A question for a number or a name → tests of whether a text tells one of that unit.
 *
 * 「何社」「団体の数」 and "how many regions" can only be answered by a number with that unit; 「何月何日」
 * by a day, 「どこの市」 by a name of a place, 「担当者の名前」 by a name of a person, 「その4地域はどこ」 by a list
 * of four.
 */
import { toEnglishTerm } from "../analysis/english.ts";

type TextPair = { readonly ja: string; readonly en: string };

export type UnitTest = (text: TextPair) => boolean;

/** Units of one kind answer for each other; as patterns, since 「2分の1」 is a share, too. */
const families: readonly (readonly string[])[] = [
  ["社", "団体", "企業", "会社", "者"],
  ["人", "名"],
  ["件"],
  ["回", "度"],
  ["円"],
  ["%", "パーセント", "パー", "割", "分の\\d"],
  ["地域", "自治体", "市町村"],
  ["か所", "箇所", "カ所", "ヶ所", "地域", "拠点"],
  ["項目"],
  // Said of anything that is counted.
  ["つ", "個", "項目", "地域", "自治体", "か所", "箇所", "社", "団体", "種類", "点", "件", "部"],
  ["文字"],
  ["版"],
  ["倍"],
  ["日間", "日以内"],
  ["時間"],
  ["か月", "カ月", "ヶ月"],
  ["歳", "才"],
  ["ページ", "頁"],
  ...["台", "枚", "席", "冊", "点", "階"].map((unit) => [unit]),
];

const englishUnits: readonly (readonly string[])[] = [
  ["companies", "firms", "businesses", "organisations", "bodies", "groups", "employers"],
  ["people", "persons", "workers", "employees", "staff", "respondents", "answers", "responses"],
  ["regions", "areas", "municipalities", "towns", "cities"],
  ["places", "offices", "locations", "sites", "venues"],
  ["options", "choices"],
];
const englishFamilies = englishUnits.map((family) => family.map(toEnglishTerm));

/** What is asked for by other words than 何 and a unit, and what a text tells that answers it. */
const forms: readonly { readonly asks: RegExp; readonly tells: RegExp }[] = [
  {
    asks: /(?:何|なん)月(?:何|なん)日|(?<!月)(?:何|なん)日(?!間|以内|くらい|で(?![すし]))|\b(?:what|which) (?:date|day)\b/u,
    tells: /\d+月\d+日/u,
  },
  { asks: /(?:何|なん)分の/u, tells: /\d+分の\d+/u },
  { asks: /(?:何|なん)分(?!の)/u, tells: /\d+分(?!の\d)/u },
  { asks: /何曜|\bwhich day of the week\b/u, tells: /[月火水木金土日]曜|\([月火水木金土日]\)/u },
  { asks: /(?:何|なん)年度/u, tells: /年度/u },
  {
    asks: /何色|なにいろ|どんな色|\b(?:what|which) colou?rs?\b/u,
    tells: /[赤青緑黄白黒紫橙茶灰金銀]色/u,
  },
  {
    asks: /ど(?:この|の)(?:街|町|まち|市|県|都市|都道府県)(?![がはも]?(?:対象|使|申|応募))|どことどこ|\b(?:which|what) (?:cities|towns|prefectures)\b/u,
    // Neither 都道府県, 指定都市, 中核市, 特別区, 市町村 nor 当市 is a name.
    tells:
      /北海道|東京|大阪|京都|(?![府都核別特同各全当本町市村県地])\p{Script=Han}[県市町村区](?!町村|民)/u,
  },
  {
    asks: /(?:担当者|責任者|課長|部長|局長|室長|座長|委員長?|講師|審査員|有識者|理事長|代表者?|メンバー)(?:は|って|の)?(?:お?名前|氏名|誰|だれ|どなた|どんな人)|\b(?:who (?:sat|sits) on|names? of the (?:official|officer|person|lecturers?|speakers?|judges?|members?|chair))\b/u,
    tells: /\p{Script=Han}(?:氏|さん|先生)/u,
  },
];

const unitPattern = families
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const japanese = new RegExp(`(?:何|なん)(${unitPattern})`, "gu");

/** 「いくつの団体」, 「団体の数」, 「登録団体数」; 「少人数」 and 「数値」 ask for none. */
const counted = "地域|自治体|市町村|項目|団体|企業|会社|社|件|回|人|者|か所|箇所";
const japaneseCount = new RegExp(
  `いくつの(${counted})|(?<!少)(${counted})(?:の数|数)(?!値|字|年|多|十|百|千|日|名)`,
  "gu",
);
/** “How many satellite offices”, “the number of newly selected regions” */
const english = new RegExp(
  "\\b(?:how many|(?<!phone |telephone )number of) (?:[a-z]+ly )?" +
    `(?:[a-z]+ (?=(?:${englishUnits.flat().join("|")})\\b))?` +
    "(?!(?:the|this|did|do|does|is|are|was|were|has|have|had|can|will|would|of|more|and)\\b)([a-z]+)",
  "gu",
);

/** 「13か所ってどこ」, 「その4地域の名前」: the number with its unit. */
const members =
  /(\d+)(か所|箇所|カ所|ヶ所|地域|自治体|市町村|都市|社|団体)(?:って|とは|[はがのを、])*(?:それぞれ|全部|具体的に)?(?:どこ|どれ|どの|誰|だれ|何(?!度|回|人)|名前|名称|一覧)/gu;

export function findUnits(normalized: string): readonly UnitTest[] {
  const text = normalized.replace(/\s+/gu, "");
  return [
    ...forms
      .filter(({ asks }) => [text, normalized].some((one) => asks.test(one)))
      .map(({ tells }) => toPatternTest(tells)),
    ...[...text.matchAll(members)].map(([, count, unit = ""]) => toListTest(Number(count), unit)),
    ...[...text.matchAll(japanese), ...text.matchAll(japaneseCount)].map(
      ([, one = "", other = one]) => toNumberTest(toFamily(other, families)),
    ),
    ...[...normalized.matchAll(english)].map(([, thing = ""]) =>
      toEnglishNumberTest(toFamily(toEnglishTerm(thing), englishFamilies)),
    ),
  ];
}

function toFamily(unit: string, all: readonly (readonly string[])[]): readonly string[] {
  return all.find((family) => family.includes(unit)) ?? [unit];
}

function toNumberTest(units: readonly string[]): UnitTest {
  return toPatternTest(new RegExp(`\\d[\\d,.]*(?:万|億|百万)?\\d*(?:${units.join("|")})`, "u"));
}

function toPatternTest(pattern: RegExp): UnitTest {
  return ({ ja }) => pattern.test(ja.normalize("NFKC"));
}

/** Does a text that tells the number name as many, too? */
function toListTest(count: number, unit: string): UnitTest {
  return ({ ja }) => {
    const text = ja.normalize("NFKC");
    const signs = text.match(/[、・,/]/gu) ?? [];
    return text.includes(`${count}${unit}`) && signs.length >= count - 1;
  };
}

const number = /\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/u;

/** Words from a number to its unit. */
const widest = 4;

/** The unit comes first where its number is told to change: "offices … rose from 916". */
const changed = /^(?:rose|grew|fell|reached|exceeds?|exceeded)$/u;
const widestChange = 9;

function toEnglishNumberTest(things: readonly string[]): UnitTest {
  return ({ en }) => {
    const words = en.toLowerCase().match(/[a-z]+|[\d,.]+/gu) ?? [];
    return words.some((word, index) => {
      if (!things.includes(toEnglishTerm(word))) return false;
      const before = words.slice(Math.max(0, index - widest), index);
      const after = words.slice(index + 1, index + 1 + widestChange);
      const told = after.slice(after.findIndex((one) => changed.test(one)) + 1 || after.length);
      return [...before, ...told].some((one) => number.test(one));
    });
  };
}
