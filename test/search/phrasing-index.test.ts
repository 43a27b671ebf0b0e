import { expect, test } from "vitest";
import type { Phrasing } from "../../src/corpus/phrasing.ts";
import { createLexicon, toLexiconTable } from "../../src/search/lexicon.ts";
import { createPhrasingSearch, toPhrasingTable } from "../../src/search/phrasing-index.ts";

const phrasings: readonly Phrasing[] = [
  { target: "awards", text: "表彰 応募 締切", passage: "awards-1" },
  { target: "awards", text: "表彰 写真" },
  { target: "awards", text: "表彰 会場" },
  { target: "seminars", text: "講座 申込 締切", passage: "seminars-1" },
  { target: "seminars", text: "講座 申込 会場 電話 地図 日程" },
  { target: "outside", text: "天気" },
];

const toTerms = (text: string) => ({
  normalized: text,
  words: text.split(" "),
  compounds: [],
  grams: [`~${text.slice(0, 2)}`],
});
const lexicon = createLexicon(
  toLexiconTable(phrasings.flatMap(({ text }) => [...toTerms(text).words, ...toTerms(text).grams])),
);
const search = createPhrasingSearch(toPhrasingTable(phrasings, toTerms, lexicon), lexicon);

function near(...terms: readonly string[]) {
  return search(terms.map((text) => ({ text, weight: 1 })));
}

test("is nearest to the target whose phrasings share the rarer words", () => {
  const found = near("応募", "締切");
  expect(found.ofTarget("awards").score).toBeGreaterThan(found.ofTarget("seminars").score);
  expect(found.ofTarget("outside")).toEqual({ score: 0, likeness: 0 });
});

test("tells the passage that a phrasing asks for, and how near the nearest comes", () => {
  const found = near("応募", "締切");
  expect(found.ofPassage("awards-1").score).toBe(found.nearestPassage);
  expect(found.ofPassage("seminars-1").score).toBeGreaterThan(0);
  expect(found.ofPassage("nowhere")).toEqual({ score: 0, likeness: 0 });
});

test("is wholly like a phrasing of the same words, and less with every further one", () => {
  expect(near("表彰", "応募", "締切").ofTarget("awards").likeness).toBeCloseTo(1);
  const less = near("表彰", "応募", "締切", "量子").ofTarget("awards").likeness;
  expect(less).toBeLessThan(0.9);
  expect(less).toBeGreaterThan(0);
});

test("counts several near phrasings for more than one", () => {
  const one = near("講座").ofTarget("seminars").score;
  expect(near("表彰").ofTarget("awards").score).not.toBe(one);
  const [first, all] = [near("写真"), near("写真", "表彰")];
  expect(all.ofTarget("awards").score).toBeGreaterThan(first.ofTarget("awards").score);
});

test("prefers the shorter of two phrasings with the word", () => {
  const found = near("申込");
  expect(found.ofPassage("seminars-1").score).toBeGreaterThan(
    found.ofTarget("seminars").score - found.ofPassage("seminars-1").score,
  );
});

test("takes a term that was given twice once, with its larger weight", () => {
  const twice = search([
    { text: "講座", weight: 0.2 },
    { text: "講座", weight: 1 },
  ]);
  expect(twice.ofTarget("seminars")).toEqual(near("講座").ofTarget("seminars"));
});

test("keeps nothing of one question for the next", () => {
  const before = near("天気").ofTarget("outside");
  near("表彰", "講座", "申込");
  expect(near("天気").ofTarget("outside")).toEqual(before);
});

test("tells how much a word of a passage speaks for its group against another", () => {
  const groups = { own: ["awards-1"], others: ["awards"] };
  expect(near("応募").toSpecificity("awards-1", groups)).toBeGreaterThan(0.5);
  expect(near("表彰").toSpecificity("awards-1", groups)).toBeLessThan(0.5);
  expect(near("会場").toSpecificity("awards-1", groups)).toBe(0);
  expect(near("量子").toSpecificity("awards-1", groups)).toBe(0);
});
