/**
 * The form of the call screen: the question on top, and what narrows it.
 *
 * A GET form, like the one of the public page: reload, Back and bookmarks work.
 */
import type { Corpus } from "../../corpus/corpus.ts";
import { html, type Html } from "../html.ts";
import { callAddress, type CallState, filterNames, questionMark } from "./address.ts";
import { tellCall, type CallTextName } from "./call-texts.ts";

export type CallFormArgs = {
  readonly state: CallState;
  readonly corpus: Pick<Corpus, "ministries" | "measures" | "documents">;
  /** What was typed and could not be asked. */
  readonly wrong?: string | undefined;
};

export function callForm(args: CallFormArgs): Html {
  const { state } = args;
  return html`<form
    class="tw-ask"
    id="ask"
    role="search"
    action="/desk"
    method="get"
    hx-get="/desk"
    hx-target="#result"
    hx-swap="outerHTML"
    hx-push-url="true"
    hx-sync="this:replace"
    hx-status:422="target:#ask swap:outerHTML push:false select:#ask"
    hx-status:4xx="target:#problem swap:innerHTML push:false select:#error"
    hx-status:5xx="target:#problem swap:innerHTML push:false select:#error"
  >
    ${questionField(args)}
    <div class="tw-call-filters" role="group" aria-label="${tellCall("filters")}">
      ${selects(args)}
    </div>
    ${askedBefore(state)}
  </form>`;
}

/** Which entry of the log belongs to which question: a filter more is no new question. */
export function askedBefore({ entry, q }: CallState): Html {
  const fields =
    entry && q
      ? html`<input type="hidden" name="entry" value="${entry}" /><input
            type="hidden"
            name="of"
            value="${questionMark(q)}"
          />`
      : "";
  return html`<div id="asked" hidden>${fields}</div>`;
}

function questionField({ state, wrong }: CallFormArgs): Html {
  const isWrong = wrong !== undefined;
  const field = isWrong
    ? html`<input
          class="tw-input"
          id="question"
          name="q"
          value="${wrong}"
          autocomplete="off"
          aria-invalid="true"
          aria-describedby="question-wrong"
          autofocus
          required
        />
        <p class="tw-wrong" id="question-wrong">${tellCall("wrongQuestion")}</p>`
    : plainField(state);
  return html`<div class="tw-call-question">
    <div class="tw-field">
      <label for="question">${tellCall("question")}</label>
      ${field}
    </div>
    <button class="tw-button" type="submit">${tellCall("ask")}</button>
    <a class="tw-action" href="/desk">${tellCall("reset")}</a>
  </div>`;
}

/** The first thing on a page where nothing was asked yet. */
function plainField({ q }: CallState): Html {
  return q === undefined
    ? html`<input class="tw-input" id="question" name="q" autocomplete="off" autofocus required />`
    : html`<input
        class="tw-input"
        id="question"
        name="q"
        value="${q}"
        autocomplete="off"
        required
      />`;
}

type Choice = { readonly value: string; readonly text: string };

function selects({ state, corpus }: CallFormArgs): readonly Html[] {
  const choices = toChoices(corpus);
  return filterNames.map((name) =>
    select({
      name,
      label: filterLabels[name],
      choices: choices[name],
      chosen: String(state[name] ?? ""),
    }),
  );
}

const filterLabels = {
  ministry: "ministry",
  section: "section",
  state: "state",
  kind: "passageKind",
  year: "fiscalYear",
} as const satisfies Record<(typeof filterNames)[number], CallTextName>;

const stateNames = {
  continued: "stateContinued",
  replaced: "stateReplaced",
  ended: "stateEnded",
  unknown: "stateUnknown",
} as const;

function toChoices({
  ministries,
  measures,
  documents,
}: CallFormArgs["corpus"]): Readonly<Record<(typeof filterNames)[number], readonly Choice[]>> {
  const years = new Set([
    ...documents.flatMap(({ fiscalYear }) => fiscalYear),
    ...measures.flatMap(({ facts }) => facts.map(({ fiscalYear }) => fiscalYear)),
  ]);
  const sections = new Set(measures.map(({ handout }) => handout.section));
  return {
    ministry: ministries.map(({ id, name }) => ({ value: id, text: name.ja })),
    section: [...sections].toSorted().map((text) => ({ value: text, text })),
    state: Object.entries(stateNames).map(([value, name]) => ({ value, text: tellCall(name) })),
    kind: (["quotation", "fact"] as const).map((value) => ({ value, text: tellCall(value) })),
    year: [...years]
      .toSorted((a, b) => b - a)
      .map((year) => ({ value: String(year), text: tellCall("year", { year }) })),
  };
}

type SelectArgs = {
  readonly name: string;
  readonly label: CallTextName;
  readonly choices: readonly Choice[];
  readonly chosen: string;
};

function select({ name, label, choices, chosen }: SelectArgs): Html {
  const options = [{ value: "", text: tellCall("any") }, ...choices].map(({ value, text }) =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`,
  );
  return html`<div class="tw-field">
    <label for="${name}">${tellCall(label)}</label>
    <select id="${name}" name="${name}">
      ${options}
    </select>
  </div>`;
}

/** What narrows the question, each with the way without it. */
export function activeFilters({ state, corpus }: CallFormArgs): Html | "" {
  const choices = toChoices(corpus);
  const chips = filterNames.flatMap((name) => {
    const chosen = choices[name].find(({ value }) => value === String(state[name] ?? ""));
    if (!chosen) return [];
    const text = `${tellCall(filterLabels[name])}：${chosen.text}`;
    const without = callAddress({ ...state, [name]: undefined });
    return html`<li class="tw-filter">
      <span>${text}</span>
      <a href="${without}">${tellCall("removeFilter")}<span class="tw-hidden"> ${text}</span></a>
    </li>`;
  });
  return chips.length === 0
    ? ""
    : html`<ul class="tw-filters">
        ${chips}
      </ul>`;
}
