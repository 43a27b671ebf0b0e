/**
 * A link that asks a question: an ordinary link, and with htmx a new turn of the conversation.
 */
import { html, type Html } from "./html.ts";

type AskLinkArgs = {
  readonly address: string;
  readonly text: string | Html;
  /** `beforeend` goes on with the conversation, `innerHTML` begins another. */
  readonly swap: "beforeend" | "innerHTML";
};

export function askLink({ address, text, swap }: AskLinkArgs): Html {
  return html`<a
    href="${address}"
    hx-get="${address}"
    hx-target="#conversation"
    hx-swap="${swap}"
    hx-push-url="true"
    hx-sync="#conversation:drop"
    hx-status:4xx="target:#problem swap:innerHTML push:false select:#error"
    hx-status:5xx="target:#problem swap:innerHTML push:false select:#error"
    >${text}</a
  >`;
}
