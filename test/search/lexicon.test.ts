import { expect, test } from "vitest";
import { createLexicon, toLexiconTable } from "../../src/search/lexicon.ts";

test("numbers terms in the order in which they are first met", () => {
  const lexicon = createLexicon(toLexiconTable(["補助", "助成", "補助", "", "help"]));
  expect(["補助", "助成", "", "help"].map(lexicon.numberOf)).toEqual([0, 1, 2, 3]);
  expect(lexicon.size).toBe(4);
});

test("knows no other term, also none that begins or ends like one", () => {
  const lexicon = createLexicon(toLexiconTable(["補助金", "助成"]));
  expect(["補助", "助", "成", "助成金", "金補助", ""].map(lexicon.numberOf)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});

test("finds each of many terms", () => {
  const terms = Array.from({ length: 5000 }, (_, at) => `~${String.fromCharCode(0x4e00 + at)}語`);
  const lexicon = createLexicon(toLexiconTable(terms));
  expect(terms.map(lexicon.numberOf)).toEqual([...terms.keys()]);
});

test("finds nothing where there are no terms", () => {
  const lexicon = createLexicon(toLexiconTable([]));
  expect([lexicon.size, lexicon.numberOf("補助")]).toEqual([0, undefined]);
});
