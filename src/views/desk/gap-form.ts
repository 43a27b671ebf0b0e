/**
 * How far the staff are with a gap: state, owner and note, kept by an ordinary form.
 */
import { type Gap, gapStates } from "../../log/gaps.ts";
import { html, type Html } from "../html.ts";
import { choice, gapAddress, type GapChoice } from "./gap-filters.ts";
import { gapName, gapTexts, stateNames } from "./gap-texts.ts";
import { csrfField } from "./page.ts";

/** In code points. */
export const gapLimits = { owner: 60, note: 300 };

type GapFormArgs = {
  readonly gap: Gap;
  readonly id: string;
  readonly choice: GapChoice;
  readonly csrf: string;
  readonly staff: { readonly name: string };
  readonly titles: ReadonlyMap<string, string>;
};

export function gapForm(args: GapFormArgs): Html {
  const { gap, id, choice: chosen, csrf, titles } = args;
  const isClosed = !["new", "assigned"].includes(gap.state);
  const judged = `/desk/gaps/judge?${new URLSearchParams({ key: gap.key })}`;
  return html`<details class="tw-gap-edit">
      <summary>${gapTexts.edit}<span class="tw-hidden">${gapName(gap.key, titles)}</span></summary>
      <form action="${gapAddress("/desk/gaps", chosen)}" method="post">
        ${csrfField(csrf)}
        <input type="hidden" name="key" value="${gap.key}" />
        ${choice({ name: "state", label: gapTexts.state, names: names(), chosen: gap.state, id: `${id}-state` })}
        ${ownerField(args)} ${noteField(args)}
        <button class="tw-choice" type="submit">${gapTexts.keep}</button>
      </form>
    </details>
    ${isClosed ? html`<p><a href="${judged}">${gapTexts.judge}</a></p>` : ""}`;
}

function names(): Readonly<Record<string, string>> {
  return Object.fromEntries(gapStates.map((state) => [state, stateNames[state]]));
}

function ownerField({ gap, id, staff }: GapFormArgs): Html {
  return html`<div class="tw-field">
    <label for="${id}-owner">${gapTexts.owner}</label>
    <input
      class="tw-input"
      id="${id}-owner"
      name="owner"
      value="${gap.owner ?? ""}"
      list="${id}-owners"
      maxlength="${gapLimits.owner}"
      autocomplete="off"
    />
    <datalist id="${id}-owners"><option value="${staff.name}"></option></datalist>
  </div>`;
}

function noteField({ gap, id }: GapFormArgs): Html {
  return html`<div class="tw-field tw-field-wide">
    <label for="${id}-note">${gapTexts.note}</label>
    <p class="tw-side" id="${id}-hint">${gapTexts.noteHint}</p>
    <textarea
      class="tw-input"
      id="${id}-note"
      name="note"
      rows="2"
      maxlength="${gapLimits.note}"
      aria-describedby="${id}-hint"
    >
${gap.note ?? ""}</textarea>
  </div>`;
}
