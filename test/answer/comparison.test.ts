import { expect, test } from "vitest";
import { compareHits } from "../../src/answer/comparison.ts";
import type { Language } from "../../src/corpus/vocabulary.ts";
import { answerer, corpus } from "../fixtures/site.ts";

function compare(question: string, lang: Language = "ja") {
  const { hits } = answerer.answer({ question, lang });
  return compareHits(hits, { corpus, lang });
}

const subsidies = "テレワークの補助金を全部教えて";

test("measures of different bodies that give the same kind of help are compared", () => {
  const comparison = compare(subsidies);
  expect(comparison?.measures.map(({ measure }) => measure.id)).toEqual([
    "equipment-subsidy",
    "satellite-office-subsidy",
  ]);
  expect(comparison?.rows.map(({ aspect }) => aspect)).toEqual([
    "eligibility",
    "costs",
    "amount",
    "intake",
    "office",
  ]);
});

test("one measure is not compared", () => {
  const { hits } = answerer.answer({ question: subsidies });
  expect(compareHits(hits.slice(0, 1), { corpus, lang: "ja" })).toBeUndefined();
});

test("measures of one body alone are not compared", () => {
  const { hits } = answerer.answer({ question: subsidies });
  const [first] = hits;
  const same = hits.map((hit) => ({ ...hit, ministries: first?.ministries ?? [] }));
  expect(compareHits(same, { corpus, lang: "ja" })).toBeUndefined();
});

test.each(["ja", "en"] as const)("every cell in %s is a fact or a note of the corpus", (lang) => {
  const comparison = compare("テレワークのセミナーはありますか", lang);
  const cells = comparison?.rows.flatMap(({ cells }) => cells).filter((cell) => cell) ?? [];
  const facts = corpus.measures.flatMap((measure) => measure.facts);
  const said = new Set([
    ...facts.map((fact) => fact[lang]),
    ...corpus.measures.map(({ validity }) => validity.note[lang]),
  ]);
  expect(cells.length).toBeGreaterThan(5);
  for (const cell of cells) {
    expect(said).toContain(cell?.text);
    expect(cell?.grounds.length).toBeGreaterThan(0);
    for (const { passageId } of cell?.grounds ?? [])
      expect(facts.map(({ id }) => id)).toContain(passageId);
  }
});

test("what the corpus does not tell is left open", () => {
  const office = compare(subsidies)?.rows.find(({ aspect }) => aspect === "office");
  expect(office?.cells).toEqual([expect.anything(), undefined]);
});

test("of several facts one about what still runs is told", () => {
  const amount = compare(subsidies)?.rows.find(({ aspect }) => aspect === "amount");
  expect(amount?.cells[0]?.text).toContain("令和7年度");
});
