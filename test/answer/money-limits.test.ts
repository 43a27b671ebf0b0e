import { describe, expect, test } from "vitest";

import { normalize } from "../../src/analysis/normalize.ts";
import { isWithinLimits, readMoneyLimits } from "../../src/answer/money-limits.ts";

const million = 1_000_000;

describe("readMoneyLimits", () => {
  test.for([
    ["予算が1億円以上の施策", [99, 100, 101], [100, 101]],
    ["予算が1億円を超える施策", [99, 100, 101], [101]],
    ["5,800万円より少ない事業", [57, 58, 59], [57]],
    ["58百万円以下の事業", [57, 58, 59], [57, 58]],
    ["1億円から3億円の間の施策", [99, 100, 300, 301], [100, 300]],
    ["1〜3億円の予算の施策", [99, 100, 300, 301], [100, 300]],
    ["3億円と1億円の間", [99, 100, 300, 301], [100, 300]],
    ["100百万円以上300百万円未満の予算", [99, 100, 299, 300], [100, 299]],
    ["Which get between 100 and 300 million yen?", [99, 100, 300, 301], [100, 300]],
    ["more than 100 but less than 200 million yen", [100, 101, 199, 200], [101, 199]],
    ["2千万円に届かない予算のやつ", [19, 20], [19]],
    ["at least ¥58 million", [57, 58], [58]],
    ["no more than 15 million yen", [15, 16], [15]],
  ] as const)("says which amounts are meant by %s", ([question, amounts, met]) => {
    const limits = readMoneyLimits(normalize(question));
    expect(amounts.filter((one) => limits && isWithinLimits(one * million, limits))).toEqual(met);
  });

  test.for([
    "従業員が300人以上の会社",
    "more than 300 employees",
    "Do firms with over 300 employees get 100 million yen?",
    "総額は1億円に達しましたか",
    "予算は96百万円ですか",
    "20万円から15万円に減った",
  ])("finds no limit of money in %s", (question) => {
    expect(readMoneyLimits(normalize(question))).toBeUndefined();
  });
});
