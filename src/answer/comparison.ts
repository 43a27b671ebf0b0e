/**
 * Measures that answer together → a comparison: for each aspect, what the corpus tells of each.
 *
 * A cell is one fact, word for word, or says that the corpus has none. Of several facts one filed
 * under the row's topics is taken first, then one about what still runs, then the latest. Whether one
 * may still apply is told by what became of the measure: a deadline alone would leave that open.
 */
import type { Corpus } from "../corpus/corpus.ts";
import type { Aspect, Fact, Measure, Subject, topics } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Hit } from "./answer-shape.ts";
import { factLanguage } from "./language.ts";

type Topic = (typeof topics)[number];

type ComparedRow = keyof typeof rows | "intake";

export type ComparedCell = {
  readonly text: string;
  readonly lang: "ja" | "en";
  readonly asOf: string;
  /** Where the text stands, or what it is based on. */
  readonly grounds: readonly { readonly passageId: string; readonly publisher: string }[];
};

export type Comparison = {
  readonly measures: readonly Hit[];
  /** For each row one cell a measure, in their order; undefined where no fact tells it. */
  readonly rows: readonly {
    readonly aspect: ComparedRow;
    readonly cells: readonly (ComparedCell | undefined)[];
  }[];
};

const rows = {
  eligibility: { answers: ["eligibility"], topics: ["eligibility"] },
  costs: { answers: ["costs"], topics: ["covered-costs", "not-covered"] },
  amount: { answers: ["rate", "ceiling", "amount"], topics: ["amount"] },
  office: { answers: ["phone", "mail"], topics: ["contact"] },
} as const satisfies Record<string, { answers: readonly Aspect[]; topics: readonly Topic[] }>;

const order = ["eligibility", "costs", "amount", "intake", "office"] as const;

/** More would not fit side by side. */
const mostMeasures = 4;

/** Undefined where fewer than two measures answer, or one body has them all. */
export function compareHits(
  hits: readonly Hit[],
  { corpus, lang }: { readonly corpus: Corpus; readonly lang: Language },
): Comparison | undefined {
  const compared = alike(hits, corpus).slice(0, mostMeasures);
  const bodies = new Set(compared.map(({ ministries }) => ministries.map(({ id }) => id).join()));
  if (compared.length < 2 || bodies.size < 2) return undefined;
  const measures = compared.flatMap((hit) => measureOf(hit, corpus) ?? []);
  const told = order.map((aspect) => ({
    aspect,
    cells: measures.map((measure) => toCell(measure, aspect, lang)),
  }));
  return { measures: compared, rows: told.filter(({ cells }) => cells.some(Boolean)) };
}

/** The first hit, and those that give the same kind of help. */
function alike(hits: readonly Hit[], corpus: Corpus): readonly Hit[] {
  const wants = (hit: Hit | undefined) => (hit && measureOf(hit, corpus)?.facets.want) ?? [];
  const first = wants(hits[0]);
  return hits.filter((hit) => wants(hit).some((want) => first.includes(want)));
}

function measureOf(hit: Hit, { measures }: Corpus): Measure | undefined {
  return measures.find(({ id }) => id === hit.measure.id);
}

function toCell(measure: Measure, row: ComparedRow, lang: Language): ComparedCell | undefined {
  if (row === "intake") return validityCell(measure, lang);
  const fact = bestFact(measure, rows[row]);
  if (!fact) return undefined;
  const read = factLanguage(lang);
  return { text: fact[read], lang: read, asOf: fact.asOf, grounds: [toGround(fact)] };
}

function validityCell({ validity, facts }: Measure, lang: Language): ComparedCell {
  const behind = facts.filter(({ id }) => validity.facts.includes(id));
  return {
    text: validity.note[lang],
    lang: factLanguage(lang),
    asOf: validity.asOf,
    grounds: behind.map(toGround),
  };
}

function toGround({ id, source }: Fact): ComparedCell["grounds"][number] {
  return { passageId: id, publisher: source.publisher };
}

type Row = { readonly answers: readonly Aspect[]; readonly topics: readonly Topic[] };

function bestFact(measure: Measure, { answers, topics }: Row): Fact | undefined {
  const running = (fact: Fact) => subjectsOf(fact, measure).every(({ ended }) => !ended);
  const onTopic = ({ topic }: Fact) => topics.includes(topic);
  const [best] = measure.facts
    .filter((fact) => onTopic(fact) || answers.some((aspect) => fact.answers.includes(aspect)))
    .filter((fact) => !subjectsOf(fact, measure).some(({ local }) => local))
    .toSorted(
      (a, b) =>
        Number(onTopic(b)) - Number(onTopic(a)) ||
        Number(running(b)) - Number(running(a)) ||
        b.fiscalYear - a.fiscalYear ||
        b.asOf.localeCompare(a.asOf),
    );
  return best;
}

function subjectsOf({ about }: Fact, { subjects }: Measure): readonly Subject[] {
  return subjects.filter(({ id }) => about.includes(id));
}
