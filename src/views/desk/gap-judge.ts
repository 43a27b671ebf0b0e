/**
 * A closed gap → a form that asks which of its questions have which right answer.
 */
import type { Gap } from "../../log/gaps.ts";
import type { Measure } from "../../corpus/measure.ts";
import { html, type Html } from "../html.ts";
import { gapName, gapTexts } from "./gap-texts.ts";
import { csrfField } from "./page.ts";

export const judgeKinds = ["any", "all", "unanswerable"] as const;

type GapJudgeArgs = {
  readonly gap: Gap;
  readonly measures: readonly Measure[];
  readonly titles: ReadonlyMap<string, string>;
  readonly csrf: string;
  readonly isWrong: boolean;
};

export function gapJudge(args: GapJudgeArgs): Html {
  const { gap, titles, isWrong } = args;
  const hasText = gap.questions.some(({ question }) => question !== null);
  return html`<div class="tw-desk-page">
    <p><a href="/desk/gaps?state=all">${gapTexts.back}</a></p>
    <h1>${gapTexts.judgeTitle}: ${gapName(gap.key, titles)}</h1>
    <p>${gapTexts.judgeLead}</p>
    ${isWrong ? html`<p class="tw-notice tw-notice-error" role="alert">${gapTexts.judgeWrong}</p>` : ""}
    ${hasText ? judgeForm(args) : html`<p>${gapTexts.judgeNothing}</p>`}
  </div>`;
}

function judgeForm({ gap, measures, csrf }: GapJudgeArgs): Html {
  const questions = distinct(gap).map(({ id, question }) =>
    box({ type: "checkbox", name: "id", value: id, label: question, checked: true }),
  );
  const kinds = judgeKinds.map((kind) =>
    box({
      type: "radio",
      name: "kind",
      value: kind,
      label: kindNames[kind],
      checked: kind === "any",
    }),
  );
  const gold = measures.map(({ id, title }) =>
    box({ type: "checkbox", name: "gold", value: id, label: title.ja, checked: false }),
  );
  return html`<form class="tw-judge" action="/desk/gaps/judge" method="post">
    ${csrfField(csrf)}
    <input type="hidden" name="key" value="${gap.key}" />
    ${fieldset(gapTexts.judgeQuestions, questions)} ${fieldset(gapTexts.judgeExpected, kinds)}
    ${fieldset(gapTexts.judgeMeasures, gold, "columns")}
    <button class="tw-button" type="submit">${gapTexts.judgeSave}</button>
  </form>`;
}

/** The same text judged twice tells nothing more. */
function distinct({ questions }: Gap): { readonly id: string; readonly question: string }[] {
  const byText = new Map(
    questions.flatMap(({ id, question }) => (question === null ? [] : [[question, id] as const])),
  );
  return [...byText].map(([question, id]) => ({ id, question }));
}

const kindNames = {
  any: gapTexts.judgeAny,
  all: gapTexts.judgeAll,
  unanswerable: gapTexts.judgeUnanswerable,
} as const;

type Layout = "lines" | "columns";

function fieldset(legend: string, boxes: readonly Html[], layout: Layout = "lines"): Html {
  return html`<fieldset class="${layout === "columns" ? "tw-boxes tw-boxes-columns" : "tw-boxes"}">
    <legend>${legend}</legend>
    ${boxes}
  </fieldset>`;
}

type Box = {
  readonly type: "checkbox" | "radio";
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
};

function box({ type, name, value, label, checked }: Box): Html {
  const input = checked
    ? html`<input type="${type}" name="${name}" value="${value}" checked />`
    : html`<input type="${type}" name="${name}" value="${value}" />`;
  return html`<label class="tw-box">${input}<span>${label}</span></label>`;
}
