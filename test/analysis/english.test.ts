import { expect, test } from "vitest";
import { toEnglishTerm } from "../../src/analysis/english.ts";

test.each([
  ["programmes", "program"],
  ["labour", "labor"],
  ["centre", "centers"],
  ["organisations", "organization"],
  ["organising", "organize"],
  ["subsidised", "subsidize"],
  ["licence", "license"],
  ["enrolment", "enrollment"],
  ["honours", "honor"],
  ["teleworking", "telework"],
  ["subsidies", "subsidy"],
  ["guidelines", "guideline"],
  ["consultations", "consultation"],
])("finds %s under %s", (written, sought) => {
  expect(toEnglishTerm(written)).toBe(toEnglishTerm(sought));
});

test.each([
  ["measure", "measles"],
  ["hour", "honor"],
  ["month", "mouth"],
])("keeps %s and %s apart", (a, b) => {
  expect(toEnglishTerm(a)).not.toBe(toEnglishTerm(b));
});
