/**
 * Dates, years and sums of the corpus in the reader's words.
 */
import type { Language } from "../corpus/vocabulary.ts";

/** Made when they are first needed: making one takes longer than a page. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, known);
  return known.format(at);
}

function monthName(at: number): string {
  return format(at, "en", { month: "long" });
}

/** `"2020-08"` → `2020年8月`, `August 2020`; as exact as the source is. */
export function dateText(partialDate: string, lang: Language): string {
  const [year, month, day] = partialDate.split("-").map(Number);
  if (lang === "en") return englishDate({ year, month, day });
  return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}

/** `"2026-11-26"` → `11月26日（木）`, `Thursday 26 November` */
export function dayText(date: string, lang: Language): string {
  const [, month, day] = date.split("-").map(Number);
  const at = Date.parse(date);
  if (Number.isNaN(at)) return date;
  if (lang !== "en") return `${month}月${day}日（${format(at, "ja", { weekday: "short" })}）`;
  return `${format(at, "en", { weekday: "long" })} ${day} ${monthName(at)}`;
}

/** `"09:00"` → `9時`, `9:00` */
export function timeText(time: string, lang: Language): string {
  const [hour, minute] = time.split(":").map(Number);
  if (lang === "en") return time.replace(/^0/, "");
  return minute === 0 ? `${hour}時` : `${hour}時${minute}分`;
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
  const name = monthName(Date.UTC(2000, month - 1));
  return `${day ? `${day} ` : ""}${name} ${year}`;
}
