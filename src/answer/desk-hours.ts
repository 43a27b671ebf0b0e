/**
 * A moment and the desk's hours → whether somebody answers the telephone now, and if not, when next.
 *
 * Reckoned in Japanese time wherever the server stands: Japan keeps UTC+9 the whole year. Public
 * holidays come from a list that ends; where it does not reach, nothing is claimed.
 */
import type { OpenHours } from "../corpus/directory.ts";

export type DeskState =
  | { readonly is: "open"; readonly until: string }
  | {
      readonly is: "closed";
      readonly why: "early" | "over" | "weekend" | "holiday" | "yearEnd";
      readonly next: { readonly day: string; readonly from: string };
    }
  | { readonly is: "unknown" };

export type DeskNow = {
  /** `2026-11-25` in Japan. */
  readonly day: string;
  /** `16:59` in Japan. */
  readonly time: string;
  readonly state: DeskState;
};

/** The days that are public holidays, and the years for which they are known. */
export type Holidays = {
  readonly days: ReadonlySet<string>;
  readonly firstYear: number;
  readonly lastYear: number;
};

/** In milliseconds. */
const hour = 3_600_000;
const day = 24 * hour;

/** `now` in milliseconds since 1970, as `Date.now()` has it. */
export function deskNow(now: number, hours: OpenHours, holidays: Holidays): DeskNow {
  const [today = "", rest = ""] = new Date(now + 9 * hour).toISOString().split("T");
  const time = rest.slice(0, 5);
  return { day: today, time, state: stateAt({ today, time }, hours, holidays) };
}

type Moment = { readonly today: string; readonly time: string };

function stateAt({ today, time }: Moment, hours: OpenHours, holidays: Holidays): DeskState {
  const closed = whyClosed(today, hours, holidays);
  if (closed === undefined && time >= hours.from && time < hours.to) {
    return isKnown(today, holidays) ? { is: "open", until: hours.to } : { is: "unknown" };
  }
  const isEarly = closed === undefined && time < hours.from;
  const next = isEarly ? today : nextOpenDay(today, hours, holidays);
  if (next === undefined || !isKnown(today, holidays)) return { is: "unknown" };
  const why = closed ?? (isEarly ? "early" : "over");
  return { is: "closed", why, next: { day: next, from: hours.from } };
}

/** Why nobody answers on this day; undefined on a working day. */
function whyClosed(date: string, { days, yearEnd }: OpenHours, holidays: Holidays) {
  const monthAndDay = date.slice(5);
  if (monthAndDay >= yearEnd.from || monthAndDay <= yearEnd.to) return "yearEnd";
  if (!days.includes(weekday(date))) return "weekend";
  return holidays.days.has(date) ? "holiday" : undefined;
}

/** Longer than any run of closed days. */
const searchedDays = 31;

function nextOpenDay(today: string, hours: OpenHours, holidays: Holidays): string | undefined {
  const start = Date.parse(today);
  const days = Array.from({ length: searchedDays }, (_, index) => start + (index + 1) * day);
  const next = days
    .map((time) => new Date(time).toISOString().slice(0, 10))
    .find((date) => whyClosed(date, hours, holidays) === undefined);
  return next !== undefined && isKnown(next, holidays) ? next : undefined;
}

function isKnown(date: string, { firstYear, lastYear }: Holidays): boolean {
  const year = Number(date.slice(0, 4));
  return year >= firstYear && year <= lastYear;
}

/** 1 is Monday, 7 is Sunday. */
function weekday(date: string): number {
  return new Date(date).getUTCDay() || 7;
}
