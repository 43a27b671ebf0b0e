import { describe, expect, test } from "vitest";
import { normalize } from "../../src/analysis/normalize.ts";
import { readMoney, toMoney } from "../../src/answer/money.ts";

describe("toMoney", () => {
  test.each([
    [96_000_000, "9,600万円", "96 million yen"],
    [762_700_000_000, "7,627億円", "762.7 billion yen"],
    [905_000_000, "9億500万円", "905 million yen"],
    [200_000, "20万円", "200,000 yen"],
  ])("writes %i yen as a reader of either language does", (yen, japanese, english) => {
    expect(toMoney(yen, "ja")).toBe(japanese);
    expect(toMoney(yen, "en")).toBe(english);
  });
});

describe("readMoney", () => {
  test.each([
    ["２４８百万円と7,627億円", [248_000_000, 762_700_000_000]],
    ["2億4,800万円", [248_000_000]],
    ["三百万円", [3_000_000]],
    ["762.7 billion yen and ¥96 million", [762_700_000_000, 96_000_000]],
    ["200,000 yen", [200_000]],
    ["96団体が万一のときに", []],
  ])("reads %s as %j", (text, yen) => {
    expect(readMoney(normalize(text)).toSorted((a, b) => a - b)).toEqual(
      yen.toSorted((a, b) => a - b),
    );
  });
});
