import { describe, expect, test } from "vitest";
import { app, corpus } from "../fixtures/site.ts";

const question = "機器の購入に使える補助はありますか";
const forHtmx = { "HX-Request": "true" };

async function get(parameters: Record<string, string> | [string, string][], headers = {}) {
  const response = await app.request(`/?${new URLSearchParams(parameters)}`, { headers });
  return { response, text: await response.text() };
}

describe("the first page", () => {
  test("offers a question field, starter questions and the desk to call", async () => {
    const { response, text } = await get({});
    expect(response.status).toBe(200);
    expect(text).toContain('<html lang="ja">');
    expect(text).toContain('<label for="question">');
    expect(text).toContain('href="tel:0120861009"');
    expect(text).toContain(`href="mailto:${corpus.contact.mail}"`);
    expect(text.match(/hx-swap="innerHTML"/g)?.length).toBeGreaterThanOrEqual(6);
  });

  test("offers to keep to what continues, and keeps to it for the next question", async () => {
    const box = /<input type="checkbox" name="current" value="1"( checked)? \/>/;
    expect(box.exec((await get({})).text)?.[1]).toBeUndefined();
    expect(box.exec((await get({ current: "1" })).text)?.[1]).toBe(" checked");
    expect(box.exec((await get({ q: question, current: "1" })).text)?.[1]).toBe(" checked");
  });

  test.each([
    ["en", "en", "Your question"],
    ["easy", "ja", "質問を 書いて"],
    ["ja", "ja", "質問を入力して"],
  ])("speaks %s when asked to", async (lang, tag, label) => {
    const { text } = await get({ lang });
    expect(text).toContain(`<html lang="${tag}">`);
    expect(text).toContain(label);
    expect(text).toContain(`<input type="hidden" name="lang" value="${lang}"`);
  });

  test("follows the browser's language where the reader chose none", async () => {
    const { response, text } = await get({}, { "Accept-Language": "en-GB,en;q=0.9" });
    expect(text).toContain('<html lang="en">');
    expect(response.headers.get("Vary")).toContain("Accept-Language");
  });
});

describe("an answer", () => {
  test("is a page by itself, and a fragment for htmx", async () => {
    const page = await get({ q: question });
    const fragment = await get({ q: question }, forHtmx);
    expect(page.text).toContain("<!doctype html>");
    expect(fragment.text).not.toContain("<!doctype html>");
    for (const { response, text } of [page, fragment]) {
      expect(response.status).toBe(200);
      expect(response.headers.get("Vary")).toContain("HX-Request");
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      expect(text).toContain('class="tw-turn"');
      expect(text).toContain("/m/equipment-subsidy#equipment-subsidy-q1");
      expect(text).toContain("/sources/r2-telework-measures#p3");
    }
  });

  test("is a whole page where htmx replaces the whole page", async () => {
    const { text } = await get({ q: question }, { ...forHtmx, "HX-Request-Type": "full" });
    expect(text).toContain("<!doctype html>");
  });

  test("tells that the measure was replaced before it tells anything else", async () => {
    const { text } = await get({ q: question });
    expect(text.indexOf("tw-validity-replaced")).toBeGreaterThan(0);
    expect(text.indexOf("tw-validity-replaced")).toBeLessThan(text.indexOf('class="tw-answer"'));
    expect(text).toContain("後継あり");
  });

  test("shows each number of its text in the list of sources", async () => {
    const { text } = await get({ q: question });
    const links = [...text.matchAll(/href="#(t[0-9a-f]+-c\d+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(0);
    for (const id of links) expect(text).toContain(`id="${id}"`);
  });

  test("carries the conversation in the form and in the follow-ups", async () => {
    const { text } = await get([
      ["q", question],
      ["history", "テレワークを始めたい"],
    ]);
    expect(text).toContain('<input type="hidden" name="history" value="テレワークを始めたい"');
    expect(text).toContain(`<input type="hidden" name="history" value="${question}"`);
    expect(text).toMatch(/href="[^"]*after=equipment-subsidy[^"]*history=/);
    expect(text).toContain("これまでの質問");
  });

  test("shows what narrows it, with a way out", async () => {
    const { text } = await get({ q: question, ministry: "mhlw", after: "equipment-subsidy" });
    expect(text).toContain("府省：厚生労働省");
    expect(text).toContain('<option value="mhlw" selected>');
    expect(text.match(/class="tw-filter"/g)).toHaveLength(2);
  });

  test("to an English question is English around Japanese quotations", async () => {
    const { text } = await get({ q: "Is there a subsidy for buying equipment?" });
    expect(text).toContain('<html lang="en">');
    expect(text).toMatch(/<blockquote\s+cite="[^"]+"\s+lang="ja"/);
    expect(text).toContain("/m/equipment-subsidy?lang=en#equipment-subsidy-q1");
  });

  test("that is none gives the desk and the starters", async () => {
    const { text } = await get({ q: "明日の東京の天気を教えて" });
    expect(text).toContain("tw-status-unanswerable");
    expect(text).toContain('<section id="starters"');
    expect(text.match(/tel:0120861009/g)).toHaveLength(2);
  });

  test("takes an empty choice as no choice, and an unknown measure as none", async () => {
    const { response, text } = await get({ q: question, ministry: "", after: "nothing", lang: "" });
    expect(response.status).toBe(200);
    expect(text).not.toContain('class="tw-filters"');
  });
});

describe("a question that cannot be sent", () => {
  const long = "長".repeat(301);

  test("(B1) comes back in the form, with what is wrong", async () => {
    const { response, text } = await get({ q: long });
    expect(response.status).toBe(422);
    expect(text).toContain("<!doctype html>");
    expect(text).toContain('aria-invalid="true"');
    expect(text).toMatch(new RegExp(`>\\n?${long}</textarea>`));
  });

  test("comes back to htmx as the form alone", async () => {
    const { response, text } = await get({ q: long }, forHtmx);
    expect(response.status).toBe(422);
    expect(text.trimStart()).toMatch(/^<form/);
    expect(text).toContain(long);
  });

  test.each([
    [{ q: "" }, "wrong"],
    [{ q: "   " }, "wrong"],
    [{ q: question, ministry: "none" }, "#ministry"],
    [{ q: question, lang: "fr" }, "#languages"],
  ])("%j is told where", async (parameters, place) => {
    const { response, text } = await get(parameters);
    expect(response.status).toBe(422);
    expect(text).toContain(place);
  });

  test("keeps the questions asked before", async () => {
    const { text } = await get([
      ["q", long],
      ["history", "前の質問"],
    ]);
    expect(text).toContain('<input type="hidden" name="history" value="前の質問"');
  });
});

test("counts 300 characters as code points", async () => {
  const { response } = await get({ q: "𠮷".repeat(300) });
  expect(response.status).toBe(200);
});
