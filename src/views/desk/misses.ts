/**
 * Why the others were not it: each measure behind the candidates with its distance and the reasons,
 * and whether the grounds were enough at all.
 */
import type { Answer } from "../../answer/answer-shape.ts";
import type { Explanation, RankedMeasure } from "../../answer/explanation.ts";
import { measureAddress } from "../address.ts";
import { html, type Html } from "../html.ts";
import { groundSigns, measureSigns, tellCall } from "./call-texts.ts";
import { scoreText, signedText, signList } from "./candidate.ts";

type MissesArgs = { readonly explanation: Explanation; readonly shown: ReadonlySet<string> };

/** Reasons that tell most. */
const mostReasons = 3;

export function misses({ explanation, shown }: MissesArgs): Html | "" {
  const [best] = explanation.ranked;
  const missed = explanation.ranked.filter(({ id }) => !shown.has(id));
  if (!best || missed.length === 0) return "";
  return html`<div class="tw-desk-misses">
    <h2 id="misses">${tellCall("misses")}</h2>
    <div class="tw-table" role="region" aria-labelledby="misses" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${tellCall("missMeasure")}</th>
            <th scope="col">${tellCall("missScore")}</th>
            <th scope="col">${tellCall("missBehind")}</th>
            <th scope="col">${tellCall("missWhy")}</th>
          </tr>
        </thead>
        <tbody>
          ${missed.map((one) => missRow(one, best))}
        </tbody>
      </table>
    </div>
  </div>`;
}

function missRow(miss: RankedMeasure, best: RankedMeasure): Html {
  const lacking = miss.missing.filter((word) => !best.missing.includes(word));
  const reasons = miss.losses
    .slice(0, mostReasons)
    .map(({ name, value }) => html`<li>${measureSigns[name]} <b>${signedText(value)}</b></li>`);
  const words = lacking.join("、");
  return html`<tr>
    <th scope="row"><a href="${measureAddress(miss.id)}">${miss.title}</a></th>
    <td>${scoreText(miss.score)}</td>
    <td>${signedText(miss.score - best.score)}</td>
    <td>
      <ul class="tw-desk-signs">
        ${lacking.length > 0 ? html`<li>${tellCall("missingWords", { words })}</li>` : ""}
        ${reasons}
      </ul>
    </td>
  </tr>`;
}

type GroundsArgs = { readonly explanation: Explanation; readonly status: Answer["status"] };

export function groundsOf({ explanation, status }: GroundsArgs): Html {
  const { sum, sure, possible, signs } = explanation.grounds;
  const text = tellCall(toVerdict({ sum, sure, possible, status }), {
    sum: scoreText(sum),
    sure: scoreText(sure),
    possible: scoreText(possible),
  });
  return html`<p>${text}</p>
    ${signList(signs, groundSigns)}`;
}

type Verdict = Pick<Explanation["grounds"], "sum" | "sure" | "possible"> &
  Pick<GroundsArgs, "status">;

function toVerdict({ sum, sure, possible, status }: Verdict) {
  if (status === "unanswerable") return sum > possible ? "groundsStopped" : "groundsNone";
  return sum > sure ? "groundsEnough" : "groundsDoubtful";
}
