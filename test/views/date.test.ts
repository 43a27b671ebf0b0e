import { expect, test } from "vitest";
import { dateText, fiscalYearText, yenText, dayText, timeText } from "../../src/views/date.ts";

test.each([
  ["2020", "2020年", "2020"],
  ["2020-08", "2020年8月", "August 2020"],
  ["2020-07-20", "2020年7月20日", "20 July 2020"],
])("reads %s as exactly as it is", (date, ja, en) => {
  expect(dateText(date, "ja")).toBe(ja);
  expect(dateText(date, "easy")).toBe(ja);
  expect(dateText(date, "en")).toBe(en);
});

test("names a fiscal year by its era, as the handout does", () => {
  expect(fiscalYearText(2020, "ja")).toBe("2020年度（令和2年度）");
  expect(fiscalYearText(2019, "ja")).toBe("2019年度（令和元年度）");
  expect(fiscalYearText(2017, "ja")).toBe("2017年度（平成29年度）");
  expect(fiscalYearText(2020, "en")).toBe("fiscal 2020");
});

test("writes a sum in yen with its digits grouped", () => {
  expect(yenText(762_700_000_000, "ja")).toBe("762,700,000,000円");
  expect(yenText(96_000_000, "en")).toBe("96,000,000 yen");
});

test.each([
  ["2026-11-26", "ja", "11月26日（木）"],
  ["2028-02-29", "easy", "2月29日（火）"],
  ["2027-01-04", "en", "Monday 4 January"],
] as const)("names the day %s in %s as %s", (date, lang, expected) => {
  expect(dayText(date, lang)).toBe(expected);
});

test.each([
  ["09:00", "ja", "9時"],
  ["16:05", "ja", "16時5分"],
  ["09:00", "en", "9:00"],
] as const)("tells the time %s in %s as %s", (time, lang, expected) => {
  expect(timeText(time, lang)).toBe(expected);
});
