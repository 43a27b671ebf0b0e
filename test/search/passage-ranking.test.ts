import { expect, test } from "vitest";
import { createAnalyzer } from "../../src/analysis/analyzer.ts";
import { createTokenizer } from "../../src/analysis/tokenizer.ts";
import {
  defaultParameters,
  openPassageRanking,
  type RankedHit,
  toPassageTable,
  toPlainPassage,
} from "../../src/search/passage-ranking.ts";
import { toQueryTerms } from "../../src/search/query.ts";
import { generateBenchTexts } from "../bench/texts.ts";

const analyzer = createAnalyzer(await createTokenizer(), new Set());

const texts = [
  {
    id: "tower",
    title: "東京タワー",
    text: "東京タワーは1958年に完成した。設計は内藤多仲である。",
  },
  {
    id: "skytree",
    title: "東京スカイツリー",
    text: "東京スカイツリーは電波塔で、高さは634mである。",
  },
  {
    id: "tsutenkaku",
    title: "通天閣",
    text: "通天閣は大阪にある。東京タワーと同じく内藤多仲が設計した。",
  },
  { id: "apart", title: "", text: "完成した橋がある。大阪の塔は高い。設計は別の人である。" },
];

function createAsk(parameters = defaultParameters, passages: typeof texts = texts) {
  const plain = passages.map((passage) => toPlainPassage(passage, analyzer));
  const ranking = openPassageRanking(toPassageTable(plain, parameters), parameters);
  return (question: string): readonly RankedHit[] => {
    const analysis = analyzer.analyze(question);
    return ranking.rank({ ...analysis, weighted: toQueryTerms(analysis.terms, []) });
  };
}

const ask = createAsk();
const first = (question: string) => ask(question)[0];

test.each([
  ["東京タワーが完成したのは何年ですか?", "tower"],
  ["東京スカイツリーの高さは何mですか?", "skytree"],
  ["大阪にある通天閣を設計したのは誰ですか?", "tsutenkaku"],
])("%s is answered by %s", (question, id) => {
  expect(first(question)?.id).toBe(id);
});

test("gives no hits where no word is found", () => {
  expect(ask("量子力学")).toEqual([]);
  expect(ask("")).toEqual([]);
});

test("finds nothing in an empty corpus", () => {
  expect(createAsk(defaultParameters, [])("東京タワー")).toEqual([]);
});

test("prefers a sentence that has the words together", () => {
  const [together, apart] = ["tsutenkaku", "apart"].map(
    (id) => ask("大阪の塔の設計").find((hit) => hit.id === id)?.evidence,
  );
  expect(apart?.sentence).toBeLessThan(1);
  expect(together?.bm25).toBeGreaterThan(0);
});

test("counts a number with the unit asked for", () => {
  expect(first("東京タワーが完成したのは何年ですか?")?.evidence?.counter).toBe(1);
  expect(first("東京タワーが完成したのは何月ですか?")?.evidence?.counter).toBe(0);
});

test("knows a title that the question names", () => {
  expect(first("通天閣はどこにあるか")?.evidence?.title).toBe(1);
});

test("orders hits by score, those that were not compared last", () => {
  const hits = createAsk({ ...defaultParameters, depth: 1 })("東京タワーを設計した人");
  expect(hits.length).toBeGreaterThan(1);
  expect(hits.map(({ evidence }) => evidence !== undefined).lastIndexOf(true)).toBe(0);
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test("keeps the order of BM25 where nothing is compared", () => {
  const hits = createAsk({ ...defaultParameters, depth: 0 })("東京タワーを設計した人");
  const scores = hits.map(({ score }) => score);
  expect(scores[0]).toBeGreaterThan(0);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test("asks a large corpus only for the rarer terms", () => {
  const { passages } = generateBenchTexts(300);
  const large = passages.map(({ id, title, text }) => ({ id, title, text }));
  const pruning = { from: 0, postings: 40, leastTerms: 1 };
  const pruned = createAsk({ ...defaultParameters, pruning }, large);
  const whole = createAsk(defaultParameters, large);
  const { title } = large[17] ?? { title: "" };
  const question = `${title}から多くの人が訪れる`;
  expect(pruned(question).length).toBeLessThan(whole(question).length / 3);
  expect(pruned(question)[0]?.id).toBe(whole(question)[0]?.id);
});

test("finds the passage of each generated question", () => {
  const { passages, questions } = generateBenchTexts(200);
  const find = createAsk(defaultParameters, [...passages]);
  const found = questions.filter(({ question, gold }) => find(question)[0]?.id === gold);
  expect(found.length / questions.length).toBeGreaterThan(0.98);
});

test("reads only the first characters of a very long question", () => {
  expect(first(`東京タワー${"の設計者".repeat(200)}`)?.id).toBe("tower");
});
