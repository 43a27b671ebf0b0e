import { expect, test } from "vitest";

import { normalize } from "../../src/analysis/normalize.ts";
import { toOpenQuestion } from "../../src/search/asserted-value.ts";

test.each([
  ["相談員が8人いると聞きましたが本当?", "相談員が何人いるか", "8人"],
  ["参加費は500円で合ってますか", "500円。参加費はいくらですか", "500円"],
  ["会の締切は4月30日ですよね、確認です", "会の締切は何月何日ですか", "4月30日"],
  ["補助率は3分の1という理解でよろしいですか", "補助率は何割ですか", "3分の1"],
  ["登録は40団体だったと書いて大丈夫?", "登録は何団体だったか", "40団体"],
  ["Is it true that 40 companies registered?", "how many companies registered?", "40"],
  ["So the fee is 500 yen, correct?", "500 yen. the fee is how much?", "500 yen"],
  ["I heard it closes on 30 April. Is that right?", "it closes on what date?", "30 april"],
])("%s is asked as %s", (typed, text, value) => {
  expect(toOpenQuestion(normalize(typed))).toEqual({ text, value });
});

test.each([
  "従業員20人の会社でも使えますよね",
  "300人以上の企業の話ですよね",
  "予算は96百万円",
  "96百万円は何年度の額ですか",
  "会社一社だけで応募できましたよね",
  "7,627億円は、前の年の額ですよね",
  "今も続いていますよね",
  "Which programme gets 96 million yen?",
])("%s is left as it is", (typed) => {
  expect(toOpenQuestion(normalize(typed))).toEqual({ text: normalize(typed) });
});
