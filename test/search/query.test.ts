import { describe, expect, test } from "vitest";
import { toQueryTerms } from "../../src/search/query.ts";
import { parts, synonyms, analyzer } from "../fixtures/parts.ts";

const { readQuery } = parts;

test("reads a question for its words, wants and matters", () => {
  const query = readQuery("機器の購入に使える補助はありますか");
  expect(query.terms.map(({ text }) => text)).toEqual(["機器", "購入", "補助"]);
  expect([...query.want.keys()]).toEqual(["money"]);
  expect([...query.about.keys()]).toContain("equipment");
});

test.each([
  ["令和２年度の予算", [2020]],
  ["令和元年度と2021年の違い", [2019, 2021]],
  ["FY2020 budget", [2020]],
  ["0120-861009に電話したい", []],
  ["31年度の予算", [2019]],
  ["2年度と3年度", [2020, 2021]],
  ["3年度分の書類", []],
  ["上限は2,000万円、2000人まで", []],
  ["2年度のものではなく31年度の予算", [2019]],
])("reads the years of %s as %j", (question, years) => {
  expect(readQuery(question).years).toEqual(years);
});

function searchedIn(question: string): string[] {
  return readQuery(question).weighted.map(({ text }) => text);
}

test("what asks for the body is no word that is searched", () => {
  const asked = searchedIn("Which ministry is in charge of the guidelines?");
  expect(asked).toContain("guidelin");
  expect(asked.filter((word) => ["ministri", "charg"].includes(word))).toEqual([]);
  expect(searchedIn("telework at our ministry")).toContain("ministri");
});

test.each([
  "まだ申し込めますか",
  "今も続いていますか",
  "現在の電話番号",
  "Does it still exist?",
  "電話番号は？",
  "後継の制度は？",
])("%s asks how things are now", (question) => {
  expect(readQuery(question).asksPresent).toBe(true);
});

test.each(["今年度の予算", "2020年の電話番号は？", "いつ始まりましたか", "今後の予定"])(
  "%s does not",
  (question) => {
    expect(readQuery(question).asksPresent).toBe(false);
  },
);

describe("a misspelt question", () => {
  test.each([
    ["てれわーくのほじょきんはありますか", "テレワークの補助金はありますか"],
    ["テレワークの保助金", "テレワークの補助金"],
    ["ﾃﾚﾜ-ｸﾉ 補助金", "テレワークの補助金"],
  ])("%s is read as %s", (typed, meant) => {
    const words = (question: string) => readQuery(question).terms.map(({ text }) => text);
    expect(words(typed)).toEqual(expect.arrayContaining(["テレワーク", "補助"]));
    expect([...readQuery(typed).want.keys()]).toEqual([...readQuery(meant).want.keys()]);
  });
});

function weightsOf(text: string): Map<string, number> {
  const { terms } = analyzer.analyze(text);
  const weighted = toQueryTerms(terms, synonyms.conceptsOf(terms, "question"));
  return new Map(weighted.map((term) => [term.text, term.weight]));
}

describe("the weight of a term", () => {
  test("is less for a part of a phrase than for a word of its own", () => {
    const [part, own] = [
      weightsOf("在宅勤務の椅子").get("在宅"),
      weightsOf("ペン立て").get("ペン"),
    ];
    expect(part).toBeLessThan(own ?? 0);
    expect(part).toBeGreaterThan(0);
  });

  test("is less for a concept that a narrower word led to", () => {
    const { terms } = analyzer.analyze("モニター");
    const concepts = synonyms.conceptsOf(terms, "question");
    const weights = new Map(toQueryTerms(terms, concepts).map((term) => [term.text, term.weight]));
    const widened = concepts.find((concept) => concept.widened);
    const same = concepts.find((concept) => !concept.widened);
    expect(weights.get(widened?.term ?? "")).toBeLessThan(weights.get(same?.term ?? "") ?? 0);
  });
});

test.each(["", "？？？", "🏠💻", "\u0000\u0007", "\uD800", "__proto__ constructor"])(
  "reads “%s” without failing",
  (question) => {
    const query = readQuery(question);
    expect(query.subjects).toEqual([]);
    expect(query.ministries).toEqual([]);
  },
);

test.each(["ノートPC買うたら国からなんぼか出る?", "パソコン代、いくらか補助してもらえますか"])(
  "an indefinite sum asks whether, and of no amount: %s",
  (question) => {
    expect(parts.readQuery(question).aspects.has("amount")).toBe(false);
    expect(parts.readQuery(question).want.has("money")).toBe(true);
  },
);

test.each(["コロナの頃から在宅勤務をしています", "We have teleworked since covid"])(
  "since when is no scheme of that time: %s",
  (question) => {
    expect(parts.readQuery(question).normalized).not.toMatch(/コロナ|covid/u);
  },
);
