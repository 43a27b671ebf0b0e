/**
 * Passages → numbered citations, each number given once, in the order of first use.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Citation } from "./answer-shape.ts";

export type Citations = {
  /** The number of a passage; a new one when it is cited for the first time. */
  readonly cite: (passage: Passage) => number;
  readonly list: () => readonly Citation[];
};

export function createCitations(corpus: Corpus): Citations {
  const cited: Citation[] = [];
  return {
    cite(passage) {
      const known = cited.find((citation) => citation.passageId === passage.id);
      if (known) return known.n;
      const n = cited.length + 1;
      cited.push({ n, ...toCitation(passage, corpus) });
      return n;
    },
    list: () => cited,
  };
}

function toCitation(passage: Passage, corpus: Corpus): Omit<Citation, "n"> {
  const measure = corpus.measures.find(({ id }) => id === passage.measureId);
  const fact = measure?.facts.find(({ id }) => id === passage.id);
  if (fact) {
    const { title, publisher, url } = fact.source;
    return {
      passageId: fact.id,
      documentTitle: title,
      publisher,
      url,
      page: null,
      asOf: fact.asOf,
      kind: "fact",
    };
  }
  const document = corpus.documents.find(({ id }) => id === measure?.handout.document);
  if (!document || passage.page === null)
    throw new Error(`Expected a source for ${passage.id}, found none`);
  return {
    passageId: passage.id,
    documentTitle: document.title,
    publisher: document.publisher,
    url: `/sources/${document.id}#p${passage.page}`,
    page: passage.page,
    asOf: passage.asOf,
    kind: "quotation",
  };
}
