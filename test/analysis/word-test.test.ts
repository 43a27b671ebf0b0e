import { expect, test } from "vitest";
import { createWordTest, toWordTestTable } from "../../src/analysis/word-test.ts";

const texts = ["テレワーク 相談センター", "Equipment subsidy", "豊田市"];
const isIn = createWordTest(toWordTestTable(texts));

test.each(["相談センター", "テレワーク相談", "equipment  SUBSIDY", "豊田", "市", "ﾃﾚﾜｰｸ"])(
  "finds %s, white space, width and case aside",
  (words) => {
    expect(isIn(words)).toBe(true);
  },
);

test.each(["横浜市", "センター豊田", "田", "テレ相談", "subsidies"])(
  "%s is there or not as a search would say",
  (words) => {
    expect(isIn(words)).toBe(texts.some((text) => text.toLowerCase().includes(words)));
  },
);

test("finds every piece of the texts, whatever its length", () => {
  const text = "テレワーク相談センター";
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= text.length; end += 1)
      expect(isIn(text.slice(start, end))).toBe(true);
  }
});

test("finds nothing where there are no texts", () => {
  expect(createWordTest(toWordTestTable([]))("相談")).toBe(false);
});
