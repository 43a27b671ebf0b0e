/**
 * What became of a measure, in words first: a chip, and a notice where it is no longer what it was.
 */
import type { Hit } from "../answer/answer-shape.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { dateText } from "./date.ts";
import { html, type Html } from "./html.ts";
import { say, type MessageName } from "./messages.ts";
import { ruby } from "./ruby.ts";

type ValidityState = Hit["validity"]["state"];

const stateNames = {
  ended: "stateEnded",
  replaced: "stateReplaced",
  continued: "stateContinued",
  unknown: "stateUnknown",
} satisfies Record<ValidityState, MessageName>;

type ChipArgs = { readonly state: ValidityState; readonly asOf: string; readonly lang: Language };

/** 「後継あり（2025年4月時点）」 */
export function validityChip({ state, asOf, lang }: ChipArgs): Html {
  const date = say(lang, "asOf", { date: dateText(asOf, lang) });
  return html`<span class="tw-chip tw-chip-${state}"
    ><span class="tw-hidden">${say(lang, "state")}</span>${say(lang, stateNames[state])}<span
      class="tw-chip-date"
      >${date}</span
    ></span
  >`;
}

type NoticeArgs = ChipArgs & {
  readonly note: string;
  /** Where the note comes from. */
  readonly grounds?: Html | readonly Html[] | undefined;
};

/** Conspicuous for what has ended or was replaced, plain for the rest. */
export function validityNotice({ state, asOf, lang, note, grounds }: NoticeArgs): Html {
  return html`<div class="tw-validity tw-validity-${state}">
    <p>${validityChip({ state, asOf, lang })}</p>
    <p class="tw-validity-note">${ruby(note, lang)}${grounds ?? ""}</p>
  </div>`;
}
