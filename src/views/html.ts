/**
 * The one door to `hono/html`: templates whose values are escaped, and addresses that are safe to link.
 *
 * The tag escapes values but does not quote attributes: every attribute in a template is quoted.
 */
import { html as template } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString;

/** No value of ours is a promise, so the result is none either. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return template(strings, ...values) as Html;
}

/** The template as plain text: the server sends that whole, and any other object as a stream. */
export function toMarkup(view: Html): string {
  return view.toString();
}

/** An address as it may stand in `href`: ours or http(s); anything else (`javascript:` …) leads nowhere. */
export function linkTo(url: string): string {
  const ours = /^(?:[#?]|\/(?![/\\]))/.test(url);
  return ours || /^https?:\/\//i.test(url) ? url : "#";
}
