import { describe, expect, test } from "vitest";
import { answerSchema } from "../../src/http/answer-schema.ts";
import { openLoggedSite } from "../fixtures/logged-site.ts";
import { app as plain } from "../fixtures/site.ts";

const reader = "テレワーク相談センター";
const question = "機器の購入に使える補助はありますか";
const own = { "Sec-Fetch-Site": "same-origin" };

type App = typeof plain;
type Fields = Readonly<Record<string, string>>;

/** The fields of the first form under the answer, as a browser would send them. */
function fieldsOf(markup: string): Fields {
  const [, form = ""] =
    /<form\s[^>]*action="\/(?:widget\/)?feedback"[^>]*>([\s\S]*?)<\/form>/.exec(markup) ?? [];
  const hidden = form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
  return Object.fromEntries(
    [...hidden].map(([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")]),
  );
}

function post(app: App, path: string, fields: Fields, headers: Fields = own) {
  return app.request(path, { method: "POST", body: new URLSearchParams(fields), headers });
}

describe.each([
  ["/", "/feedback"],
  ["/widget", "/widget/feedback"],
])("the form under an answer of %s", (page, action) => {
  const address = `${page}?${new URLSearchParams({ q: question })}`;

  test("leads back to the same answer with thanks, and then asks why", async () => {
    const { app, rows } = await openLoggedSite({ reader });
    const markup = await (await app.request(address)).text();
    expect(markup).toContain(`action="${action}"`);
    expect(markup).toContain(reader);
    const fields = fieldsOf(markup);
    const answered = await post(app, action, { ...fields, helpful: "no" });
    expect(answered.status).toBe(303);
    const location = answered.headers.get("Location") ?? "";
    expect(location).toMatch(new RegExp(`^${page === "/" ? "/" : page}\\?q=`));
    const thanked = await (await app.request(location.split("#")[0] ?? "")).text();
    expect(thanked).toContain("感想を受け取りました");
    expect(thanked).toContain('value="outdated"');
    expect(thanked).toContain(`id="${location.split("#")[1]}"`);
    const again = fieldsOf(thanked);
    expect(again).toEqual({ ...fields, helpful: "no" });
    await post(app, action, { ...again, reason: "outdated" });
    await post(app, action, { ...again, reason: "outdated" });
    expect(await rows("feedback")).toEqual([
      expect.objectContaining({ entry: fields["id"], helpful: 0, reason: "outdated", note: null }),
    ]);
    // The way back is no new question.
    expect(await rows("entries")).toHaveLength(1);
  });

  test("becomes thanks in its place with htmx", async () => {
    const { app } = await openLoggedSite({ reader });
    const headers = { "HX-Request": "true" };
    const fields = fieldsOf(await (await app.request(address, { headers })).text());
    const said = await post(app, action, { ...fields, helpful: "yes" }, { ...own, ...headers });
    expect(said.status).toBe(200);
    const markup = await said.text();
    expect(markup).toMatch(/^<div class="tw-feedback"/);
    expect(markup).toContain("感想を受け取りました");
    expect(markup).not.toContain("<form");
  });

  test("says so when it cannot be kept, while answers go on", async () => {
    const { app, close } = await openLoggedSite({ reader });
    const fields = fieldsOf(await (await app.request(address)).text());
    await close();
    const failed = await post(app, action, { ...fields, helpful: "yes", lang: "en" });
    expect(failed.status).toBe(503);
    expect(await failed.text()).toContain("Your feedback cannot be kept just now");
    const ancestors = failed.headers.get("Content-Security-Policy") ?? "";
    expect(ancestors.includes("frame-ancestors 'none'")).toBe(page === "/");
    expect((await app.request(address)).status).toBe(200);
  });

  test.each<[what: string, headers: Fields]>([
    ["another site", { "Sec-Fetch-Site": "cross-site", Origin: "https://elsewhere.example" }],
    ["a neighbour", { "Sec-Fetch-Site": "same-site", Origin: "http://localhost" }],
    ["an older browser on another site", { Origin: "https://elsewhere.example" }],
    ["nobody", {}],
  ])("takes nothing from %s", async (_, headers) => {
    const { app, rows } = await openLoggedSite({ reader });
    const fields = fieldsOf(await (await app.request(address)).text());
    expect((await post(app, action, { ...fields, helpful: "yes" }, headers)).status).toBe(403);
    expect(await rows("feedback")).toEqual([]);
  });

  test.each<[what: string, wrong: Fields]>([
    ["an id that is none", { id: "1" }],
    ["a way back to another site", { back: "//elsewhere.example" }],
    ["a way back to another page", { back: "/embed" }],
    ["a reason that is none", { reason: "because" }],
    ["no answer", { helpful: "" }],
  ])("takes nothing with %s", async (_, wrong) => {
    const { app, rows } = await openLoggedSite({ reader });
    const fields = fieldsOf(await (await app.request(address)).text());
    expect((await post(app, action, { ...fields, helpful: "yes", ...wrong })).status).toBe(422);
    expect(await rows("feedback")).toEqual([]);
  });

  test("takes a note, without personal data, and says that some was taken out", async () => {
    const { app, rows } = await openLoggedSite({ reader });
    const fields = fieldsOf(await (await app.request(address)).text());
    const no = { ...fields, helpful: "no" };
    const asked = await post(app, action, no, { ...own, "HX-Request": "true" });
    const markup = await asked.text();
    expect(markup).toMatch(/<textarea\s[^>]*name="note"[^>]*>/);
    expect(markup).toContain("300文字まで");
    const said = { ...no, reason: "outdated", note: "電話は090-1234-5678です" };
    const location = (await post(app, action, said)).headers.get("Location") ?? "";
    expect(location).not.toContain("1234");
    const thanks = await (await app.request(location.split("#")[0] ?? "")).text();
    expect(thanks).toContain("記録する前に取り除きました");
    expect(await rows("feedback")).toEqual([
      expect.objectContaining({ reason: "outdated", note: "電話は〔…〕です" }),
    ]);
    const plainly = await post(app, action, { ...said, note: "料金の年度が２年前です" });
    expect(plainly.headers.get("Location")).toContain("told=reason");
    expect(await rows("feedback")).toEqual([
      expect.objectContaining({ note: "料金の年度が2年前です" }),
    ]);
  });

  test("counts a note in code points", async () => {
    const { app, rows } = await openLoggedSite({ reader });
    const fields = fieldsOf(await (await app.request(address)).text());
    const no = { ...fields, helpful: "no", reason: "other" };
    expect((await post(app, action, { ...no, note: "椅".repeat(301) })).status).toBe(422);
    expect(await rows("feedback")).toEqual([]);
    expect((await post(app, action, { ...no, note: "\u{1F4BA}".repeat(300) })).status).toBe(303);
    expect(await rows("feedback")).toHaveLength(1);
  });

  test("asks for no note where no text is kept", async () => {
    const { app, rows } = await openLoggedSite({ reader, retentionDays: 0 });
    const headers = { ...own, "HX-Request": "true" };
    const markup = await (await app.request(address, { headers })).text();
    const no = { ...fieldsOf(markup), helpful: "no" };
    expect(await (await post(app, action, no, headers)).text()).not.toContain("textarea");
    await post(app, action, { ...no, reason: "other", note: "椅子" });
    expect(await rows("feedback")).toEqual([expect.objectContaining({ note: null })]);
  });

  test("is not there where nobody reads it", async () => {
    const { app } = await openLoggedSite();
    expect(await (await app.request(address)).text()).not.toContain("feedback");
    expect((await post(app, action, { helpful: "yes" })).status).toBe(404);
  });
});

function send(app: App, body: unknown) {
  return app.request("/api/v1/feedback", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function ask(app: App): Promise<string> {
  const response = await app.request(`/api/v1/ask?q=${question}`);
  return answerSchema.parse(await response.json()).id ?? "";
}

describe("feedback by the API", () => {
  test("is kept once, however often it is sent", async () => {
    const { app, rows } = await openLoggedSite({ reader });
    const said = { id: await ask(app), helpful: false, reason: "too-hard" };
    for (let sent = 0; sent < 3; sent += 1) {
      const response = await send(app, said);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(said);
    }
    expect(await rows("feedback")).toHaveLength(1);
  });

  test("takes a note, and tells what is kept of it", async () => {
    const { app, rows } = await openLoggedSite({ reader });
    const said = { id: await ask(app), helpful: false };
    const response = await send(app, { ...said, note: "090-1234-5678" });
    expect(await response.json()).toEqual({ ...said, note: "〔…〕" });
    expect(await rows("feedback")).toEqual([expect.objectContaining({ note: "〔…〕" })]);
  });

  test("names the fields that are wrong", async () => {
    const { app } = await openLoggedSite({ reader });
    const response = await send(app, { id: "1", helpful: "yes", reason: "x", more: "y" });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(["id", "helpful", "reason", "more"]);
  });

  test("is a problem when it cannot be kept, and unknown where nobody reads it", async () => {
    const { app, close } = await openLoggedSite({ reader });
    const id = await ask(app);
    await close();
    const failed = await send(app, { id, helpful: true });
    expect(failed.status).toBe(503);
    expect(failed.headers.get("Content-Type")).toBe("application/problem+json");
    expect((await send(plain, { id, helpful: true })).status).toBe(404);
  });
});
