/**
 * A page of the desk that only says something: a refusal, or that it cannot be used now.
 */
import { html, type Html } from "../html.ts";
import { deskPage } from "./page.ts";
import { tell } from "./texts.ts";

type DeskNoticeArgs = {
  readonly title: string;
  readonly message: string;
  /** htmx puts only this into the page that stands. */
  readonly isFragment?: boolean;
  /** Where the same is asked again; without it the login. */
  readonly again?: string | undefined;
};

export function deskNotice({ title, message, isFragment = false, again }: DeskNoticeArgs): Html {
  const notice = html`<div class="tw-notice tw-notice-error" id="error">
    ${isFragment ? html`<h2 class="tw-notice-title">${title}</h2>` : html`<h1>${title}</h1>`}
    <p>${message}</p>
    <p>
      <a href="${again ?? "/desk/login"}">${tell(again === undefined ? "retryLogin" : "retry")}</a>
    </p>
  </div>`;
  return isFragment ? notice : deskPage({ title, content: notice });
}
