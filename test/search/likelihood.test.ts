import { expect, test } from "vitest";
import { outside } from "../../src/corpus/phrasing.ts";
import { createLexicon, toLexiconTable } from "../../src/search/lexicon.ts";
import { createLikelihoodModel, toLikelihoodTable } from "../../src/search/likelihood.ts";

const texts = [
  { target: "awards", terms: ["表彰", "応募", "会社", "会社"] },
  { target: "awards", terms: ["大臣賞", "応募", "会社"] },
  { target: "seminars", terms: ["講座", "申込", "会社", "会社"] },
  { target: outside, terms: ["天気", "料理", "会社"] },
];
const lexicon = createLexicon(toLexiconTable(texts.flatMap(({ terms }) => terms)));
const model = createLikelihoodModel(toLikelihoodTable(texts, lexicon), lexicon);

function score(...terms: string[]): ReadonlyMap<string, number> {
  return model.score(terms.map((text) => ({ text, weight: 1 })));
}

test("is positive for the target that uses a word more than the rest do", () => {
  expect(score("応募").get("awards")).toBeGreaterThan(0);
  expect(score("応募").get("seminars")).toBeLessThan(0);
});

test("grows with every word that speaks for the target", () => {
  const [one, two] = [score("表彰"), score("表彰", "大臣賞")];
  expect(two.get("awards")).toBeGreaterThan(one.get("awards") ?? 0);
});

test("says nothing by words that nobody uses", () => {
  expect([...score("量子", "コンピュータ").values()]).toEqual([0, 0, 0]);
  expect(score("表彰", "量子")).toEqual(score("表彰"));
});

test("weighs its terms", () => {
  const half = model.score([{ text: "講座", weight: 0.5 }]).get("seminars") ?? 0;
  expect(score("講座").get("seminars")).toBeCloseTo(2 * half);
});

test("knows a word that a target uses, not one that is only used outside", () => {
  expect(model.uses("表彰")).toBe(true);
  expect(model.uses("天気")).toBe(false);
  expect(score("天気").get(outside)).toBeGreaterThan(0);
});
