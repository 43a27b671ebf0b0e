import { expect, test } from "vitest";
import { toCsv } from "../../../src/views/desk/csv.ts";

test("begins with the mark of UTF-8 and ends each line as RFC 4180 says", () => {
  expect(
    toCsv([
      ["項目", "件数"],
      ["椅子", 3],
    ]),
  ).toBe("\u{FEFF}項目,件数\r\n椅子,3\r\n");
});

test.each([
  ["a,b", '"a,b"'],
  ['a"b', '"a""b"'],
  ["a\nb", '"a\nb"'],
  ["=1+1", `"'=1+1"`],
  ["+81", `"'+81"`],
  ["-1", `"'-1"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"'\t=1"`],
  [" =1", `"' =1"`],
  ["＝１", `"'＝１"`],
  ['=HYPERLINK("http://a")', `"'=HYPERLINK(""http://a"")"`],
])("writes %j so that no spreadsheet reckons with it", (cell, written) => {
  expect(toCsv([[cell]])).toBe(`\u{FEFF}${written}\r\n`);
});

test("writes numbers as numbers", () => {
  expect(toCsv([[-1, 0]])).toBe("\u{FEFF}-1,0\r\n");
});
