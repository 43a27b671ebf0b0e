/**
 * The numbers in an answer and the list that they lead to.
 *
 * `turn` is the id of the answer on the page: several answers of a conversation stand on one page.
 */
import type { Answer, Citation, Hit } from "../answer/answer-shape.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage, measureOf, passageAddress } from "./address.ts";
import { dateText } from "./date.ts";
import { html, linkTo, type Html } from "./html.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";

type CitedArgs = { readonly turn: string; readonly lang: Language };

/** `"…です。[1]"` → the text with its numbers as links into the list. */
export function citedText(text: string, args: CitedArgs): readonly (string | Html)[] {
  // Splitting by a captured group puts the numbers at the odd places.
  return text
    .split(/\[(\d+)\]/)
    .flatMap((part, index) =>
      index % 2 === 0 ? ruby(part, args.lang) : [citationLink(Number(part), args)],
    );
}

/** `"A。[1][2] B。[3]"` → `[1, 2, 3]` */
export function citedNumbers(text: string): readonly number[] {
  return [...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n));
}

/** Ids of the measures that an answer's text speaks of. */
export function citedMeasures({
  text,
  citations,
}: Pick<Answer, "text" | "citations">): ReadonlySet<string> {
  const numbers = new Set(citedNumbers(text));
  const cited = citations.filter(({ n }) => numbers.has(n));
  return new Set(cited.map(({ passageId }) => measureOf(passageId)));
}

export function citationLink(n: number, { turn, lang }: CitedArgs): Html {
  const name = say(lang, "citation", { n });
  return html`<a class="tw-ref" href="#${turn}-c${n}" aria-label="${name}">[${n}]</a>`;
}

/** The page of another site that tells of a measure: of a fact on its card, else of its state. */
export function officialSource(hit: Hit, citations: readonly Citation[]): Citation | undefined {
  const numbers = [
    ...hit.passages.map(({ citation }) => citation),
    ...hit.validity.citations.toReversed(),
  ];
  return numbers
    .flatMap((n) => citations.find((citation) => citation.n === n) ?? [])
    .find(({ kind }) => kind === "fact");
}

type CitationListArgs = CitedArgs & {
  readonly citations: readonly Citation[];
  readonly name: "citations" | "otherCitations";
};

export function citationList({ citations, turn, lang, name }: CitationListArgs): Html {
  return html`<section class="tw-citations" aria-labelledby="${turn}-${name} ${turn}-title">
    <h3 id="${turn}-${name}">${ruby(say(lang, name), lang)}</h3>
    <ol>
      ${citations.map((citation) => citationItem(citation, { turn, lang }))}
    </ol>
  </section>`;
}

function citationItem(citation: Citation, { turn, lang }: CitedArgs): Html {
  const { n, publisher, documentTitle, asOf, kind, page } = citation;
  const measure = linkTo(inLanguage(passageAddress(citation.passageId), lang));
  const place = page === null ? "" : html`<li>${say(lang, "pageNumber", { page })}</li>`;
  return html`<li id="${turn}-c${n}" value="${n}">
    <p lang="ja">${publisher}「${documentTitle}」</p>
    <ul class="tw-citation-parts">
      <li class="tw-kind tw-kind-${kind}">${ruby(say(lang, kind), lang)}</li>
      ${place}
      <li>${say(lang, "asOf", { date: dateText(asOf, lang) })}</li>
      <li><a href="${measure}">${say(lang, "seeMeasure")}</a></li>
      <li>${sourceLink(citation, lang)}</li>
    </ul>
  </li>`;
}

function sourceLink({ kind, url, page }: Citation, lang: Language): Html {
  return kind === "quotation"
    ? html`<a href="${linkTo(inLanguage(url, lang))}"
        >${say(lang, "seePage", { page: page ?? "" })}</a
      >`
    : html`<a href="${linkTo(url)}" rel="external">${say(lang, "seeSource")}</a>`;
}
