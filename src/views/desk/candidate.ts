/**
 * A candidate of the call screen: what became of it, what it says, whom to call, and why it was found.
 */
import type { Answer, Citation, Hit, HitPassage } from "../../answer/answer-shape.ts";
import type { RankedMeasure, Weighed } from "../../answer/explanation.ts";
import type { Fact } from "../../corpus/measure.ts";
import { passageAddress } from "../address.ts";
import { citationLink, officialSource } from "../citation.ts";
import { dateText, fiscalYearText } from "../date.ts";
import { passageCopy } from "../hit.ts";
import { html, linkTo, type Html } from "../html.ts";
import { marked } from "../marked.ts";
import { say } from "../messages.ts";
import type { Site } from "../site.ts";
import { validityNotice } from "../validity.ts";
import { measureSigns, tellCall } from "./call-texts.ts";

export type CandidateArgs = {
  readonly hit: Hit;
  readonly citations: Answer["citations"];
  readonly ranked: RankedMeasure | undefined;
  /** Facts that name whom to call. */
  readonly contacts: readonly Fact[];
  readonly site: Site;
};

/** The citations are those of one answer, whose ids begin so. */
export const turn = "call";

/** The form to which the buttons of all candidates belong. */
export const addForm = "add-to-mail";

export function candidate(args: CandidateArgs): Html {
  const { hit, ranked } = args;
  const { measure, validity, rank } = hit;
  return html`<article
    class="tw-card tw-candidate"
    id="candidate-${rank}"
    tabindex="-1"
    aria-labelledby="candidate-${rank}-title"
  >
    <h3 class="tw-card-title" id="candidate-${rank}-title">
      <span class="tw-candidate-number">${rank}</span>
      <a href="${linkTo(measure.url)}">${measure.title}</a>
    </h3>
    ${validityNotice({ ...validity, lang: "ja", grounds: links(validity.citations) })}
    ${hit.passages.map((item) => passage(item, args))}
    <dl class="tw-meta">
      ${line(say("ja", "ministries"), hit.ministries.map(({ name }) => name).join("、"))}
      ${line(say("ja", "section"), measure.section)}
      ${line(say("ja", "fiscalYear"), fiscalYearText(validity.fiscalYear, "ja"))}
      ${line(tellCall("contact"), contacts(args))}
      ${ranked ? why(ranked) : line(tellCall("score"), scoreText(hit.score))}
    </dl>
    ${officialLink(officialSource(hit, args.citations))}
  </article>`;
}

function passage(item: HitPassage, args: CandidateArgs): Html {
  const { citations, hit, site } = args;
  const text = marked(item.text, item.matched);
  const cited = citations.find(({ n }) => n === item.citation);
  const words =
    item.kind === "quotation"
      ? html`<blockquote cite="${linkTo(cited?.url ?? "")}"><p>${text}</p></blockquote>`
      : html`<p class="tw-fact">${text}</p>`;
  return html`<div class="tw-passage" id="${turn}-${item.id}">
    <p><span class="tw-kind tw-kind-${item.kind}">${say("ja", item.kind)}</span></p>
    ${words}
    <div class="tw-passage-foot">
      <p>
        ${citationLink(item.citation, { turn, lang: "ja" })}
        <span>${say("ja", "asOf", { date: dateText(item.asOf, "ja") })}</span>
      </p>
      ${cited ? passageCopy(item, { hit, cited, lang: "ja", site }) : ""} ${addButton(item)}
    </div>
  </div>`;
}

function addButton({ id }: HitPassage): Html {
  return html`<button
    class="tw-desk-quiet"
    type="submit"
    form="${addForm}"
    name="passage"
    value="${id}"
    aria-describedby="${turn}-${id}"
  >
    ${tellCall("addToMail")}
  </button>`;
}

function contacts({ contacts: facts }: CandidateArgs): Html | string {
  if (facts.length === 0) return tellCall("noContact");
  const items = facts.map((fact) => {
    const date = say("ja", "asOf", { date: dateText(fact.asOf, "ja") });
    return html`<li>${fact.ja}<a href="${passageAddress(fact.id)}">${date}</a></li>`;
  });
  return html`<ul class="tw-plain">
    ${items}
  </ul>`;
}

function why({ score, inNames, inPassages, missing, signs }: RankedMeasure): readonly Html[] {
  const found = [
    wordsIn(inNames, tellCall("inNames")),
    wordsIn(inPassages, tellCall("inPassages")),
  ].filter((text) => text !== "");
  return [
    line(tellCall("words"), found.length > 0 ? found.join("／") : tellCall("none")),
    ...(missing.length > 0 ? [line(tellCall("missing"), missing.join("、"))] : []),
    line(
      tellCall("score"),
      html`<details class="tw-details">
        <summary>${scoreText(score)}</summary>
        ${signList(signs, measureSigns)}
      </details>`,
    ),
  ];
}

function wordsIn(words: readonly string[], field: string): string {
  return words.length === 0 ? "" : `${words.join("、")}（${field}）`;
}

/** Each with what it adds or takes: `+1.40`, `−0.80`. */
export function signList<Name extends string>(
  signs: readonly Weighed<Name>[],
  names: Readonly<Record<Name, string>>,
): Html {
  const items = signs.map(
    ({ name, value }) => html`<li>${names[name]} <b>${signedText(value)}</b></li>`,
  );
  return html`<ul class="tw-desk-signs">
    ${items}
  </ul>`;
}

/** `+1.40`, `−0.80`, `0.00` */
export function signedText(value: number): string {
  const isNone = Math.abs(value) < 0.005;
  return isNone ? "0.00" : `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}

/** `6.10`, `−5.27` */
export function scoreText(score: number): string {
  return score.toFixed(2).replace("-", "−");
}

function line(term: string, text: Html | string): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${text}</dd>
  </div>`;
}

function links(numbers: readonly number[]): readonly Html[] {
  return numbers.map((n) => citationLink(n, { turn, lang: "ja" }));
}

function officialLink(official: Citation | undefined): Html | "" {
  if (!official) return "";
  const text = `${say("ja", "officialPage")}${official.publisher}`;
  return html`<p><a href="${linkTo(official.url)}" rel="external">${text}</a></p>`;
}
