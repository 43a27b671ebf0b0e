import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openDeskSite } from "../../fixtures/desk-site.ts";

const question = "電気自動車の補助金はありますか";

test("marks the question for the gaps, and takes a note without personal data", async () => {
  const { get, post, log, store } = await openDeskSite();
  const markup = await (await get(`/desk?q=${question}`)).text();
  const entry = /name="entry" value="([^"]+)"/.exec(markup)?.[1] ?? "";
  const back = `/desk?q=${encodeURIComponent(question)}`;
  const marked = await post("/desk/unanswered", { entry, back, note: "" });
  expect(marked.headers.get("Location")).toBe(`${back}&done=mark#unanswered`);
  expect(await (await get(`${back}&done=mark`)).text()).toContain("一覧に入れました");
  const note = "090-1234-5678に折り返す。自治体の制度を尋ねられた";
  const noted = await post("/desk/unanswered", { entry, back, note });
  expect(noted.headers.get("Location")).toBe(`${back}&done=note#unanswered`);
  await log.flush();
  expect((await store.find(entry))?.feedback).toMatchObject([
    { kind: "desk", helpful: false, note: "〔…〕に折り返す。自治体の制度を尋ねられた" },
  ]);
  expect((await store.gaps())[0]).toMatchObject({ desk: 1, unhelpful: 0 });
});

test.each([{ entry: "1" }, { entry: randomUUID(), note: "長".repeat(201) }])(
  "takes nothing that is none",
  async (fields) => {
    const { post } = await openDeskSite();
    expect((await post("/desk/unanswered", { back: "/desk", ...fields })).status).toBe(422);
  },
);

function away(): Promise<never> {
  return Promise.reject(new Error("away"));
}

test("says so when it cannot be kept", async () => {
  const { post } = await openDeskSite({ addFeedback: away });
  const entry = randomUUID();
  expect((await post("/desk/unanswered", { entry, back: "/desk" })).status).toBe(503);
});
