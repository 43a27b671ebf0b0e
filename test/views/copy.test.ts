import { describe, expect, test } from "vitest";
import { factCopy, quotationCopy } from "../../src/views/copy.ts";
import type { Html } from "../../src/views/html.ts";
import { exampleDocument, exampleSite } from "../fixtures/example.ts";

const quotation = {
  text: "民間企業等に対して導入機器等の費用を助成",
  source: exampleDocument,
  measure: "テレワーク用の機器などの費用の助成",
  section: "３－３．導入補助",
  bodies: ["厚生労働省"],
  address: "/m/equipment-subsidy#equipment-subsidy-q1",
  lang: "ja",
  site: exampleSite,
} as const;
const fact = {
  text: "後継は人材確保等支援助成金です。",
  source: {
    publisher: "厚生労働省",
    title: "人材確保等支援助成金",
    url: "https://www.example.go.jp/successor",
  },
  asOf: "2025-12",
  address: "/m/equipment-subsidy#equipment-subsidy-03",
  lang: "ja",
  site: exampleSite,
} as const;

/** The lines that are copied, without their markup. */
function lines(box: Html): readonly string[] {
  const [, text = ""] = /<div class="tw-copy-text">([\s\S]*?)<\/div>/.exec(String(box)) ?? [];
  return text
    .split("</p>")
    .map((line) => line.replaceAll(/<[^>]*>/g, "").trim())
    .filter((line) => line !== "");
}

test("a quotation has the form that the terms of use ask for", () => {
  expect(lines(quotationCopy(quotation))).toEqual([
    "「民間企業等に対して導入機器等の費用を助成」",
    "出典：「令和２年度におけるテレワーク関係施策・テレワーク用の機器などの費用の助成・３－３．導入補助」（厚生労働省）（https://telework.example.jp/m/equipment-subsidy#equipment-subsidy-q1）",
    "利用規約：「公共データ利用規約（第1.0版）」（https://www.example.go.jp/terms）",
    "（2026年11月22日に利用）",
  ]);
});

test("a fact is told to be our own wording, with its source and date", () => {
  expect(lines(factCopy(fact))).toEqual([
    "後継は人材確保等支援助成金です。",
    "（「テレワーク支援策の案内」の文章です。引用ではありません）（https://telework.example.jp/m/equipment-subsidy#equipment-subsidy-03）",
    "もとにした情報：厚生労働省「人材確保等支援助成金」、2025年12月時点（https://www.example.go.jp/successor）",
    "（2026年11月22日に利用）",
  ]);
});

test("in English the quotation stays Japanese and the rest is English", () => {
  const english = lines(quotationCopy({ ...quotation, lang: "en" }));
  expect(english.at(0)).toBe("「民間企業等に対して導入機器等の費用を助成」");
  expect(english.at(1)).toMatch(/^Source: /);
  expect(english.at(-1)).toBe("(used on 22 November 2026)");
});

describe("without an origin of the site", () => {
  const site = { ...exampleSite, origin: undefined };

  test("our addresses stay relative, the others do not", () => {
    const told = lines(factCopy({ ...fact, site })).join("\n");
    expect(told).toContain("（/m/equipment-subsidy#equipment-subsidy-03）");
    expect(told).toContain("（https://www.example.go.jp/successor）");
  });
});
