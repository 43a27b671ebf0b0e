/**
 * The facts about a measure by topic: our wording, each with its source, its date, and how sure it is.
 */
import { topics, type Fact, type Measure } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { inLanguage, passageAddress } from "./address.ts";
import { factCopy } from "./copy.ts";
import { dateText, fiscalYearText } from "./date.ts";
import { html, linkTo, type Html } from "./html.ts";
import { say } from "./messages.ts";
import type { Site } from "./site.ts";

type FactArgs = { readonly lang: Language; readonly site: Site };

export function factSection({ measure, ...args }: FactArgs & { readonly measure: Measure }): Html {
  const { facts } = measure;
  const { lang } = args;
  const groups = topics
    .map((topic) => ({ topic, ofTopic: facts.filter((fact) => fact.topic === topic) }))
    .filter(({ ofTopic }) => ofTopic.length > 0)
    .map(
      ({ topic, ofTopic }) =>
        html`<h3 id="topic-${topic}">${say(lang, `topic-${topic}`)}</h3>
          <ul class="tw-facts">
            ${ofTopic.map((fact) => factItem(fact, args))}
          </ul>`,
    );
  return html`<section aria-labelledby="facts">
    <h2 id="facts">${say(lang, "facts")}</h2>
    <p>${say(lang, "factsLead")}</p>
    ${groups}
  </section>`;
}

function factItem(fact: Fact, { lang, site }: FactArgs): Html {
  const { id, source, asOf, fiscalYear, confidence, seenAt } = fact;
  const text = lang === "en" ? fact.en : fact.ja;
  const address = inLanguage(passageAddress(id), lang);
  return html`<li id="${id}">
    <p class="tw-fact">${text}</p>
    <p class="tw-side">
      <a href="${linkTo(source.url)}" rel="external" lang="ja"
        >${source.publisher}「${source.title}」</a
      >
    </p>
    <p class="tw-side">
      <span>${say(lang, "asOf", { date: dateText(asOf, lang) })}</span>
      <span>${say(lang, "aboutFiscalYear", { year: fiscalYearText(fiscalYear, lang) })}</span>
    </p>
    ${confidence === "medium" ? html`<p class="tw-side tw-medium">${say(lang, "medium")}</p>` : ""}
    ${seenAt ? html`<p class="tw-side">${say(lang, "seenAt")}${copyLink(seenAt)}</p>` : ""}
    ${factCopy({ text, source, asOf, address, lang, site })}
  </li>`;
}

/** The copy is an address, or a few words where it has none. */
function copyLink(seenAt: string): Html | string {
  if (!URL.canParse(seenAt) || linkTo(seenAt) === "#") return seenAt;
  return html`<a href="${linkTo(seenAt)}" rel="external">${new URL(seenAt).host}</a>`;
}
