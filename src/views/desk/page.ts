/**
 * The frame of every page of the desk: who is logged in, the three pages, the way out.
 *
 * It has nothing of the public site around it, and no page of the public site leads here.
 */
import { html, type Html } from "../html.ts";
import { type DeskTextName, tell } from "./texts.ts";

type Current = "call" | "gaps" | "reports";

export type DeskPageArgs = {
  readonly title: string;
  /** Undefined before the login. */
  readonly staff?: { readonly name: string } | undefined;
  /** For the form that logs out. */
  readonly csrf?: string | undefined;
  readonly current?: Current | undefined;
  readonly content: Html;
  readonly scripts?: Html | undefined;
};

const pages: readonly { readonly name: Current & DeskTextName; readonly address: string }[] = [
  { name: "call", address: "/desk" },
  { name: "gaps", address: "/desk/gaps" },
  { name: "reports", address: "/desk/reports" },
];

export function deskPage(args: DeskPageArgs): Html {
  const { title, content, scripts } = args;
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <title>${title} | ${tell("siteName")}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/chat.css" />
        <link rel="stylesheet" href="/assets/desk.css" />
        ${scripts ?? ""}
      </head>
      <body class="tw-desk-body">
        <a class="tw-skip" href="#main">${tell("skipToMain")}</a>
        ${header(args)}
        <main class="tw-desk-main" id="main" tabindex="-1">${content}</main>
      </body>
    </html>`;
}

function header({ staff, csrf, current }: DeskPageArgs): Html {
  return html`<header class="tw-desk-header">
    <a class="tw-site" href="/desk"><span>${tell("siteName")}</span></a>
    ${staff ? nav(current) : ""} ${staff && csrf ? whoIsIn({ staff, csrf }) : ""}
  </header>`;
}

function nav(current: Current | undefined): Html {
  const links = pages.map(({ name, address }) =>
    name === current
      ? html`<li><a href="${address}" aria-current="page">${tell(name)}</a></li>`
      : html`<li><a href="${address}">${tell(name)}</a></li>`,
  );
  return html`<nav class="tw-desk-nav" aria-label="${tell("nav")}">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

type WhoIsIn = { readonly staff: { readonly name: string }; readonly csrf: string };

function whoIsIn({ staff, csrf }: WhoIsIn): Html {
  return html`<form class="tw-desk-who" action="/desk/logout" method="post">
    <span>${tell("loggedInAs", { name: staff.name })}</span>
    ${csrfField(csrf)}
    <button class="tw-choice" type="submit">${tell("logout")}</button>
  </form>`;
}

/** Every form that changes something holds one. */
export function csrfField(csrf: string): Html {
  return html`<input type="hidden" name="csrf" value="${csrf}" />`;
}
