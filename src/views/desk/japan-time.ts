/**
 * The log's hours (UTC) as the staff's clock shows them.
 */
const offset = 9 * 60 * 60 * 1000;

/** `2026-08-24T23:00Z` → `2026-08-25T08` */
export function toJapanHour(hour: string): string {
  return new Date(Date.parse(hour) + offset).toISOString().slice(0, 13);
}

/** `2026-08-24T23:00Z` → `2026年8月25日 8時` */
export function hourText(hour: string): string {
  const [date = "", time = ""] = toJapanHour(hour).split("T");
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日 ${Number(time)}時`;
}
