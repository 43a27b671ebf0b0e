import { describe, expect, test } from "vitest";
import { toMoney } from "../../src/answer/money.ts";

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
