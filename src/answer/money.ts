/**
 * Yen ⇄ as a writer of the language writes it.
 */
import type { Language } from "../corpus/vocabulary.ts";

/** `96000000` → `"9,600万円"`, `"96 million yen"`; `762700000000` → `"7,627億円"`, `"762.7 billion yen"` */
export function toMoney(yen: number, lang: Language): string {
  return lang === "en" ? toEnglishMoney(yen) : toJapaneseMoney(yen);
}

function toJapaneseMoney(yen: number): string {
  const [oku, man] = [Math.floor(yen / 1e8), Math.floor((yen % 1e8) / 1e4)];
  const rest = yen % 1e4;
  const parts = [
    oku > 0 ? `${oku.toLocaleString("en-US")}億` : "",
    man > 0 ? `${man.toLocaleString("en-US")}万` : "",
    rest > 0 ? `${rest}` : "",
  ];
  return `${parts.join("")}円`;
}

function toEnglishMoney(yen: number): string {
  if (yen >= 1e9) return `${trim(yen / 1e9)} billion yen`;
  if (yen >= 1e6) return `${trim(yen / 1e6)} million yen`;
  return `${yen.toLocaleString("en-US")} yen`;
}

function trim(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 3 });
}

const powers: Readonly<Record<string, number>> = {
  億: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  billion: 1e9,
  million: 1e6,
};

/** As a text writes them: digits, the powers of ten that may follow, and a sum in yen. */
export const number = String.raw`\d[\d,]*(?:\.\d+)?`;
export const japanesePower = "(?:億|千万|百万|万|千)";
export const japaneseSum = `(?:${number}${japanesePower}?)+円`;
const japaneseMoney = new RegExp(japaneseSum, "gu");
const englishMoney = new RegExp(
  `(?:¥ ?)${number}(?: ?(?:billion|million))?|${number}[ -]?(?:(?:billion|million)(?:[ -]yen)?|yen)`,
  "gu",
);
const moneyPart = new RegExp(`(${number})[ -]?(億|千万|百万|万|千|billion|million)?`, "gu");

/** Sums in yen that stand in a normalised text: 「2億4,800万円」, “248 million yen”. */
export function readMoney(normalized: string): readonly number[] {
  const found = [...normalized.matchAll(japaneseMoney), ...normalized.matchAll(englishMoney)];
  return found.map(([money]) => {
    const parts = [...money.matchAll(moneyPart)];
    const yen = parts.map(
      ([, digits = "", power = ""]) => Number(digits.replaceAll(",", "")) * (powers[power] ?? 1),
    );
    return Math.round(yen.reduce((sum, one) => sum + one, 0));
  });
}
