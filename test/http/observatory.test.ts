import { beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { type Observatory, openObservatory } from "../fixtures/observatory.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";

const origin = "https://telework.example.jp";
const ancestors = ["https://www.example.go.jp"];
const app = createApp({ corpus, answerer, mask, allowedFrameAncestors: ancestors });

let observatory: Observatory | undefined;

beforeAll(async () => {
  observatory = await openObservatory();
});

test.for(["/", "/?q=補助", "/widget", "/nowhere", "/m/awards", "/embed", "/privacy"])(
  "(C3) MDN's Observatory gives %s an A+",
  async (path, { skip }) => {
    const judge = observatory ?? skip();
    const { grade, score } = await judge(`${origin}${path}`, await app.request(path));
    expect(grade).toBe("A+");
    expect(score).toBeGreaterThanOrEqual(120);
  },
);

test("(C3) and would not, had the page no policy", async ({ skip }) => {
  const judge = observatory ?? skip();
  const { headers, status } = await app.request("/");
  const bare = new Headers(headers);
  bare.delete("Content-Security-Policy");
  const { score } = await judge(origin, new Response("<p>", { headers: bare, status }));
  expect(score).toBeLessThan(100);
});
