/**
 * The login: a name and a password, or the way to the provider of the organisation.
 */
import { html, type Html } from "../html.ts";
import { csrfField, deskPage } from "./page.ts";
import { tell } from "./texts.ts";

export type LoginPageArgs = {
  readonly kind: "accounts" | "openid";
  readonly csrf: string;
  /** Where it leads; an address of the desk. */
  readonly to: string;
  /** What was typed as a name. */
  readonly name?: string;
  /** Why it did not work, or that one has logged out. */
  readonly message?: { readonly text: string; readonly isError: boolean } | undefined;
};

export function loginPage(args: LoginPageArgs): Html {
  const title = tell("login");
  const content = html`<div class="tw-desk-login">
    <h1>${title}</h1>
    <p>${tell("loginLead")}</p>
    ${message(args)} ${args.kind === "openid" ? providerLink(args) : accountForm(args)}
  </div>`;
  return deskPage({ title, content });
}

function message({ message: told }: LoginPageArgs): Html | "" {
  if (!told) return "";
  return told.isError
    ? html`<p class="tw-notice tw-notice-error" id="login-message" role="alert">${told.text}</p>`
    : html`<p class="tw-notice" role="status">${told.text}</p>`;
}

function providerLink({ to }: LoginPageArgs): Html {
  const address = `/desk/login/start?${new URLSearchParams({ to })}`;
  return html`<p><a class="tw-button" href="${address}">${tell("loginProvider")}</a></p>`;
}

function accountForm({ csrf, to, name = "", message: told }: LoginPageArgs): Html {
  const described = told?.isError ? "login-message" : "";
  return html`<form action="/desk/login" method="post">
    ${csrfField(csrf)}
    <input type="hidden" name="to" value="${to}" />
    <div class="tw-field">
      <label for="name">${tell("loginName")}</label>
      <input
        class="tw-input"
        id="name"
        name="name"
        value="${name}"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="${described}"
        required
      />
    </div>
    <div class="tw-field">
      <label for="password">${tell("loginPassword")}</label>
      <input
        class="tw-input"
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        aria-describedby="${described}"
        required
      />
    </div>
    <button class="tw-button" type="submit">${tell("login")}</button>
  </form>`;
}
