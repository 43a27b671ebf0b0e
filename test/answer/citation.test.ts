import { expect, test } from "vitest";
import { createCitations } from "../../src/answer/citation.ts";
import { toPassages } from "../../src/corpus/passages.ts";
import { corpus } from "../fixtures/site.ts";

const passages = toPassages(corpus);
const cited = passages.filter(({ kind }) => kind !== "gap");

test("gives each passage one number, in the order of first use", () => {
  const citations = createCitations(corpus);
  const [a, b] = cited;
  if (!a || !b) throw new Error("Expected two passages");
  expect([citations.cite(a), citations.cite(b), citations.cite(a)]).toEqual([1, 2, 1]);
  expect(citations.list().map(({ n, passageId }) => [n, passageId])).toEqual([
    [1, a.id],
    [2, b.id],
  ]);
});

test("starts anew for every answer", () => {
  const [, second] = cited;
  if (!second) throw new Error("Expected two passages");
  expect(createCitations(corpus).list()).toEqual([]);
  expect(createCitations(corpus).cite(second)).toBe(1);
});

test("leads from a quotation to its page of the document", () => {
  const citations = createCitations(corpus);
  const quotation = cited.find(({ id }) => id === "equipment-subsidy-q1");
  if (quotation) citations.cite(quotation);
  expect(citations.list()).toEqual([
    {
      n: 1,
      passageId: "equipment-subsidy-q1",
      documentTitle: "令和２年度におけるテレワーク関係施策",
      publisher: corpus.documents[0]?.publisher,
      url: "/sources/r2-telework-measures#p3",
      page: 3,
      asOf: "2020",
      kind: "quotation",
    },
  ]);
});

test("leads from every fact to its own source, with its date", () => {
  const citations = createCitations(corpus);
  for (const passage of cited) citations.cite(passage);
  const facts = new Map(
    corpus.measures.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact])),
  );
  for (const citation of citations.list().filter(({ kind }) => kind === "fact")) {
    const fact = facts.get(citation.passageId);
    expect(citation).toMatchObject({
      documentTitle: fact?.source.title,
      publisher: fact?.source.publisher,
      url: fact?.source.url,
      asOf: fact?.asOf,
      page: null,
    });
  }
});

test("takes no gap for a source", () => {
  const gap = passages.find(({ kind }) => kind === "gap");
  expect(() => gap && createCitations(corpus).cite(gap)).toThrow(gap?.id);
});
