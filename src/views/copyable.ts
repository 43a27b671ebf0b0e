/**
 * A text to be copied: plain in the page, with a button where the browser lets a script copy.
 */
import type { Language } from "../corpus/vocabulary.ts";
import { sayToHosts } from "./embed-messages.ts";
import { html, type Html } from "./html.ts";

type CopyableArgs = {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
  /** Without it the text is prose. */
  readonly code?: "html" | "csp" | "js";
};

export function copyable({ id, lang, text, code }: CopyableArgs): Html {
  const shown = code
    ? html`<pre class="tw-code" lang="en"><code id="${id}">${text}</code></pre>`
    : html`<p class="tw-fact" id="${id}">${text}</p>`;
  return html`${shown}
    <p>
      <button
        class="tw-action tw-copy"
        type="button"
        hidden
        data-copy="${id}"
        data-copied="${sayToHosts(lang, "copied")}"
        data-failed="${sayToHosts(lang, "notCopied")}"
        aria-describedby="${id}"
      >
        ${sayToHosts(lang, "copy")}
      </button>
    </p>`;
}
