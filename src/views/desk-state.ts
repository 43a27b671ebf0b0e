/**
 * Whether somebody answers at the desk now, and if not, when next: a chip and a sentence.
 */
import type { DeskNow, DeskState } from "../answer/desk-hours.ts";
import type { Language } from "../corpus/vocabulary.ts";
import { dayText, timeText } from "./date.ts";
import { html, type Html } from "./html.ts";
import { say, type MessageName } from "./messages.ts";
import { ruby } from "./ruby.ts";

type Closed = Extract<DeskState, { is: "closed" }>;

const reasons = {
  early: "deskEarly",
  over: "deskOver",
  weekend: "deskWeekend",
  holiday: "deskHoliday",
  yearEnd: "deskYearEnd",
} satisfies Record<Closed["why"], MessageName>;

type DeskStateArgs = { readonly now: DeskNow; readonly lang: Language };

/** Nothing where the holidays of the day are not known: the hours stand beside it. */
export function deskStateLine({ now, lang }: DeskStateArgs): Html | "" {
  const { state, time } = now;
  if (state.is === "unknown") return "";
  const isOpen = state.is === "open";
  const words = isOpen
    ? say(lang, "deskOpen", { until: timeText(state.until, lang) })
    : say(lang, reasons[state.why]);
  const at = say(lang, "deskAt", { time: timeText(time, lang) });
  return html`<p class="tw-desk-state">
    <span class="tw-chip ${isOpen ? "tw-chip-continued" : "tw-chip-ended"}"
      ><span>${ruby(words, lang)}</span></span
    >
    <span class="tw-side">${at}</span>
    ${isOpen ? "" : html`<span class="tw-desk-next">${nextText(state, lang)}</span>`}
  </p>`;
}

function nextText({ why, next }: Closed, lang: Language): string {
  const from = timeText(next.from, lang);
  if (why === "early") return say(lang, "deskToday", { from });
  return say(lang, "deskNext", { day: dayText(next.day, lang), from });
}
