import { describe, expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { answerSchema } from "../../src/http/answer-schema.ts";
import { app, corpus, mask } from "../fixtures/site.ts";

const phone = "090-1234-5678";
const question = "機器の購入に使える補助はありますか";
const telling = `私は佐藤太郎です。${phone}に電話をください。${question}`;

function address(path: string, fields: readonly (readonly [string, string])[]): string {
  return `${path}?${new URLSearchParams(fields.map(([name, value]) => [name, value]))}`;
}

async function location(path: string): Promise<URL> {
  const response = await app.request(path);
  expect(response.status).toBe(303);
  return new URL(response.headers.get("Location") ?? "", "http://localhost");
}

async function ask(q: string) {
  return answerSchema.parse(await (await app.request(address("/api/v1/ask", [["q", q]]))).json());
}

describe("the API", () => {
  test.each([
    ["GET", async () => app.request(address("/api/v1/ask", [["q", telling]]))],
    [
      "POST",
      async () =>
        app.request("/api/v1/ask", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ question: telling }),
        }),
    ],
  ])("answers a %s on the masked question and names the kinds", async (_, ask) => {
    const answer = answerSchema.parse(await (await ask()).json());
    expect(answer.question).toBe(`私は〔…〕です。〔…〕に電話をください。${question}`);
    expect(new Set(answer.removed)).toEqual(new Set(["phone", "name"]));
    expect(answer.hits[0]?.measure.id).toBe("equipment-subsidy");
  });

  test("tells of personal data in an earlier question", async () => {
    const path = address("/api/v1/ask", [
      ["q", "いくらですか"],
      ["history", telling],
    ]);
    const answer = answerSchema.parse(await (await app.request(path)).json());
    expect(new Set(answer.removed)).toEqual(new Set(["phone", "name"]));
  });

  test("leaves the telephone number that the corpus tells", async () => {
    const asked = `${corpus.contact.phone}に電話してもよいですか`;
    const path = address("/api/v1/ask", [["q", asked]]);
    const answer = answerSchema.parse(await (await app.request(path)).json());
    expect(answer).toMatchObject({ question: asked, removed: [] });
  });

  test("finds the same with and without what was taken out", async () => {
    const plain = await ask(question);
    const masked = await ask(`${phone} ${question}`);
    expect(masked.hits.map(({ measure }) => measure.id)).toEqual(
      plain.hits.map(({ measure }) => measure.id),
    );
    expect(masked.unknownWords).toEqual(plain.unknownWords);
  });

  test("takes a question of the greatest length that only masking lengthens", async () => {
    const q = `${"さ".repeat(289)}佐藤太郎さん。`.padEnd(300, "あ");
    const { pathname, search } = await location(address("/", [["q", q]]));
    expect((await app.request(pathname + search)).status).toBe(200);
  });
});

describe.each(["/", "/widget"])("the page %s", (path) => {
  test("sends a browser on to the masked address, which tells the kinds", async () => {
    const to = await location(
      address(path, [
        ["q", telling],
        ["history", `${phone}です。セミナーはありますか`],
        ["ministry", "mhlw"],
      ]),
    );
    expect(to.pathname).toBe(path);
    expect(to.searchParams.get("removed")).toBe("phone,name");
    expect(to.searchParams.get("ministry")).toBe("mhlw");
    expect(to.search).not.toContain(encodeURIComponent("佐藤"));
    const markup = await (await app.request(to.pathname + to.search)).text();
    expect(markup).toContain("個人情報と思われる部分（電話番号、氏名）");
    expect(markup).not.toContain(phone);
    expect(markup).not.toContain("佐藤");
    // The number on screen is the desk's.
    expect(markup).toContain(corpus.contact.phone);
  });

  test("names only kinds that there are", async () => {
    const asked = [
      ["q", question],
      ["removed", "phone,<b>,nothing"],
    ] as const;
    const markup = await (await app.request(address(path, asked))).text();
    expect(markup).toContain("（電話番号）");
    expect(markup).not.toContain("nothing");
  });

  test("gives htmx a masked turn and the masked address", async () => {
    const headers = { "HX-Request": "true" };
    const response = await app.request(address(path, [["q", telling]]), { headers });
    expect(response.status).toBe(200);
    const markup = await response.text();
    expect(markup).toContain("（電話番号、氏名）");
    expect(markup).not.toContain(phone);
    expect(markup).not.toContain("佐藤");
    const name = path === "/" ? "HX-Push-Url" : "HX-Replace-Url";
    const shown = new URL(response.headers.get(name) ?? "", "http://localhost");
    expect(shown.pathname).toBe(path);
    expect(shown.searchParams.get("q")).toBe(`私は〔…〕です。〔…〕に電話をください。${question}`);
  });

  test("shows a question that is too long without personal data", async () => {
    const long = `${phone}です。${"長い質問です。".repeat(50)}`;
    const { pathname, search } = await location(address(path, [["q", long]]));
    const response = await app.request(pathname + search);
    expect(response.status).toBe(422);
    const headers = { "HX-Request": "true" };
    const fragment = await app.request(address(path, [["q", long]]), { headers });
    for (const one of [response, fragment]) {
      const markup = await one.text();
      expect(markup).toContain("です。長い質問です。");
      expect(markup).not.toContain(phone);
    }
  });
});

function fail(): never {
  throw new Error("a fault");
}

test("a page of an error repeats the question without personal data", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = createApp({ corpus, mask, answerer: { answer: fail } });
  const headers = { "HX-Request": "true" };
  const markup = await (await broken.request(address("/", [["q", telling]]), { headers })).text();
  expect(markup).toContain("機器の購入");
  expect(markup).not.toContain(phone);
});
