import { expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer-shape.ts";
import { answerSchema } from "../../src/http/answer-schema.ts";
import { app, corpus } from "../fixtures/site.ts";

const question = "機器の購入に使える補助はありますか";

function ask(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return post(JSON.stringify(body), { "Content-Type": "application/json", ...headers });
}

async function post(body: BodyInit, headers: Record<string, string>): Promise<Response> {
  return app.request("/api/v1/ask", { method: "POST", body, headers });
}

async function get(path: string, init?: RequestInit): Promise<Response> {
  return app.request(path, init);
}

async function toAnswer(response: Response): Promise<Answer> {
  expect(response.status).toBe(200);
  return answerSchema.parse(await response.json());
}

type Problem = { status: number; detail: string; errors?: { field: string; detail: string }[] };

async function toProblem(response: Response): Promise<Problem> {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  return problem;
}

test("answers a question with its measure, quotations and citations", async () => {
  const response = await ask({ question });
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const answer = await toAnswer(response);
  expect(answer).toMatchObject({ question, lang: "ja", status: "answered", reason: null });
  const [best] = answer.hits;
  expect(best).toMatchObject({
    rank: 1,
    measure: { id: "equipment-subsidy", url: "/m/equipment-subsidy" },
    ministries: [{ id: "mhlw", name: "厚生労働省" }],
    programmes: [
      {
        name: "時間外労働等改善助成金（テレワークコース）",
        budget: "２年度96百万円",
        ministry: "mhlw",
      },
    ],
  });
  const cited = answer.citations.map(({ n }) => n);
  for (const passage of answer.hits.flatMap((hit) => hit.passages)) {
    expect(cited).toContain(passage.citation);
  }
});

test("answers the same by GET and by POST", async () => {
  const query = new URLSearchParams({ q: question, ministry: "mhlw", lang: "en", limit: "2" });
  const byGet = await toAnswer(await get(`/api/v1/ask?${query}`));
  const byPost = await toAnswer(await ask({ question, ministry: "mhlw", lang: "en", limit: 2 }));
  expect(byGet).toEqual(byPost);
  expect(byGet.lang).toBe("en");
  expect(byGet.hits.length).toBeLessThanOrEqual(2);
});

test("takes earlier questions from repeated parameters", async () => {
  const history = [question, "サテライトオフィスの整備に補助はありますか"];
  const query = new URLSearchParams({ q: "予算はいくらですか" });
  for (const earlier of history) query.append("history", earlier);
  const byGet = await toAnswer(await get(`/api/v1/ask?${query}`));
  expect(byGet).toEqual(await toAnswer(await ask({ question: "予算はいくらですか", history })));
  expect(byGet.hits[0]?.measure.id).toBe("satellite-office-subsidy");
});

test("answers 200 to what it cannot answer", async () => {
  const answer = await toAnswer(await ask({ question: "おいしいカレーの作り方は？" }));
  expect(answer).toMatchObject({ status: "unanswerable", hits: [] });
  expect(answer.contact.phone).toBe(corpus.contact.phone);
});

test("answers HEAD without a body", async () => {
  const response = await get(`/api/v1/ask?q=${question}`, { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("");
});

test("(B1) counts 300 code points after NFKC and trimming", async () => {
  expect((await ask({ question: "あ".repeat(300) })).status).toBe(200);
  expect((await ask({ question: ` ${"𠮷".repeat(300)}　` })).status).toBe(200);
  expect((await ask({ question: "あ".repeat(301) })).status).toBe(422);
  // Eighteen code points each under NFKC.
  expect((await ask({ question: "\uFDFA".repeat(16) })).status).toBe(200);
  expect((await ask({ question: "\uFDFA".repeat(17) })).status).toBe(422);
});

test.each([
  ["a lone surrogate", "\uD800 テレワーク"],
  ["control characters", "テレ\u0000ワーク\u0007"],
  ["markup", "<script>alert(1)</script>"],
  ["emoji", "🏠💻❓"],
  ["a word of the language", "__proto__ constructor toString"],
])("answers 200 to %s", async (_, text) => {
  const answer = await toAnswer(await ask({ question: text }));
  expect(answer.contact.phone).toBe(corpus.contact.phone);
});

test.each([
  ["question", { question: "" }],
  ["question", { question: " 　\n" }],
  ["question", { question: 5 }],
  ["question", {}],
  ["history", { question, history: Array.from({ length: 11 }, () => question) }],
  ["history", { question, history: [question, ""] }],
  ["history", { question, history: question }],
  ["ministry", { question, ministry: "mof" }],
  ["ministry", { question, ministry: null }],
  ["lang", { question, lang: "fr" }],
  ["limit", { question, limit: 0 }],
  ["limit", { question, limit: 11 }],
  ["limit", { question, limit: 2.5 }],
  ["limit", { question, limit: "5" }],
  ["q", { question, q: question }],
  ["__proto__", JSON.parse(`{ "question": "a", "__proto__": {} }`)],
  ["body", [question]],
  ["body", question],
  ["body", null],
])("refuses a wrong %s with one entry", async (field, body) => {
  const response = await ask(body);
  expect(response.status).toBe(422);
  const { errors } = await toProblem(response);
  expect(errors).toEqual([{ field, detail: expect.stringMatching(/./) }]);
});

test("names every wrong field once, in the reader's language", async () => {
  const wrong = { question: "", limit: 99, history: ["", ""], colour: "red" };
  const fields = ["question", "history", "limit", "colour"];
  const japanese = await toProblem(await ask(wrong));
  expect(japanese.errors?.map(({ field }) => field)).toEqual(fields);
  expect(japanese.errors?.[0]?.detail).toBe("質問を1文字以上、300文字以内で書いてください。");
  const english = await ask({ ...wrong, lang: "en" });
  expect(english.headers.get("Content-Language")).toBe("en");
  const { detail, errors } = await toProblem(english);
  expect(detail).toBe("Some fields cannot be used as they are.");
  expect(errors?.[2]?.detail).toBe("Give a whole number from 1 to 10.");
});

test("takes the language of an error from the question, then from the browser", async () => {
  const asked = await toProblem(await ask({ question: "Is there a subsidy?", limit: 0 }));
  expect(asked.errors?.[0]?.detail).toBe("Give a whole number from 1 to 10.");
  const browser = await toProblem(await ask({}, { "Accept-Language": "en-GB" }));
  expect(browser.errors?.[0]?.detail).toBe("Write a question of 1 to 300 characters.");
});

test.each([
  ["q", ""],
  ["q", "q=%20"],
  ["q", `q=${question}&q=${question}`],
  ["limit", `q=${question}&limit=1e0`],
  ["limit", `q=${question}&limit=`],
  ["ministry", `q=${question}&ministry=`],
  ["question", `q=${question}&question=${question}`],
])("refuses a wrong %s in ?%s", async (field, query) => {
  const response = await get(`/api/v1/ask?${query}`);
  expect(response.status).toBe(422);
  const { errors } = await toProblem(response);
  expect(errors?.map((error) => error.field)).toEqual([field]);
});

test.each([
  ["no JSON", "{"],
  ["nothing", ""],
  ["malformed UTF-8", new Uint8Array([0x22, 0xe3, 0x81, 0x22])],
])("says 400 to a body of %s", async (_, body) => {
  const response = await post(body, { "Content-Type": "application/json" });
  expect(response.status).toBe(400);
  await toProblem(response);
});

test("says 400 to a query that is no UTF-8", async () => {
  const response = await get("/api/v1/ask?q=%E3%81");
  expect(response.status).toBe(400);
  await toProblem(response);
});

test("takes JSON in UTF-8 alone", async () => {
  const body = JSON.stringify({ question });
  for (const type of ["application/json; charset=UTF-8", "Application/JSON"]) {
    expect((await post(body, { "Content-Type": type })).status, type).toBe(200);
  }
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=shift_jis",
  ]) {
    const response = await post(body, { "Content-Type": type });
    expect(response.status, type).toBe(415);
    await toProblem(response);
  }
});

test("(B1) takes a body of 8 KiB and no more", async () => {
  const body = JSON.stringify({ question });
  const room = 8192 - new TextEncoder().encode(body).length;
  const headers = { "Content-Type": "application/json" };
  expect((await post(body + " ".repeat(room), headers)).status).toBe(200);
  const response = await post(body + " ".repeat(room + 1), headers);
  expect(response.status).toBe(413);
  await toProblem(response);
});

test("lists the measures in the handout's order", async () => {
  const response = await get("/api/v1/measures");
  expect(response.headers.get("Cache-Control")).toBe("public, max-age=300");
  const { measures } = (await response.json()) as { measures: { id: string; url: string }[] };
  expect(measures).toHaveLength(14);
  expect(measures[0]?.id).toBe("goals-and-surveys");
  expect(measures.at(-1)).toMatchObject({ id: "iot-labs", url: "/m/iot-labs" });
});

test("shows a measure with its quotations, facts and sources", async () => {
  const response = await get("/api/v1/measures/equipment-subsidy");
  const measure = (await response.json()) as Record<string, unknown>;
  expect(measure).toMatchObject({
    id: "equipment-subsidy",
    handout: { page: 3, section: "３－３．導入補助" },
    ministries: [{ id: "mhlw", name: { ja: "厚生労働省" }, known: "budget" }],
  });
  expect(measure).toHaveProperty("facts.0.source.url");
  expect(measure).not.toHaveProperty("words");
});

test("lists the ministries under their ids", async () => {
  const { ministries } = (await (await get("/api/v1/ministries")).json()) as {
    ministries: { id: string; name: { ja: string } }[];
  };
  expect(ministries.map(({ id, name }) => `${id} ${name.ja}`)).toEqual([
    "mic 総務省",
    "mhlw 厚生労働省",
    "mlit 国土交通省",
    "meti 経済産業省",
    "cas 内閣官房",
    "cao 内閣府",
  ]);
});

test("suggests titles, programmes and named things, each once for a measure", async () => {
  const { suggestions } = (await (await get("/api/v1/suggestions")).json()) as {
    suggestions: { text: string; lang: string; kind: string; measure: string }[];
  };
  expect(suggestions).toContainEqual({
    text: "テレワーク人口実態調査",
    lang: "ja",
    kind: "programme",
    measure: "goals-and-surveys",
  });
  const keys = suggestions.map(({ text, measure }) => `${measure} ${text}`);
  expect(new Set(keys).size).toBe(keys.length);
  const ids = new Set(corpus.measures.map(({ id }) => id));
  expect(suggestions.every(({ measure }) => ids.has(measure))).toBe(true);
});

test("spares a caller who has the list already", async () => {
  const { headers } = await get("/api/v1/suggestions");
  const again = await get("/api/v1/suggestions", {
    headers: { "If-None-Match": headers.get("ETag") ?? "" },
  });
  expect(again.status).toBe(304);
});

test("says that it lives and is ready", async () => {
  expect(await (await get("/healthz")).json()).toEqual({ status: "ok" });
  expect(await (await get("/readyz")).json()).toEqual({
    status: "ready",
    corpusVersion: corpus.version,
  });
});

test("has nothing yet where later features will be", async () => {
  const feedback = await app.request("/api/v1/feedback", { method: "POST" });
  expect(feedback.status).toBe(404);
  expect((await get("/metrics")).status).toBe(404);
});
