import { expect, test } from "vitest";
import { toContact } from "../../src/answer/hit.ts";
import { measurePage } from "../../src/views/measure.ts";
import { exampleCorpus, exampleMeasure, exampleSite } from "../fixtures/example.ts";

const page = (lang: "ja" | "en", measure = exampleMeasure) =>
  measurePage({
    measure,
    ministries: exampleCorpus.ministries,
    lang,
    contact: toContact(exampleCorpus, lang),
    site: exampleSite,
  }).toString();

test("says how a body is known that no line of the measure names", () => {
  expect(page("ja")).toContain("（予算の行による）");
  expect(page("en")).toContain(" (known from the budget line)");
  const shared = { id: "mic" as const, known: "shared-bracket" as const, from: [] };
  expect(page("ja", { ...exampleMeasure, ministries: [shared] })).toContain("二つの行に一つの括弧");
});

test("shows a budget line as printed, as a sum, and that it is a share", () => {
  expect(page("ja")).toMatch(/\[２年度96百万円\][\s\S]*96,000,000円[\s\S]*はい/);
  expect(page("ja")).toContain("「内数」は、事業全体の額です");
});

test("says where the official text was read in a copy", () => {
  expect(page("ja")).toContain("写しで読みました：copy.example.jp");
  const [fact] = exampleMeasure.facts;
  const linked = { ...fact!, seenAt: "https://copy.example.jp/doc/1" };
  expect(page("ja", { ...exampleMeasure, facts: [linked] })).toContain(
    'href="https://copy.example.jp/doc/1"',
  );
});

test("links to a question about the measure itself", () => {
  expect(page("ja")).toMatch(/href="\/\?q=[^"]+&amp;after=equipment-subsidy"/);
});

test("folds what is not told, and says how much that is", () => {
  const folded = /<summary>(\d+)件を見る<\/summary>\s*<ul class="tw-gaps">([^]*?)<\/ul>/.exec(
    page("ja"),
  );
  expect(folded?.[1]).toBe(`${exampleMeasure.gaps.length}`);
  expect(folded?.[2]?.match(/<li id=/g)).toHaveLength(exampleMeasure.gaps.length);
});

test("leaves out what the measure does not have", () => {
  const bare = { ...exampleMeasure, gaps: [], handout: { ...exampleMeasure.handout, budget: [] } };
  expect(page("ja", bare)).not.toContain("この資料集にないこと");
  expect(page("ja", bare)).not.toContain("<table>");
});
