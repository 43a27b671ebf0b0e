/**
 * A question for a number → the unit it asks for, and whether a text tells a number of that unit.
 *
 * 「何社」「いくつの地域」 and "how many regions" can only be answered by a number with that unit.
 */
import { toEnglishTerm } from "../analysis/english.ts";

export type AskedUnit = {
  /** Units in Japanese that answer for each other. */
  readonly ja: readonly string[];
  /** The thing counted, in English; empty where the question is Japanese. */
  readonly en: string;
  /** A day or a fraction instead of a number with a unit. */
  readonly form?: "day" | "fraction";
};

/** Units of one kind answer for each other. */
const families: readonly (readonly string[])[] = [
  ["社", "団体", "企業", "者"],
  ["人", "名"],
  ["件"],
  ["か所", "箇所", "カ所", "ヶ所"],
  ["回", "度"],
  ["円"],
  ["%", "パーセント", "割"],
  ["地域", "自治体", "市町村"],
  ["項目", "つ", "個"],
  ["文字"],
  ["版"],
  ["日間", "日以内"],
  ["時間"],
  ["か月", "カ月", "ヶ月"],
];

const unitPattern = families
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const japanese = new RegExp(`(?:何|なん)(${unitPattern})`, "gu");
const japaneseCount = new RegExp(`(?:いくつの)(地域|自治体|項目|団体|企業|社)`, "gu");

const forms: readonly (readonly ["day" | "fraction", RegExp])[] = [
  [
    "day",
    /(?:何|なん)月(?:何|なん)日|(?<!月)(?:何|なん)日(?!間|以内|くらい)|\b(?:what|which) (?:date|day)\b/u,
  ],
  ["fraction", /(?:何|なん)分の/u],
];

export function findUnits(normalized: string): readonly AskedUnit[] {
  const text = normalized.replace(/\s+/gu, "");
  const shaped = forms
    .filter(([, pattern]) => pattern.test(text) || pattern.test(normalized))
    .map(([form]): AskedUnit => ({ ja: [], en: "", form }));
  const found = [...text.matchAll(japanese), ...text.matchAll(japaneseCount)].map(
    ([, unit = ""]) => ({
      ja: families.find((family) => family.includes(unit)) ?? [unit],
      en: "",
    }),
  );
  const english = [...normalized.matchAll(/how many (?:[a-z]+ly )?([a-z]+)/gu)].map(
    ([, unit = ""]) => ({ ja: [], en: unit }),
  );
  return [...shaped, ...found, ...english];
}

type TextPair = { readonly ja: string; readonly en: string };

/** A unit → does a text hold a number with it? */
export function createUnitTest(unit: AskedUnit): (text: TextPair) => boolean {
  if (unit.form === "day") return ({ ja }) => /\d+月\d+日/u.test(ja.normalize("NFKC"));
  if (unit.form === "fraction") return ({ ja }) => /\d+分の\d+/u.test(ja.normalize("NFKC"));
  if (unit.en !== "") return createEnglishUnitTest(toEnglishTerm(unit.en));
  const pattern = new RegExp(`\\d[\\d,.]*(?:万|億|百万)?\\d*(?:${unit.ja.join("|")})`, "u");
  return ({ ja }) => pattern.test(ja.normalize("NFKC"));
}

const number = /\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/u;

/** Words between a number and its unit, with the number. */
const widest = 4;

function createEnglishUnitTest(term: string): (text: TextPair) => boolean {
  return ({ en }) => {
    const words = en.toLowerCase().match(/[a-z]+|[\d,.]+/gu) ?? [];
    return words.some((word, index) => {
      if (toEnglishTerm(word) !== term) return false;
      return words.slice(Math.max(0, index - widest), index).some((one) => number.test(one));
    });
  };
}
