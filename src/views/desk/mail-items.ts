/**
 * The id of a passage → the lines that quote it in a mail: the same as 「引用してコピー」 gives.
 */
import type { Corpus } from "../../corpus/corpus.ts";
import type { Measure } from "../../corpus/measure.ts";
import { measureOf, passageAddress } from "../address.ts";
import { type CopyLine, factLines, quotationLines } from "../copy.ts";
import type { Site } from "../site.ts";

export type MailItem = {
  readonly id: string;
  readonly kind: "quotation" | "fact";
  readonly title: string;
  readonly text: string;
  readonly lines: readonly CopyLine[];
};

/** Undefined for what is no passage of today's corpus. */
export function toMailItem(id: string, corpus: Corpus, site: Site): MailItem | undefined {
  const measure = corpus.measures.find((one) => one.id === measureOf(id));
  if (!measure) return undefined;
  const shared = { address: passageAddress(id), lang: "ja", site } as const;
  const { facts, handout } = measure;
  const fact = facts.find((one) => one.id === id);
  const named = { id, title: measure.title.ja };
  if (fact)
    return {
      ...named,
      kind: "fact",
      text: fact.ja,
      lines: factLines({ ...shared, ...toFact(fact) }),
    };
  const quoted = [...handout.quotations, ...handout.budget].find((one) => one.id === id);
  const source = corpus.documents.find((one) => one.id === handout.document);
  if (!quoted || !source) return undefined;
  const { text } = quoted;
  const bodies = bodiesOf(measure, corpus);
  const { section } = handout;
  const args = { ...shared, text, source, measure: measure.title.ja, section, bodies };
  return { ...named, kind: "quotation", text, lines: quotationLines(args) };
}

function toFact({ ja: text, source, asOf }: Measure["facts"][number]) {
  return { text, source, asOf };
}

function bodiesOf({ ministries }: Measure, corpus: Corpus): readonly string[] {
  return ministries.flatMap(
    ({ id }) => corpus.ministries.find((ministry) => ministry.id === id)?.name.ja ?? [],
  );
}
