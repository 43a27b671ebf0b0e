/**
 * The measures behind an answer, and their sources.
 *
 * What the answer cites is open; measures that were found beside it are folded, with their own
 * sources, so that a phone shows first what was asked.
 */
import type { Answer, Hit } from "../answer/answer-shape.ts";
import { citationList, citedMeasures, citedNumbers } from "./citation.ts";
import { hitList } from "./hit.ts";
import { html, type Html } from "./html.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";
import type { Site } from "./site.ts";
import { noticeOf } from "./statements.ts";

type GroundsArgs = {
  readonly answer: Answer;
  readonly turn: string;
  readonly site: Site;
};

export function grounds({ answer, turn, site }: GroundsArgs): Html {
  const { hits, citations, lang, text } = answer;
  const measures = citedMeasures(answer);
  const shown = hits.filter(({ rank, measure }) => rank === 1 || measures.has(measure.id));
  const others = hits.filter((hit) => !shown.includes(hit));
  const used = [...citedNumbers(text), ...(noticeOf(answer)?.citations ?? []), ...onCards(shown)];
  return html`<section class="tw-grounds" aria-labelledby="${turn}-hits ${turn}-title">
      <h3 id="${turn}-hits">${ruby(say(lang, "hits", { n: shown.length }), lang)}</h3>
      ${hitList({ hits: shown, citations, lang, turn, site })}
    </section>
    ${sources({ answer, turn, site, numbers: used, name: "citations" })}
    ${others.length > 0 ? otherHits({ answer, turn, site, others, used }) : ""}`;
}

export function nearMisses({ answer, turn, site }: GroundsArgs): Html {
  const { nearMisses: hits, citations, lang } = answer;
  return html`<section class="tw-grounds" aria-labelledby="${turn}-near ${turn}-title">
      <h3 id="${turn}-near">${ruby(say(lang, "nearMisses", { n: hits.length }), lang)}</h3>
      <p>${ruby(say(lang, "nearMissesLead"), lang)}</p>
      ${hitList({ hits, citations, lang, turn, site })}
    </section>
    ${sources({ answer, turn, site, numbers: onCards(hits), name: "citations" })}`;
}

type OtherHits = GroundsArgs & {
  readonly others: readonly Hit[];
  /** Citations that stand in the open list. */
  readonly used: readonly number[];
};

function otherHits({ answer, turn, site, others, used }: OtherHits): Html {
  const { citations, lang } = answer;
  const numbers = onCards(others).filter((n) => !used.includes(n));
  return html`<details class="tw-details tw-others">
    <summary>${ruby(say(lang, "otherHits", { n: others.length }), lang)}</summary>
    ${hitList({ hits: others, citations, lang, turn, site })}
    ${sources({ answer, turn, site, numbers, name: "otherCitations" })}
  </details>`;
}

type SourcesArgs = GroundsArgs & {
  readonly numbers: readonly number[];
  readonly name: "citations" | "otherCitations";
};

function sources({ answer, turn, numbers, name }: SourcesArgs): Html | "" {
  const citations = answer.citations.filter(({ n }) => numbers.includes(n));
  return citations.length > 0 ? citationList({ citations, turn, lang: answer.lang, name }) : "";
}

/** The numbers that stand on the cards. */
function onCards(hits: readonly Hit[]): readonly number[] {
  return hits.flatMap(({ passages }) => passages.map(({ citation }) => citation));
}
