/**
 * What the gap list is narrowed to: the form, and the addresses that keep it.
 */
import { html, type Html } from "../html.ts";
import {
  type ChosenState,
  chosenStateNames,
  gapTexts,
  outcomeNames,
  type outcomes,
  periodNames,
  type periods,
} from "./gap-texts.ts";

export type GapChoice = {
  readonly state: ChosenState;
  readonly days: (typeof periods)[number];
  readonly outcome: (typeof outcomes)[number] | "all";
  /** From 1. */
  readonly page: number;
};

export function gapFilters({ state, days, outcome }: GapChoice): Html {
  return html`<form class="tw-desk-filters" action="/desk/gaps" aria-label="${gapTexts.filters}">
    ${choice({ name: "state", label: gapTexts.state, names: chosenStateNames, chosen: state })}
    ${choice({ name: "days", label: gapTexts.days, names: periodNames, chosen: days })}
    ${choice({ name: "outcome", label: gapTexts.outcome, names: { all: "すべて", ...outcomeNames }, chosen: outcome })}
    <button class="tw-choice" type="submit">${gapTexts.apply}</button>
  </form>`;
}

type Choice = {
  readonly name: string;
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly chosen: string;
  /** Where a page has several of this name. */
  readonly id?: string;
};

export function choice({ name, label, names, chosen, id = name }: Choice): Html {
  const options = Object.entries(names).map(([value, text]) =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`,
  );
  return html`<div class="tw-field">
    <label for="${id}">${label}</label>
    <select class="tw-input" id="${id}" name="${name}">
      ${options}
    </select>
  </div>`;
}

export function gapAddress(path: string, { state, days, outcome, page }: GapChoice): string {
  const query = new URLSearchParams({ state, days, outcome });
  if (page > 1) query.set("page", String(page));
  return `${path}?${query}`;
}
