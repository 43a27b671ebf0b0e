import { expect, test } from "vitest";
import { isOfOtherAge, toAgeBand } from "../../src/search/child-age.ts";

test.each([
  ["子どもが2歳なんですが、在宅にしてもらえますか", "baby"],
  ["my son is two years old. can i ask for telework?", "baby"],
  ["まだ3才になってない子がいます", "baby"],
  ["4歳の娘がいます", "preschool"],
  ["i have a four-year-old daughter", "preschool"],
  ["a child aged 5", "preschool"],
  ["子供が小3なんだけど", "school"],
  ["my kid is seven, can i work from home", "school"],
])("%s speaks of a child of the band %s", (question, band) => {
  expect(toAgeBand(question)).toBe(band);
});

test.each([
  "60歳の社員の在宅勤務",
  "3歳未満の子を育てる人",
  "育児中の社員のテレワーク",
  "子会社は2社です",
  "one of my kids is off. of two subsidies, which",
])("%s does not tell a child's age", (question) => {
  expect(toAgeBand(question)).toBeUndefined();
});

test("a statement for other ages is told from one for that age, and from one for all", () => {
  const preschool = "3歳から小学校入学前までの子を育てる労働者については…";
  expect(isOfOtherAge(preschool, "baby")).toBe(true);
  expect(isOfOtherAge(preschool, "preschool")).toBe(false);
  expect(isOfOtherAge("テレワークをする労働者にも適用されます", "school")).toBe(false);
});

test.each(["年少の子がいる社員", "幼稚園に通う子がいます", "my child is in kindergarten."])(
  "%s is of the years before school",
  (question) => {
    expect(toAgeBand(question)).toBe("preschool");
  },
);
