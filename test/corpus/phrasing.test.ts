import { expect, test } from "vitest";
import { outside, parsePhrasings } from "../../src/corpus/phrasing.ts";
import { corpus } from "../fixtures/site.ts";

const passages = new Set(["awards-01", "awards-g1"]);

test("reads one phrasing a line, without comments and blank lines", () => {
  const content = "# 前半が日本語\n\n  賞に応募したい \n賞金は出る？";
  expect(parsePhrasings(content, "awards", passages)).toEqual({
    phrasings: [
      { target: "awards", text: "賞に応募したい" },
      { target: "awards", text: "賞金は出る？" },
    ],
    unknown: [],
  });
});

test("files what stands under a heading with its fact or gap", () => {
  const content = "[awards-01]\nいつ始まった\n[awards-g1]\n賞金の額\n[awards]\n賞のこと";
  expect(parsePhrasings(content, "awards", passages).phrasings).toEqual([
    { target: "awards", passage: "awards-01", text: "いつ始まった" },
    { target: "awards", passage: "awards-g1", text: "賞金の額" },
    { target: "awards", text: "賞のこと" },
  ]);
});

test("names the line of a heading that the measure has not", () => {
  const content = "[awards-01]\nいつ始まった\n[seminars-01]\n次のセミナー";
  expect(parsePhrasings(content, "awards", passages).unknown).toEqual([
    { line: 3, id: "seminars-01" },
  ]);
});

test("the corpus has phrasings for every measure, fact and line of text, and for what is outside", () => {
  const targets = new Set(corpus.phrasings.map(({ target }) => target));
  expect(targets).toEqual(new Set([outside, ...corpus.measures.map(({ id }) => id)]));
  const asked = new Set(corpus.phrasings.map(({ passage }) => passage));
  const facts = corpus.measures.flatMap(({ facts }) => facts.map(({ id }) => id));
  const lines = corpus.measures.flatMap(({ handout }) => handout.quotations.map(({ id }) => id));
  expect([...facts, ...lines].filter((id) => !asked.has(id))).toEqual([]);
});
