/**
 * Yen → as a reader of the language writes it.
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
