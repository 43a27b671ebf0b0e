import { describe, expect, test } from "vitest";
import { createCitations } from "../../src/answer/citation.ts";
import { rankDetails } from "../../src/answer/details.ts";
import { choosePassages } from "../../src/answer/passage-choice.ts";
import { toContact, toHit } from "../../src/answer/hit.ts";
import type { Language } from "../../src/corpus/vocabulary.ts";
import { corpus } from "../fixtures/site.ts";
import { parts } from "../fixtures/parts.ts";

function hitFor(question: string, lang: Language) {
  const query = parts.readQuery(question);
  const [hit] = parts.ranking.rank(query);
  if (!hit) throw new Error("Expected a measure, found none");
  const phrasings = parts.ranking.phrasingsOf(query);
  const likelihood = parts.ranking.passageLikelihoodOf(query);
  const classes = parts.ranking.classesOf(query);
  const details = rankDetails(query, hit, {
    passages: [...parts.passages.values()],
    phrasings,
    likelihood,
    classes,
  });
  const citations = createCitations(corpus);
  const chosen = choosePassages(details, query);
  const { passages } = parts;
  const shown = toHit(hit, { rank: 1, chosen, lang, corpus, citations, passages, query });
  return { shown, cited: citations.list() };
}

test("shows the measure, its bodies and programmes as the contract has them", () => {
  const { shown } = hitFor("機器の購入に使える補助はありますか", "ja");
  expect(shown).toMatchObject({
    rank: 1,
    measure: {
      id: "equipment-subsidy",
      title: "テレワーク用の機器などの費用の助成",
      section: "３－３．導入補助",
      url: "/m/equipment-subsidy",
    },
    ministries: [{ id: "mhlw", name: "厚生労働省", localName: "厚生労働省", known: "budget" }],
    programmes: [
      {
        name: "時間外労働等改善助成金（テレワークコース）",
        budget: "２年度96百万円",
        ministry: "mhlw",
        fiscalYear: 2020,
        yen: 96_000_000,
        share: false,
        passageId: "equipment-subsidy-b1",
      },
    ],
    validity: { fiscalYear: 2020, state: "replaced", asOf: "2025-12" },
  });
});

test("cites the facts behind what became of it", () => {
  const { shown, cited } = hitFor("機器の購入に使える補助はありますか", "ja");
  const behind = shown.validity.citations.map((n) => cited.find((one) => one.n === n)?.passageId);
  expect(behind).toEqual(
    corpus.measures.find(({ id }) => id === "equipment-subsidy")?.validity.facts,
  );
});

test.each([
  ["ja", /助成/, "厚生労働省"],
  ["easy", / /, /厚生労働省/],
  ["en", /Subsidy/, /Health, Labour and Welfare/],
] as const)("speaks %s where it has words of its own", (lang, title, body) => {
  const { shown } = hitFor("機器の購入に使える補助はありますか", lang);
  expect(shown.measure.title).toMatch(title);
  expect(shown.ministries[0]?.localName).toMatch(body);
  expect(shown.ministries[0]?.name).toBe("厚生労働省");
});

describe("the matched words", () => {
  test("stand in the passage as they are", () => {
    const { shown } = hitFor("機器の購入に使える補助はありますか", "ja");
    for (const { text, matched } of shown.passages)
      for (const word of matched) expect(text).toContain(word);
    expect(shown.passages.flatMap(({ matched }) => matched)).toContain("機器");
  });

  test("are found in English by their stems", () => {
    const { shown } = hitFor("Which consultations are free for companies?", "en");
    const words = shown.passages.flatMap(({ matched }) => matched);
    expect(words.some((word) => /^consultation/i.test(word))).toBe(true);
  });
});

test.each(["ja", "easy", "en"] as const)(
  "the contact in %s is the desk's, with its fact",
  (lang) => {
    const { contact } = corpus;
    expect(toContact(corpus, lang)).toEqual({
      name: contact.name[lang],
      phone: "0120-861009",
      mail: contact.mail,
      hours: contact.hours[lang],
      url: contact.url,
      passageId: "consultation-centers-05",
      asOf: expect.stringMatching(/^20\d\d/),
    });
  },
);
