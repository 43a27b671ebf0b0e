import { expect, test } from "vitest";
import { withoutConfirmation } from "../../src/analysis/confirmation.ts";

test.each([
  ["上限は50万円と案内していいですか", "上限は50万円ですか"],
  ["締切は12月1日と伝えて大丈夫?", "締切は12月1日ですか"],
  ["今も募集中だと説明してよいでしょうか。", "今も募集中ですか"],
  ["資料に何と書いてありますか", "資料に何と書いてありますか"],
])("%s is asked as %s", (typed, asked) => {
  expect(withoutConfirmation(typed)).toBe(asked);
});
