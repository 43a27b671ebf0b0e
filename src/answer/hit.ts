/**
 * A ranked measure → the hit of the public contract, in the answer's language.
 */
import { toEnglishTerm } from "../analysis/english.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Query } from "../search/query.ts";
import type { Contact, Hit, HitPassage } from "./answer-shape.ts";
import type { Citations } from "./citation.ts";
import type { DetailHit } from "./details.ts";
import { factLanguage } from "./language.ts";

export type HitContext = {
  readonly rank: number;
  readonly chosen: readonly DetailHit[];
  readonly lang: Language;
  readonly corpus: Corpus;
  readonly citations: Citations;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly query: Query;
};

export function toHit(hit: MeasureHit, context: HitContext): Hit {
  const { measure } = hit;
  const { lang, chosen } = context;
  return {
    rank: context.rank,
    measure: {
      id: measure.id,
      title: measure.title[lang],
      summary: measure.summary[lang],
      section: measure.handout.section,
      url: `/m/${measure.id}`,
    },
    ministries: toMinistries(measure, context),
    programmes: measure.handout.budget.map(
      ({ programme, amount, ministry, fiscalYear, yen, share, id }) => ({
        name: programme,
        budget: amount,
        ministry,
        fiscalYear,
        yen,
        share,
        passageId: id,
      }),
    ),
    validity: toValidity(measure, context),
    passages: chosen.map((detail) => toHitPassage(detail, context)),
    score: Math.round(hit.score * 100) / 100,
  };
}

function toMinistries(measure: Measure, { corpus, lang }: HitContext): Hit["ministries"] {
  return measure.ministries.flatMap(({ id, known }) => {
    const ministry = corpus.ministries.find((candidate) => candidate.id === id);
    return ministry ? [{ id, name: ministry.name.ja, localName: ministry.name[lang], known }] : [];
  });
}

function toValidity(measure: Measure, context: HitContext): Hit["validity"] {
  const { validity, handout } = measure;
  const document = context.corpus.documents.find(({ id }) => id === handout.document);
  const facts = validity.facts.flatMap((id) => context.passages.get(id) ?? []);
  return {
    fiscalYear: document?.fiscalYear ?? 0,
    state: validity.state,
    note: validity.note[context.lang],
    asOf: validity.asOf,
    citations: facts.map((fact) => context.citations.cite(fact)),
  };
}

function toHitPassage({ passage }: DetailHit, context: HitContext): HitPassage {
  const lang = passage.kind === "fact" ? factLanguage(context.lang) : "ja";
  const text = passage[lang];
  return {
    id: passage.id,
    kind: passage.kind === "fact" ? "fact" : "quotation",
    text,
    lang,
    asOf: passage.asOf,
    citation: context.citations.cite(passage),
    matched: matchedWords(text, context.query),
  };
}

/** Words of the passage, as they stand in it, that the question also has. */
function matchedWords(text: string, query: Query): string[] {
  const words = new Set(query.terms.filter(({ kind }) => kind === "word").map((term) => term.text));
  const japanese = [...words].filter((word) => !/^[a-z0-9]+$/u.test(word) && text.includes(word));
  const english = (text.match(/[A-Za-z0-9]+/gu) ?? []).filter((word) =>
    words.has(toEnglishTerm(word.toLowerCase())),
  );
  return [...new Set([...japanese, ...english])].filter((word) => word.length > 1);
}

export function toContact(corpus: Corpus, lang: Language): Contact {
  const { name, phone, mail, hours, url, facts } = corpus.contact;
  const [passageId = ""] = facts;
  const fact = corpus.measures
    .flatMap((measure) => measure.facts)
    .find(({ id }) => id === passageId);
  return {
    name: name[lang],
    phone,
    mail,
    hours: hours[lang],
    url,
    passageId,
    asOf: fact?.asOf ?? "",
  };
}
