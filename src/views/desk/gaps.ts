/**
 * The gap list: what was asked and not, or not well, answered, and how far the staff are with it.
 */
import type { Gap, GapQuestion } from "../../log/gaps.ts";
import { html, type Html } from "../html.ts";
import { gapForm } from "./gap-form.ts";
import {
  countText,
  feedbackNames,
  foundText,
  gapName,
  gapTexts,
  moreText,
  noteNames,
  outcomeNames,
  outcomes,
  stateNames,
} from "./gap-texts.ts";
import { gapAddress, type GapChoice, gapFilters } from "./gap-filters.ts";
import { hourText } from "./japan-time.ts";

export type GapListArgs = {
  /** Of this page, largest first. */
  readonly gaps: readonly Gap[];
  readonly choice: GapChoice;
  /** Over all pages. */
  readonly found: { readonly gaps: number; readonly questions: number };
  readonly pages: number;
  readonly titles: ReadonlyMap<string, string>;
  readonly csrf: string;
  readonly staff: { readonly name: string };
  readonly message?: { readonly text: string; readonly isError: boolean } | undefined;
};

export function gapList(args: GapListArgs): Html {
  const { gaps, choice, found, message } = args;
  return html`<div class="tw-desk-page">
    <h1>${gapTexts.title}</h1>
    <p>${gapTexts.lead}</p>
    ${message ? notice(message) : ""} ${gapFilters(choice)}
    <p class="tw-gap-found">
      <strong>${foundText(found.gaps, found.questions)}</strong>
      ${found.gaps > 0 ? csvLink(choice) : ""}
    </p>
    ${found.gaps === 0 ? html`<p>${gapTexts.none}</p>` : ""}
    <ol class="tw-gap-list">
      ${gaps.map((gap) => html`<li>${gapCard(gap, args)}</li>`)}
    </ol>
    ${pager(args)}
  </div>`;
}

function notice({ text, isError }: NonNullable<GapListArgs["message"]>): Html {
  return isError
    ? html`<p class="tw-notice tw-notice-error" role="alert">${text}</p>`
    : html`<p class="tw-removed" role="status">${text}</p>`;
}

function csvLink(choice: GapChoice): Html {
  const address = gapAddress("/desk/gaps.csv", choice);
  return html`<a href="${address}" download>${gapTexts.csv}</a>
    <span class="tw-side">${gapTexts.csvNote}</span>`;
}

function gapCard(gap: Gap, args: GapListArgs): Html {
  const { key, count, state, owner, note } = gap;
  const id = toAnchor(key);
  const more = count - gap.questions.length;
  return html`<article class="tw-gap" id="${id}" aria-labelledby="${id}-name">
    <header class="tw-gap-head">
      <h2 id="${id}-name">${gapName(key, args.titles)}</h2>
      <strong class="tw-gap-count">${countText(count)}</strong>
      <span class="tw-chip">${stateNames[state]}</span>
      ${isBack(gap) ? html`<span class="tw-chip tw-chip-ended">${gapTexts.again}</span>` : ""}
    </header>
    <dl class="tw-gap-facts">
      ${outcomes.map((outcome) =>
        gap[outcome] > 0 ? fact(outcomeNames[outcome], countText(gap[outcome])) : "",
      )}
      ${fact(gapTexts.seen, seenText(gap))} ${fact(gapTexts.owner, owner ?? gapTexts.noOwner)}
      ${note ? fact(gapTexts.note, note) : ""}
    </dl>
    <h3>${gapTexts.recent}</h3>
    <ul class="tw-gap-questions">
      ${gap.questions.map((question) => questionItem(question, args.titles))}
    </ul>
    ${more > 0 ? html`<p class="tw-side">${moreText(more)}</p>` : ""}
    ${gapForm({ gap, id, ...args })}
  </article>`;
}

function fact(name: string, value: string): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function seenText({ firstSeen, lastSeen }: Gap): string {
  if (firstSeen === lastSeen) return hourText(firstSeen);
  return `${hourText(firstSeen)} から ${hourText(lastSeen)} まで`;
}

function questionItem(asked: GapQuestion, titles: ReadonlyMap<string, string>): Html {
  const { question, measure, reason, notes, hour } = asked;
  return html`<li>
    <p>${question ?? gapTexts.noText}</p>
    <p class="tw-side">
      ${hourText(hour)}
      ${measure === null ? "" : html`<span>${gapTexts.firstShown}: ${titles.get(measure) ?? measure}</span>`}
      ${reason === null ? "" : html`<span>${outcomeNames.unhelpful}: ${feedbackNames[reason]}</span>`}
    </p>
    ${notes.map(({ from, text }) => html`<blockquote class="tw-gap-note"><strong>${noteNames[from]}</strong> ${text}</blockquote>`)}
  </li>`;
}

function pager({ choice, pages }: GapListArgs): Html | "" {
  if (pages <= 1) return "";
  const to = (page: number) => gapAddress("/desk/gaps", { ...choice, page });
  const { page } = choice;
  return html`<nav aria-label="${gapTexts.pages}">
    <ul class="tw-inline-links">
      ${page > 1 ? html`<li><a href="${to(page - 1)}">${gapTexts.previous}</a></li>` : ""}
      <li>${page} / ${pages}</li>
      ${page < pages ? html`<li><a href="${to(page + 1)}">${gapTexts.next}</a></li>` : ""}
    </ul>
  </nav>`;
}

export function isClosed({ state }: Pick<Gap, "state">): boolean {
  return state !== "new" && state !== "assigned";
}

/** Asked again after it was closed. */
function isBack({ state, changed, lastSeen }: Gap): boolean {
  return isClosed({ state }) && changed !== null && lastSeen > changed;
}

/** Letters of a key that an address may bear as they are; others by their code. */
export function toAnchor(key: string): string {
  return `gap-${key.replaceAll(/[^\w-]/gu, (letter) => `_${letter.codePointAt(0)?.toString(16)}`)}`;
}
