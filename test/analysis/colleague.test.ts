import { expect, test } from "vitest";
import { withoutYoungStaff } from "../../src/analysis/colleague.ts";

test.each([
  ["経理の子に家で働いてもらいたい", "経理の人に家で働いてもらいたい"],
  ["新人の若い子が在宅勤務を希望", "新人の人が在宅勤務を希望"],
  ["3歳未満の子がいる社員", "3歳未満の子がいる社員"],
  ["営業の子会社でも使えますか", "営業の子会社でも使えますか"],
])("%s is read as %s", (typed, read) => {
  expect(withoutYoungStaff(typed)).toBe(read);
});
