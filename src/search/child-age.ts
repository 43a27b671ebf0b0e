/**
 * A child's age as asked → the band that the rules on child care are made for: under three, from three to
 * school, at school.
 *
 * Whoever asks knows the age, and the rules name the band: 「子どもが2歳」 is not of 「3歳から小学校入学前」.
 */
import { toPlainText } from "../analysis/normalize.ts";

export type AgeBand = keyof typeof bands;

/** As statements name them. */
const bands = {
  baby: /3歳未満/u,
  preschool: /3歳から(?:小学校)?(?:入学|就学)前/u,
  school: /小学生/u,
};

/** Undefined where no child is spoken of, or none of that age. */
export function toAgeBand(normalized: string): AgeBand | undefined {
  if (!child.test(normalized)) return undefined;
  if (schoolYear.test(normalized)) return "school";
  if (kindergarten.test(normalized)) return "preschool";
  const below = under.exec(normalized)?.[1];
  if (below !== undefined) return toBand(Number(below) - 1);
  const years = japaneseAge.exec(normalized)?.[1] ?? englishAge.exec(normalized)?.[1];
  if (years === undefined) return undefined;
  return toBand(numerals.includes(years) ? numerals.indexOf(years) : Number(years));
}

function toBand(age: number): AgeBand {
  if (age < 3) return "baby";
  return age < 6 ? "preschool" : "school";
}

/** The statement is for children of other ages alone. */
export function isOfOtherAge(statement: string, band: AgeBand): boolean {
  const text = toPlainText(statement);
  return !bands[band].test(text) && Object.values(bands).some((label) => label.test(text));
}

const child =
  /子(?:ども|供|は|が|の|を|に)|息子|娘|赤ちゃん|幼児|園児|幼稚園|小学生|\b(?:child|kid|son|daughter|baby|toddler|boy|girl)s?\b/u;
const schoolYear = /小学?[1-6]年|小[1-6](?!\d)|小学生/u;
/** From three on: 「年少の子」. */
const kindergarten = /年[少中長](?:さん|組|クラス|の子)|幼稚園|\bkindergarten/u;
/** 「3才になってない子」 */
const under =
  /(?<![\d.])(\d{1,2})[歳才]に(?:は?(?:まだ)?(?:なって(?:い)?|なら|満た|達して(?:い)?|達し))な/u;
const japaneseAge = /(?<![\d.])(\d{1,2})[歳才](?!未満|以上|から|まで|以下|児)/u;

const numerals = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const englishAge = new RegExp(
  `(?:\\b(?:is|aged|turned|age|of)|(?<=[a-z,])) (\\d{1,2}|${numerals.slice(1).join("|")})(?:[- ]years?[- ]olds?|(?=[.,?!]| and | so |$))`,
  "u",
);
