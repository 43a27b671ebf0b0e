import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { languages } from "../../src/corpus/vocabulary.ts";
import { toCandidates, type TypeaheadRow } from "../../src/http/typeahead.ts";
import { starterGroups } from "../../src/views/starters.ts";
import { answerer, app, corpus } from "../fixtures/site.ts";

const starters = starterGroups.flatMap((group) => group.starters);

test.each(languages)("offers questions and measures in %s, each text once", async (lang) => {
  const response = await app.request(`/assets/typeahead-${lang}.json`);
  const rows: readonly TypeaheadRow[] = await response.json();
  const texts = rows.map(([text]) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.slice(0, starters.length)).toEqual(starters.map(({ question }) => question[lang]));
  expect(texts).toEqual(expect.arrayContaining(corpus.measures.map(({ title }) => title[lang])));
});

test("gives each word of Japanese its reading, and says each name in words", async () => {
  const rows: readonly TypeaheadRow[] = await (
    await app.request("/assets/typeahead-ja.json")
  ).json();
  const row = rows.find(([text]) => text === "テレワーク・デイズ2020");
  expect(row?.[1]).toBe("テレワーク|デイズ|2020");
  expect(rows[0]?.[1]).toContain("助成 ジョセイ|金 キン");
  expect(rows[0]).toContain("パソコン");
});

test("a browser keeps it, then asks by its ETag", async () => {
  const first = await app.request("/assets/typeahead-ja.json");
  expect(first.headers.get("Cache-Control")).toMatch(/^public, max-age=[1-9]/);
  const etag = first.headers.get("ETag") ?? "";
  const again = await app.request("/assets/typeahead-ja.json", {
    headers: { "If-None-Match": etag },
  });
  expect(again.status).toBe(304);
});

test("is small enough to be fetched at once", async () => {
  for (const lang of languages) {
    const list = await (await app.request(`/assets/typeahead-${lang}.json`)).arrayBuffer();
    expect(gzipSync(list).byteLength, lang).toBeLessThan(16 * 1024);
  }
});

test("there is none in another language", async () => {
  expect((await app.request("/assets/typeahead-fr.json")).status).toBe(404);
});

test.each(languages)("what is offered in %s is answered, and a measure finds itself", (lang) => {
  const failing = toCandidates(corpus, lang).filter(({ text }) => {
    const { status, hits } = answerer.answer({ question: text, lang });
    const named = corpus.measures.find(({ title }) => title[lang] === text);
    return status === "unanswerable" || (named && hits[0]?.measure.id !== named.id);
  });
  expect(failing).toEqual([]);
});
