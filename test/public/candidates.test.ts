import { expect, test } from "vitest";
import { match, toCandidates } from "../../public/candidates.js";
import type { TypeaheadRow } from "../../src/http/typeahead.ts";
import { app } from "../fixtures/site.ts";

const equipment = "テレワーク用の機器の購入に使える助成金はありますか";

async function candidates(lang: "ja" | "en") {
  const rows: readonly TypeaheadRow[] = await (
    await app.request(`/assets/typeahead-${lang}.json`)
  ).json();
  return toCandidates(rows);
}

const japanese = await candidates("ja");
const english = await candidates("en");

test.each([
  "助成金",
  "ジョセイキン",
  "じょせいきん",
  "じょせいｋ",
  "joseik",
  "zyoseik",
  "JOSEIKIN",
  "ｊｏｓｅｉｋ",
  "助成きn",
  "じょせい金",
  "用の機器",
  "テレワークようのきき",
  "ＰＣ",
  "パソコン",
  "pasokon",
  "設備に使える補助金は？",
  "テレワーク 助成金",
])("%s finds the question about equipment", (typed) => {
  expect(match(japanese, typed)).toContain(equipment);
});

test("a text that begins so comes before one with a word that does, and that before a piece of a word", () => {
  const rows = [
    ["普及推進", "普及 フキュウ|推進 スイシン"],
    ["推進事業", "推進 スイシン|事業 ジギョウ"],
  ];
  expect(match(toCandidates(rows), "推進")).toEqual(["推進事業", "普及推進"]);
  const inner = [
    ["フレックス", "フレックス"],
    ["クス", "クス"],
  ];
  expect(match(toCandidates(inner), "クス")).toEqual(["クス", "フレックス"]);
});

test("offers seven at most", () => {
  expect(match(japanese, "テレワーク")).toHaveLength(7);
});

test("knows a name by its other names", () => {
  expect(match(japanese, "社総交")?.[0]).toContain("社会資本整備総合交付金");
});

test.each(["日本テレワーク", "にほんてれわーく", "nihontere"])(
  "%s finds the association",
  (typed) => {
    expect(match(japanese, typed)?.[0]).toBe("一般社団法人日本テレワーク協会");
  },
);

test("reads 令和 as reiwa", () => {
  expect(match(japanese, "reiwa7")).toContain("令和7年度の目標");
});

test("finds nothing where nothing fits", () => {
  expect(match(japanese, "ラーメン")).toEqual([]);
});

test.each(["", "  ", "？", "k", "長".repeat(61)])("has no opinion on “%s”", (typed) => {
  expect(match(japanese, typed)).toBeUndefined();
});

test("finds English words by their beginning, in any case, and not by a Japanese sound", () => {
  expect(match(english, "Telework Day")?.[0]).toBe("When did Telework Days take place?");
  expect(match(english, "days telework")?.[0]).toBe("When did Telework Days take place?");
  expect(match(english, "shi")).not.toContain("Telework Days site");
  const secure = match(english, "sec") ?? [];
  expect(secure).toContain("Is there a security guideline for telework?");
  expect(secure).not.toContain("setting guides");
});
