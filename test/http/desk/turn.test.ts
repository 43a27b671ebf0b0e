import { expect, test } from "vitest";
import { createLine } from "../../../src/http/line.ts";
import { openDeskSite } from "../../fixtures/desk-site.ts";

const asked = "/desk?q=テレワーク月間はいつですか&ministry=mic";
const again = `href="/desk?${new URLSearchParams({ q: "テレワーク月間はいつですか", ministry: "mic" }).toString().replaceAll("&", "&amp;")}"`;

test("(A3) who finds the desk's line full is told at once, and can ask the same again", async () => {
  const line = createLine({ longest: 1 });
  const { get } = await openDeskSite({ line });
  const leave = await line.join();
  const waits = line.join();
  const refused = await get(asked);
  expect(refused.status).toBe(503);
  expect(refused.headers.get("Retry-After")).toBe("2");
  const text = await refused.text();
  expect(text).toContain("ただいま混み合っています");
  expect(text).toContain(again);
  leave?.();
  (await waits)?.();
  expect((await get(asked)).status).toBe(200);
});

test("a full line holds up no page that asks nothing", async () => {
  const { get } = await openDeskSite({ line: createLine({ longest: 0 }) });
  expect((await get(asked)).status).toBe(503);
  for (const path of ["/desk", "/desk/gaps", "/desk/reports"])
    expect((await get(path)).status, path).toBe(200);
});

test("htmx gets the refusal alone, and the form stands with what was typed", async () => {
  const { get } = await openDeskSite({ line: createLine({ longest: 0 }) });
  const refused = await get(asked, { "HX-Request": "true" });
  expect(refused.status).toBe(503);
  expect(await refused.text()).toMatch(/^<div [^>]*id="error"/);
});

test("a crowd outside leaves the desk's line empty", async () => {
  const { app, get } = await openDeskSite();
  const crowd = Array.from({ length: 150 }, async (_, n) => app.request(`/api/v1/ask?q=${n}`));
  const desk = await get(asked);
  const outside = (await Promise.all(crowd)).map(({ status }) => status);
  expect(outside).toContain(503);
  expect(desk.status).toBe(200);
});

test("(I7) switched off, the desk shows no candidates either", async () => {
  const { get } = await openDeskSite({ conditions: () => ({ isOff: true, isStopping: false }) });
  const refused = await get(asked);
  expect(refused.status).toBe(503);
  expect(refused.headers.get("Retry-After")).toBe("300");
  expect(await refused.text()).toContain("質問への回答を休止しています");
  expect((await get("/desk")).status).toBe(200);
});

test("a stranger takes no place in the desk's line", async () => {
  const { app, get } = await openDeskSite({ line: createLine({ longest: 1 }) });
  const strangers = Array.from({ length: 5 }, async () => app.request(asked));
  expect((await get(asked)).status).toBe(200);
  for (const { status } of await Promise.all(strangers)) expect(status).toBe(303);
});
