/**
 * Japan's public holidays (国民の祝日), substitutes among them, by the list of the holiday-jp project.
 *
 * The government fixes a year's equinoxes in the February before; later years are reckoned ahead
 * and may be changed by law, so the package is to be kept up to date.
 */
import holidayJp from "@holiday-jp/holiday_jp";
import type { Holidays } from "./desk-hours.ts";

const days = Object.keys(holidayJp.holidays).toSorted();

export const holidays: Holidays = {
  days: new Set(days),
  firstYear: yearOf(days[0]),
  lastYear: yearOf(days.at(-1)),
};

function yearOf(date = ""): number {
  return Number(date.slice(0, 4));
}
