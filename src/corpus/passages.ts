/**
 * Measures → passages: the units that are indexed, ranked and cited.
 */
import type { Corpus } from "./corpus.ts";
import type { Aspect, Fact, Measure } from "./measure.ts";
import type { MinistryId } from "./vocabulary.ts";

/** Lines that are printed in the handout are quotations; budget lines carry data beside the text. */
export type Passage = {
  readonly id: string;
  readonly measureId: string;
  readonly kind: "quotation" | "fact" | "gap";
  readonly role: "line" | "budget" | "fact" | "gap";
  /** Japanese; for a quotation the printed words. */
  readonly ja: string;
  /** English of a fact or gap; a quotation has none. */
  readonly en: string;
  /** Subjects of the measure that it speaks of. */
  readonly about: readonly string[];
  readonly answers: readonly Aspect[];
  readonly asOf: string;
  /** Fiscal or calendar years that it speaks of. */
  readonly years: readonly number[];
  readonly page: number | null;
  /** That its text names. */
  readonly ministries: readonly MinistryId[];
};

export function toPassages(corpus: Corpus): readonly Passage[] {
  const passages = known.get(corpus) ?? makePassages(corpus);
  known.set(corpus, passages);
  return passages;
}

/** A corpus does not change: its passages are made once. */
const known = new WeakMap<Corpus, readonly Passage[]>();

function makePassages(corpus: Corpus): readonly Passage[] {
  const texts = corpus.measures.flatMap((measure) => [
    ...toQuotations(measure, corpus),
    ...measure.facts.map((fact) => toFactPassage(fact)),
    ...measure.gaps.map((gap) => ({
      id: gap.id,
      measureId: measure.id,
      kind: "gap" as const,
      role: "gap" as const,
      ja: gap.ja,
      en: gap.en,
      about: gap.about,
      answers: gap.answers,
      asOf: "",
      years: gap.years ?? [],
      page: null,
    })),
  ]);
  return texts.map((passage) => {
    const named = corpus.ministries.filter(({ name }) => passage.ja.includes(name.ja));
    return { ...passage, ministries: named.map(({ id }) => id) };
  });
}

type Text = Omit<Passage, "ministries">;

function toQuotations(measure: Measure, corpus: Corpus): Text[] {
  const { handout } = measure;
  const document = corpus.documents.find((candidate) => candidate.id === handout.document);
  const fiscalYear = document?.fiscalYear ?? 0;
  const shared = {
    measureId: measure.id,
    kind: "quotation" as const,
    en: "",
    asOf: `${fiscalYear}`,
    page: handout.page,
  };
  const lines = handout.quotations.map((line) => ({
    ...shared,
    id: line.id,
    role: "line" as const,
    ja: line.text,
    about: [...subjectsIn(line.text, measure), ...(line.about ?? [])],
    answers: handout.dates.some((date) => line.text.includes(date.text))
      ? (["content", "date", "name"] as const)
      : (["content", "name"] as const),
    years: toYears(line.text, fiscalYear),
  }));
  const budget = handout.budget.map((line) => ({
    ...shared,
    id: line.id,
    role: "budget" as const,
    ja: line.text,
    about: subjectsIn(line.text, measure),
    answers: ["budget", "office", "name"] as const,
    years: [line.fiscalYear],
  }));
  return [...lines, ...budget];
}

function toFactPassage(fact: Fact): Text {
  return {
    id: fact.id,
    measureId: fact.id.replace(/-\d+$/u, ""),
    kind: "fact",
    role: "fact",
    ja: fact.ja,
    en: fact.en,
    about: fact.about,
    answers: fact.answers,
    asOf: fact.asOf,
    years: toYears(toDated(fact), fact.fiscalYear),
    page: null,
  };
}

/** A number is not of the years since which it falls: 「令和6年は47.3%。2022年以降は減少」. */
function toDated({ ja, en, answers }: Fact): string {
  const text = `${ja} ${en}`;
  const isNumber = answers.includes("share") || answers.includes("count");
  return isNumber ? text.replace(/\d{4}年度?以[降後]|\bsince (?:FY)?\d{4}/gu, "") : text;
}

function subjectsIn(text: string, measure: Measure): string[] {
  return measure.subjects
    .filter((subject) => subject.names.ja.some((name) => text.includes(name)))
    .map((subject) => subject.id);
}

/** Years that a text names, by either calendar, and the fiscal year that it is filed under. */
function toYears(text: string, fiscalYear: number): number[] {
  const plain = text.normalize("NFKC").replace(/令和元年/gu, "2019年");
  const years = [
    ...[...plain.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map((match) => Number(match[1])),
    ...[...plain.matchAll(/令和(\d{1,2})年/gu)].map((match) => 2018 + Number(match[1])),
    ...[...plain.matchAll(/平成(\d{1,2})年/gu)].map((match) => 1988 + Number(match[1])),
  ];
  return [...new Set([fiscalYear, ...years])];
}
