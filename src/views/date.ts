/**
 * Dates, years and sums of the corpus in the reader's words.
 */
import type { Language } from "../corpus/vocabulary.ts";

const months = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** `"2020-08"` → `2020年8月`, `August 2020`; as exact as the source is. */
export function dateText(partialDate: string, lang: Language): string {
  const [year, month, day] = partialDate.split("-").map(Number);
  if (lang === "en") return englishDate({ year, month, day });
  return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}

/** `2020` → `2020年度（令和2年度）`, `fiscal 2020` */
export function fiscalYearText(year: number, lang: Language): string {
  return lang === "en" ? `fiscal ${year}` : `${year}年度（${era(year)}年度）`;
}

/** `248000000` → `248,000,000円` */
export function yenText(yen: number, lang: Language): string {
  const digits = yen.toLocaleString("en");
  return lang === "en" ? `${digits} yen` : `${digits}円`;
}

/** A fiscal year is named by the era in which it ends in April … March: 2019 is 令和元, 2018 平成30. */
function era(year: number): string {
  if (year < 2019) return `平成${year - 1988}`;
  return year === 2019 ? "令和元" : `令和${year - 2018}`;
}

type DateParts = { year: number | undefined; month: number | undefined; day: number | undefined };

function englishDate({ year, month, day }: DateParts): string {
  if (!month) return String(year);
  const name = months.format(Date.UTC(2000, month - 1));
  return `${day ? `${day} ` : ""}${name} ${year}`;
}
