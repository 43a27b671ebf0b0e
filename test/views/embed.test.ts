import { expect, test } from "vitest";
import { toContact } from "../../src/answer/hit.ts";
import { embedPage } from "../../src/views/embed.ts";
import { framed } from "../../src/views/frame.ts";
import type { Html } from "../../src/views/html.ts";
import { scriptText, snippetText } from "../../src/views/snippet.ts";
import { widgetShell } from "../../src/views/widget.ts";
import { html } from "../../src/views/html.ts";
import { exampleCorpus, exampleSite, hostile } from "../fixtures/example.ts";

const snippet = { placement: "inline", theme: "auto", accent: "blue", label: "質問する" } as const;
const page = {
  lang: "ja",
  snippet,
  ministries: exampleCorpus.ministries,
  sections: exampleCorpus.sections,
  loaders: [{ version: "1.0.0", integrity: "sha384-x" }],
  contact: { ...toContact(exampleCorpus, "ja"), now: exampleSite.now },
  publicOrigin: "https://telework.example.jp",
  isOpen: true,
  keeping: undefined,
} as const;
const frame = {
  theme: "dark",
  accent: "green",
  host: "self",
  section: exampleCorpus.sections[0],
} as const;
const form = html`<form action="/"></form>
  <a href="/m/awards">施策</a>`;

const views: Record<string, (change: <Value>(value: Value) => Value) => Html | string> = {
  embedPage: (change) =>
    embedPage({ ...page, ...change({ snippet, ministries: page.ministries }) }),
  widgetShell: (change) =>
    widgetShell(frame)({
      lang: "ja",
      title: change("題"),
      content: form,
      contact: change(page.contact),
    }),
  framed: (change) => framed(String(form), { frame: change(frame), lang: "ja" }),
};

test.each(Object.entries(views))("%s keeps its elements whatever its texts hold", (_, view) => {
  const attacked = String(view(hostile));
  expect(elements(attacked)).toEqual(elements(String(view((value) => value))));
  expect(attacked).not.toContain("javascript:");
});

/** Names of all tags in order; escaped values hold none of the signs that end one. */
function elements(markup: string): readonly string[] {
  return [...markup.matchAll(/<\/?[a-z][\w-]*/g)].map(String);
}

test("a snippet keeps its attributes whatever its texts hold", () => {
  const label = `"><script>alert(1)</script>`;
  expect(snippetText({ ...snippet, label }, page.publicOrigin)).toBe(
    '<a href="https://telework.example.jp/" data-telework-assistant data-placement="inline">' +
      "&quot;>&lt;script>alert(1)&lt;/script></a>",
  );
  expect(scriptText("https://telework.example.jp/a?b&c", "sha384-x")).toBe(
    '<script src="https://telework.example.jp/a?b&amp;c" integrity="sha384-x" crossorigin="anonymous" async></script>',
  );
});
