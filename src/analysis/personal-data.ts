/**
 * A text as typed → the same without personal data, and the kinds that were taken out.
 *
 * Numbers and addresses are found by their form, names by the tokenizer's person names and what
 * stands around them. Widths and kanji digits are folded first, letter for letter, so that places
 * stay places. 法人番号 (13 digits), money, years and numbers of laws are no personal data; nor are
 * numbers that the corpus itself tells.
 */
import { findPersonNames } from "./person-names.ts";
import type { Tokenizer } from "./tokenizer.ts";

export const personalDataKinds = [
  "mail",
  "my-number",
  "card",
  "insurance",
  "residence",
  "phone",
  "address",
  "name",
] as const;

export type PersonalDataKind = (typeof personalDataKinds)[number];

type Masked = { readonly text: string; readonly removed: readonly PersonalDataKind[] };

export type Mask = (text: string) => Masked;

type Find = { readonly kind: PersonalDataKind; readonly start: number; readonly end: number };

/** Stands for what was taken out; no word of a question looks like it. */
export const placeholder = "〔…〕";

/** What becomes of it under NFKC. */
export const foldedPlaceholder = placeholder.normalize("NFKC");

type MaskParts = {
  readonly tokenize: Tokenizer;
  /** Digits of a number that the corpus tells, such as the desk's telephone. */
  readonly isPublic: (digits: string) => boolean;
};

export function createMask({ tokenize, isPublic }: MaskParts): Mask {
  return (typed) => {
    const text = typed.normalize("NFKC").replaceAll(foldedPlaceholder, placeholder);
    const folded = foldDigits(text);
    const numbers = findNumbers(folded).filter(
      ({ kind, start, end }) =>
        kind === "mail" || !isPublic(folded.slice(start, end).replace(/\D/gu, "")),
    );
    const names = findPersonNames(tokenize(text)).map((name) => ({
      ...name,
      kind: "name" as const,
    }));
    const finds = withoutOverlaps([...numbers, ...names]);
    return { text: cutOut(text, finds), removed: [...new Set(finds.map(({ kind }) => kind))] };
  };
}

/** Each kanji digit, and each dash or long-vowel mark between digits, as one ASCII character. */
function foldDigits(text: string): string {
  const digits = text.replace(/[〇零一二三四五六七八九]/gu, (digit) =>
    String("〇一二三四五六七八九".indexOf(digit === "零" ? "〇" : digit)),
  );
  return digits.replace(/(?<=[\d)])[‐‑‒–—―−ー─の](?=[\d(])/gu, "-");
}

const separated = (count: number) => `\\d(?:[ -]?\\d){${count - 1}}`;
const alone = (pattern: string) =>
  `(?<![\\d.,/]|\\d[ -])(?:${pattern})(?![ -]?\\d|[.,/][\\da-z]|[円万億年])`;
const house =
  "(?<!第)\\d{1,4}(?:丁目|番地|番(?=\\d)|-(?=\\d))(?:\\d{1,4}(?:丁目|番地?の?|号室?|-(?=\\d))?){0,4}";

/** The surer forms first: what one has found the next does not find again. */
const forms: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ["mail", /[a-z0-9._%+-]+ ?@ ?[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu],
  ["residence", /(?<![a-z0-9])[a-z]{2} ?\d{8} ?[a-z]{2}(?![a-z0-9])/giu],
  ["residence", /(?<![a-z0-9])[a-z]{2} ?\d{7}(?![a-z0-9])/giu],
  ["insurance", new RegExp(alone("\\d{4}[ -]\\d{6}(?:[ -]\\d)?"), "gu")],
  [
    "insurance",
    /(?<=(?:保険証|保険者|被保険者|年金|免許|口座|記号|番号)[^\d。]{0,12})(?<!\d)\d(?:[ -]?\d){4,10}(?![ -]?\d|[年円])/gu,
  ],
  ["phone", new RegExp(alone("(?:\\+?81[ -]?|0)\\d{1,4}[ -]?\\(?\\d{1,4}\\)?[ -]?\\d{3,4}"), "gu")],
  ["phone", new RegExp(alone("\\(0\\d{1,4}\\) ?\\d{1,4}[ -]?\\d{3,4}"), "gu")],
  ["my-number", new RegExp(alone(separated(12)), "gu")],
  ["card", new RegExp(alone(`${separated(14)}|${separated(15)}|${separated(16)}`), "gu")],
  ["address", new RegExp(`〒? ?(?<!\\d)\\d{3}-\\d{4}(?![-\\d])`, "gu")],
  [
    "address",
    new RegExp(
      `(?:[\\p{Script=Han}]{2,3}[都道府県])?[\\p{Script=Han}ぁ-ゖァ-ヺー]{1,8}?[市区町村郡][\\p{Script=Han}ぁ-ゖァ-ヺー0-9]{0,12}?${house}`,
      "gu",
    ),
  ],
];

function findNumbers(folded: string): Find[] {
  const finds: Find[] = [];
  for (const [form, pattern] of forms) {
    for (const { 0: found, index } of folded.matchAll(pattern)) {
      const kind = toKind(form, found);
      const find = kind && { kind, start: index, end: index + found.length };
      if (find && !finds.some((other) => overlap(find, other))) finds.push(find);
    }
  }
  return finds;
}

/** Digits of a telephone number in Japan, the country's own number aside. */
const phoneDigits = { least: 10, most: 11 };

function toKind(form: PersonalDataKind, found: string): PersonalDataKind | undefined {
  const digits = found.replace(/\D/gu, "");
  const isYears = /^(?:(?:19|20)\d\d[ -]){2,}(?:19|20)\d\d$/u.test(found);
  if (form === "my-number") return isYears ? undefined : form;
  if (form !== "phone" || /^\+?81/u.test(found)) return form;
  // Twelve digits are taken for a マイナンバー, however they are written.
  if (digits.length === 12) return "my-number";
  return digits.length >= phoneDigits.least && digits.length <= phoneDigits.most ? form : undefined;
}

function overlap(a: Omit<Find, "kind">, b: Omit<Find, "kind">): boolean {
  return a.start < b.end && b.start < a.end;
}

function withoutOverlaps(finds: readonly Find[]): Find[] {
  const kept: Find[] = [];
  for (const find of finds) if (!kept.some((other) => overlap(find, other))) kept.push(find);
  return kept.toSorted((a, b) => a.start - b.start);
}

function cutOut(text: string, finds: readonly Find[]): string {
  let [rest, at] = ["", 0];
  for (const { start, end } of finds) {
    rest += text.slice(at, start) + placeholder;
    at = end;
  }
  return rest + text.slice(at);
}
