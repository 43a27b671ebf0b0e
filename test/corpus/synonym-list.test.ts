import { expect, test } from "vitest";
import { parseSynonyms } from "../../src/corpus/synonym-list.ts";
import { corpus } from "../fixtures/site.ts";

test("reads groups and one-way rules, each with its line", () => {
  const content = "# 働く場所\n\nテレワーク = 在宅勤務 = work from home\n  モニター -> 機器  \n";
  expect(parseSynonyms(content)).toEqual({
    rules: [
      { kind: "group", words: ["テレワーク", "在宅勤務", "work from home"], line: 3 },
      { kind: "one-way", words: ["モニター", "機器"], line: 4 },
    ],
    errors: [],
  });
});

test.each([
  "モニター",
  "テレワーク =",
  "= テレワーク",
  "a -> b -> c",
  "a -> ",
  "a = b -> c",
  "a = = b",
])("takes “%s” for no rule and goes on", (line) => {
  const { rules, errors } = parseSynonyms(`${line}\nPC = パソコン`);
  expect(errors).toEqual([{ line: 1, expected: "“A = B” or “A -> B”", found: line.trim() }]);
  expect(rules).toEqual([{ kind: "group", words: ["PC", "パソコン"], line: 2 }]);
});

test("the corpus's list has both kinds of rules", () => {
  const kinds = Map.groupBy(corpus.synonyms, ({ kind }) => kind);
  expect(kinds.get("group")?.length).toBeGreaterThan(100);
  expect(kinds.get("one-way")?.length).toBeGreaterThan(100);
});

test("the corpus's list has terms of a few words and no sentences", () => {
  const terms = corpus.synonyms.flatMap(({ words }) => words);
  expect(terms.filter((term) => /[。？?！]/u.test(term))).toEqual([]);
  const english = terms.filter((term) => /^[\x20-\x7E]+$/.test(term));
  expect(english.filter((term) => term.split(/\s+/).length > 6)).toEqual([]);
});
