import { afterEach, describe, expect, test } from "vitest";
import { deskNow, type DeskState } from "../../src/answer/desk-hours.ts";
import { holidays } from "../../src/answer/holidays.ts";
import { corpus } from "../fixtures/site.ts";

const hours = corpus.contact.open;

function stateAt(moment: string): DeskState {
  return deskNow(Date.parse(`${moment}+09:00`), hours, holidays).state;
}

const open: DeskState = { is: "open", until: "17:00" };

test.each([
  ["a Wednesday morning", "2026-11-25T09:00:00"],
  ["the last minute", "2026-11-25T16:59:59"],
  ["a leap day", "2028-02-29T12:00:00"],
  ["the last working day of the year", "2026-12-28T16:59:00"],
  ["the first one", "2027-01-04T09:00:00"],
])("the desk is open on %s", (_, moment) => {
  expect(stateAt(moment)).toEqual(open);
});

test.each([
  ["before it opens", "2026-11-25T08:59:59", "early", "2026-11-25"],
  ["at the minute it closes", "2026-11-25T17:00:00", "over", "2026-11-26"],
  ["on a Friday evening", "2026-11-27T18:00:00", "over", "2026-11-30"],
  ["on a Saturday", "2026-11-28T10:00:00", "weekend", "2026-11-30"],
  ["on a Sunday before a holiday", "2026-01-11T10:00:00", "weekend", "2026-01-13"],
  ["on a holiday Monday", "2026-01-12T10:00:00", "holiday", "2026-01-13"],
  ["on the day that replaces a Sunday's holiday", "2026-05-06T10:00:00", "holiday", "2026-05-07"],
  ["on the day between two holidays", "2026-09-22T10:00:00", "holiday", "2026-09-24"],
  ["on the evening before a leap day", "2028-02-28T17:00:00", "over", "2028-02-29"],
  ["when the year's work ends", "2026-12-28T17:00:00", "over", "2027-01-04"],
  ["on 29 December", "2026-12-29T10:00:00", "yearEnd", "2027-01-04"],
  ["on New Year's Day", "2027-01-01T10:00:00", "yearEnd", "2027-01-04"],
  ["on 3 January", "2027-01-03T23:59:00", "yearEnd", "2027-01-04"],
  ["in the night before it opens again", "2027-01-04T00:00:00", "early", "2027-01-04"],
])("the desk is closed %s", (_, moment, why, day) => {
  expect(stateAt(moment)).toEqual({ is: "closed", why, next: { day, from: "09:00" } });
});

test.each(["2051-06-01T10:00:00", "2051-06-03T10:00:00", "1969-06-02T10:00:00"])(
  "nothing is claimed of %s, which the list of holidays does not reach",
  (moment) => {
    expect(stateAt(moment)).toEqual({ is: "unknown" });
  },
);

test("nothing is claimed of a day after the list's end", () => {
  expect(stateAt("2050-12-30T10:00:00")).toEqual({ is: "unknown" });
});

test("the list of holidays reaches far enough to be useful", () => {
  expect(holidays.firstYear).toBeLessThanOrEqual(2025);
  expect(holidays.lastYear).toBeGreaterThanOrEqual(new Date().getFullYear() + 2);
});

describe("the server's own time zone", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = zone ?? "";
  });

  test.each(["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"])(
    "%s changes nothing",
    (name) => {
      process.env["TZ"] = name;
      const now = deskNow(Date.parse("2026-11-25T23:30:00Z"), hours, holidays);
      expect(now).toEqual({
        day: "2026-11-26",
        time: "08:30",
        state: { is: "closed", why: "early", next: { day: "2026-11-26", from: "09:00" } },
      });
    },
  );
});
