/**
 * The page of a measure: what became of it, its lines of the handout, its facts, and what is not known.
 *
 * Every passage carries its id as anchor, so that a citation lands on the very line that it cites.
 */
import type { Ministry } from "../corpus/directory.ts";
import type { Measure } from "../corpus/measure.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { chatAddress, inLanguage, measureAddress, sourceAddress } from "./address.ts";
import { copyScript, copyStatus } from "./copy.ts";
import type { Desk } from "./contact.ts";
import { html, type Html } from "./html.ts";
import { layout, type LanguageAddresses } from "./layout.ts";
import { factSection } from "./measure-facts.ts";
import { budgetSection, quotationSection } from "./measure-handout.ts";
import { knownNote } from "./measure-parts.ts";
import { say } from "./messages.ts";
import { ruby } from "./ruby.ts";
import type { Site } from "./site.ts";
import { validityNotice } from "./validity.ts";

export type MeasurePageArgs = {
  readonly measure: Measure;
  readonly ministries: readonly Ministry[];
  readonly lang: Language;
  readonly contact: Desk;
  readonly site: Site;
};

export function measurePage(args: MeasurePageArgs): Html {
  const { measure, lang, contact } = args;
  const title = measure.title[lang];
  const content = html`<article class="tw-page">
    <h1>${ruby(title, lang)}</h1>
    <p class="tw-lead">${ruby(measure.summary[lang], lang)}</p>
    ${validitySection(measure, lang)} ${overview(args)} ${sectionLinks(measure, lang)}
    ${quotationSection(args)} ${measure.handout.budget.length > 0 ? budgetSection(args) : ""}
    ${factSection({ measure, lang, site: args.site })}
    ${measure.gaps.length > 0 ? gapSection(measure, lang) : ""} ${askAbout(measure, lang)}
    ${copyStatus}
  </article>`;
  return layout({
    lang,
    title,
    description: measure.summary[lang],
    content,
    contact,
    scripts: copyScript,
    addresses: addressesOf(measureAddress(measure.id)),
  });
}

/** A page in each language; Japanese is the one without `lang`. */
export function addressesOf(address: string): LanguageAddresses {
  return { ja: address, easy: inLanguage(address, "easy"), en: inLanguage(address, "en") };
}

function sectionLinks({ handout, gaps }: Measure, lang: Language): Html {
  const sections = [
    { id: "handout", name: "handoutLines" },
    ...(handout.budget.length > 0 ? [{ id: "budget", name: "budget" } as const] : []),
    { id: "facts", name: "facts" },
    ...(gaps.length > 0 ? [{ id: "gaps", name: "gaps" } as const] : []),
  ] as const;
  const links = sections.map(
    ({ id, name }) => html`<li><a href="#${id}">${say(lang, name)}</a></li>`,
  );
  return html`<nav aria-label="${say(lang, "onThisPage")}">
    <ul class="tw-inline-links">
      ${links}
    </ul>
  </nav>`;
}

function validitySection({ validity }: Measure, lang: Language): Html {
  const { state, asOf, note } = validity;
  const links = validity.facts.map(
    (id, index) =>
      html` <a class="tw-ref" href="#${id}" aria-label="${say(lang, "citation", { n: index + 1 })}"
        >[${index + 1}]</a
      >`,
  );
  return html`<section aria-labelledby="validity">
    <h2 id="validity">${say(lang, "validity")}</h2>
    ${validityNotice({ state, asOf, lang, note: note[lang], grounds: links })}
  </section>`;
}

function overview({ measure, ministries, lang }: MeasurePageArgs): Html {
  const { handout } = measure;
  const names = measure.ministries.map(({ id, known }) => {
    const name = ministries.find((ministry) => ministry.id === id)?.name[lang] ?? id;
    return html`<li>${ruby(name, lang)}${knownNote(known, lang)}</li>`;
  });
  const page = inLanguage(sourceAddress(handout.document, handout.page), lang);
  return html`<dl class="tw-meta">
    <div>
      <dt>${ruby(say(lang, "ministries"), lang)}</dt>
      <dd>
        <ul class="tw-plain">
          ${names}
        </ul>
      </dd>
    </div>
    <div>
      <dt>${say(lang, "section")}</dt>
      <dd>
        <span lang="ja">${handout.section}</span>
        <a href="${page}">${say(lang, "seePage", { page: handout.page })}</a>
      </dd>
    </div>
  </dl>`;
}

function askAbout(measure: Measure, lang: Language): Html {
  const q = say(lang, "askAboutQuestion", { title: measure.title[lang] });
  const address = chatAddress({ q, after: measure.id, lang: lang === "ja" ? undefined : lang });
  return html`<p><a class="tw-action" href="${address}">${say(lang, "askAbout")}</a></p>`;
}

/** Folded, since they are many; a link to one of them unfolds it. */
function gapSection({ gaps }: Measure, lang: Language): Html {
  const items = gaps.map((gap) => html`<li id="${gap.id}">${lang === "en" ? gap.en : gap.ja}</li>`);
  return html`<section aria-labelledby="gaps">
    <h2 id="gaps">${say(lang, "gaps")}</h2>
    <details class="tw-details">
      <summary>${say(lang, "gapsCount", { count: items.length })}</summary>
      <ul class="tw-gaps">
        ${items}
      </ul>
    </details>
  </section>`;
}
