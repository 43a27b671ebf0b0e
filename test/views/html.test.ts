import { expect, test } from "vitest";
import { html, linkTo } from "../../src/views/html.ts";

test("escapes every value of a template", () => {
  expect(String(html`<p title="${`"'>`}">${"<b>&"}</p>`)).toBe(
    '<p title="&quot;&#39;&gt;">&lt;b&gt;&amp;</p>',
  );
});

test.each(["/m/awards", "#main", "?q=a", "https://example.go.jp/", "http://example.go.jp/"])(
  "links to %s",
  (url) => {
    expect(linkTo(url)).toBe(url);
  },
);

test.each([
  "javascript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,a",
  "//evil.example",
  "/\\evil.example",
  "",
])("leads nowhere instead of to %j", (url) => {
  expect(linkTo(url)).toBe("#");
});
