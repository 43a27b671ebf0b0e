import { describe, expect, test } from "vitest";
import { app, corpus } from "../fixtures/site.ts";

async function get(path: string) {
  const response = await app.request(path);
  return { response, text: await response.text() };
}

describe.each(corpus.measures)("the page of $id", (measure) => {
  test("has an anchor for every passage", async () => {
    const { response, text } = await get(`/m/${measure.id}`);
    expect(response.status).toBe(200);
    const { quotations, budget } = measure.handout;
    for (const { id } of [...quotations, ...budget, ...measure.facts]) {
      expect(id.slice(0, id.lastIndexOf("-"))).toBe(measure.id);
      expect(text).toContain(`id="${id}"`);
    }
  });

  test("has no anchor twice", async () => {
    const { text } = await get(`/m/${measure.id}`);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test("tells its state, its sources and its gaps in English too", async () => {
    const { text } = await get(`/m/${measure.id}?lang=en`);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain(`tw-validity-${measure.validity.state}`);
    for (const { source } of measure.facts) {
      expect(text).toContain(`href="${source.url.replaceAll("&", "&amp;")}"`);
    }
    expect(text.includes("What these sources do not tell")).toBe(measure.gaps.length > 0);
  });
});

test("a fact of medium certainty says so in words", async () => {
  const measure = corpus.measures.find(({ facts }) =>
    facts.some(({ confidence }) => confidence === "medium"),
  );
  const { text } = await get(`/m/${measure?.id}`);
  expect(text).toContain("確かさは中くらいです");
});

test("a budget line is shown as printed and as a sum", async () => {
  const { text } = await get("/m/equipment-subsidy");
  expect(text).toContain("[２年度96百万円]");
  expect(text).toContain("96,000,000円");
});

test.each(corpus.documents)(
  "the page of document $id has its text page by page",
  async (document) => {
    const { response, text } = await get(`/sources/${document.id}`);
    expect(response.status).toBe(200);
    for (const { page, text: content } of document.pages) {
      expect(text).toContain(`id="p${page}"`);
      expect(text).toContain(`>${content}</div>`);
    }
    expect(text).toContain(document.terms.name);
  },
);

test.each(["/m/nothing", "/sources/nothing", "/m/", "/m/equipment-subsidy/more"])(
  "%s is not found",
  async (path) => {
    const { response, text } = await get(path);
    expect(response.status).toBe(404);
    expect(text).toContain('id="error"');
    expect(text).toContain("tel:0120861009");
  },
);
