import { expect, test } from "vitest";
import { dateText, fiscalYearText, yenText } from "../../src/views/date.ts";

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
