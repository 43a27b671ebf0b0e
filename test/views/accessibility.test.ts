import axe from "axe-core";
import { expect, test } from "vitest";
import { tests } from "../../src/views/accessibility-texts.ts";
import { languages } from "../../src/corpus/vocabulary.ts";
import { app, corpus } from "../fixtures/site.ts";

test.each(languages)(
  "the notice in %s tells aim, tests, problems and whom to call",
  async (lang) => {
    const response = await app.request(`/accessibility?lang=${lang}`);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain("JIS X 8341-3:2016");
    expect(text).toContain("WCAG 2.2");
    for (const id of ["policy", "tests", "problems", "report", "contact"]) {
      expect(text).toContain(`id="${id}"`);
    }
    expect(text).toContain(corpus.contact.phone);
  },
);

test("the notice names the version that checks the pages", () => {
  const [major, minor] = axe.version.split(".");
  expect(tests[0]?.text.ja).toContain(`axe-core ${major}.${minor} `);
});

test.each(["/", "/m/awards", "/sources/r2-telework-measures", "/nothing"])(
  "%s links to the notice",
  async (path) => {
    const response = await app.request(`${path}?lang=en`);
    expect(await response.text()).toContain('href="/accessibility?lang=en"');
  },
);
