/**
 * The list of keys of the call screen, and the switch that turns single keys off (WCAG 2.1.4).
 *
 * Keys are what a script adds: it shows the list, which is hidden without one.
 */
import { html, type Html } from "../html.ts";
import { type CallTextName, tellCall } from "./call-texts.ts";
import { csrfField } from "./page.ts";

type KeysArgs = {
  readonly areOn: boolean;
  readonly csrf: string;
  readonly back: string;
};

/** In the order in which a call needs them; `desk.js` knows what each does. */
const keys = [
  ["/", "keyQuestion"],
  ["1–4", "keyCandidate"],
  ["c", "keyCopy"],
  ["a", "keyAdd"],
  ["m", "keyMail"],
  ["w", "keyWhole"],
  ["u", "keyUnanswered"],
  ["?", "keyKeys"],
] as const satisfies readonly (readonly [string, CallTextName])[];

export function keyList({ areOn, csrf, back }: KeysArgs): Html {
  const items = keys.map(
    ([key, name]) =>
      html`<div>
        <dt><kbd>${key}</kbd></dt>
        <dd>${tellCall(name)}</dd>
      </div>`,
  );
  return html`<section
    class="tw-desk-keys"
    id="keys"
    aria-labelledby="keys-title"
    data-keys="${areOn ? "on" : "off"}"
    hidden
  >
    <h2 id="keys-title" tabindex="-1">${tellCall("keys")}</h2>
    ${areOn ? html`<dl>${items}</dl>` : html`<p>${tellCall("keysAreOff")}</p>`}
    <form action="/desk/keys" method="post">
      ${csrfField(csrf)}
      <input type="hidden" name="back" value="${back}" />
      <button class="tw-choice" type="submit" name="keys" value="${areOn ? "off" : "on"}">
        ${tellCall(areOn ? "keysOff" : "keysOn")}
      </button>
    </form>
  </section>`;
}
