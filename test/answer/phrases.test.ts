import { expect, test } from "vitest";
import { phrases } from "../../src/answer/phrases.ts";

const reasons = [
  "detail_not_in_corpus",
  "no_match",
  "off_topic",
  "small_talk",
  "unreadable",
] as const;

test.each(["ja", "easy", "en"] as const)(
  "has a short reply of its own for every reason in %s",
  (lang) => {
    const replies = reasons.map((reason) => phrases[lang].declined[reason]);
    expect(new Set(replies).size).toBe(reasons.length);
    for (const reply of replies) expect([...reply].length).toBeLessThanOrEqual(200);
  },
);

test.each([
  ["2025", "2025年", "2025"],
  ["2025-12", "2025年12月", "December 2025"],
  ["2020-07-20", "2020年7月20日", "20 July 2020"],
])("writes the date %s for its reader", (date, ja, en) => {
  expect(phrases.ja.asOf(date)).toContain(ja);
  expect(phrases.en.asOf(date)).toContain(en);
});

test("quotes in Japanese quotation marks in every language", () => {
  for (const lang of ["ja", "easy", "en"] as const)
    expect(phrases[lang].quote("費用を助成")).toContain("「費用を助成」");
});

test("says in every language what 内数 means", () => {
  for (const lang of ["ja", "easy", "en"] as const) expect(phrases[lang].share).toContain("内数");
});
