import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { createLimits } from "../../src/http/limits.ts";
import { createLine } from "../../src/http/line.ts";
import { answerer, corpus, mask } from "../fixtures/site.ts";

const parts = { corpus, answerer, mask };
const question = "テレワーク月間はいつですか";
const ask = `/?q=${question}`;
const post = {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-Peer": "192.0.2.1" },
  body: JSON.stringify({ question }),
};

/** The peer is what the request says; the clock stands still. */
function limited({ perPerson = 0, total = 0 }) {
  const limits = createLimits({ asker: (c) => c.req.header("X-Peer"), perPerson, total });
  return createApp({ ...parts, limits, clock: () => Date.parse("2026-11-25T01:00:00Z") });
}

function from(peer: string, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { headers: { "X-Peer": peer, ...headers } };
}

describe("(B6) who asks too much", () => {
  test("is told when to come back, by a problem, a page or a fragment in their language", async () => {
    const app = limited({ perPerson: 2 });
    expect((await app.request("/api/v1/ask", post)).status).toBe(200);
    expect((await app.request(ask, from("192.0.2.1"))).status).toBe(200);

    const problem = await app.request("/api/v1/ask", post);
    expect(problem.status).toBe(429);
    expect(problem.headers.get("Retry-After")).toBe("30");
    expect(problem.headers.get("Content-Type")).toBe("application/problem+json");

    const page = await app.request(`${ask}&lang=en`, from("192.0.2.1"));
    const text = await page.text();
    expect(page.status).toBe(429);
    expect(page.headers.get("Retry-After")).toBe("30");
    expect(text).toContain("Please wait a little");
    expect(text).toContain(question);
    expect(text).toContain(corpus.contact.phone);

    const fragment = await app.request(ask, from("192.0.2.1", { "HX-Request": "true" }));
    expect(fragment.status).toBe(429);
    expect(await fragment.text()).toMatch(/^<section [^>]*id="error"/);
  });

  test("sees it in the frame's own look there", async () => {
    const app = limited({ perPerson: 1 });
    await app.request(`/widget?q=${question}`, from("192.0.2.1"));
    const refused = await app.request(`/widget?q=${question}`, from("192.0.2.1"));
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('href="/widget?q=');
  });

  test("still gets pages, files and probes; others get answers", async () => {
    const app = limited({ perPerson: 1 });
    for (const path of ["/?q=a", "/?q=b"]) await app.request(path, from("192.0.2.1"));
    for (const path of ["/", "/m/awards", "/assets/chat.css", "/api/v1/measures", "/readyz"]) {
      expect((await app.request(path, from("192.0.2.1"))).status, path).toBe(200);
    }
    expect((await app.request(ask, from("192.0.2.2"))).status).toBe(200);
  });

  test("cannot slip by under another method or address of the same route", async () => {
    const app = limited({ perPerson: 1 });
    await app.request(ask, from("192.0.2.1"));
    for (const path of [
      "/?q=a",
      "/?lang=en&q=a",
      "/widget?q=a",
      "/api/v1/ask?q=a",
      "/%61pi/v1/ask?q=a",
    ]) {
      expect((await app.request(path, from("192.0.2.1"))).status, path).toBe(429);
    }
    const head = { ...from("192.0.2.1"), method: "HEAD" };
    expect((await app.request(ask, head)).status).toBe(429);
  });

  test("is everybody, where the whole service has a limit", async () => {
    const app = limited({ total: 2 });
    for (const peer of ["192.0.2.1", "192.0.2.2"]) {
      expect((await app.request(ask, from(peer))).status).toBe(200);
    }
    expect((await app.request(ask, from("192.0.2.3"))).status).toBe(429);
  });
});

describe("(A3) a full line", () => {
  const app = createApp({ ...parts, line: createLine({ longest: 1 }) });

  test("sends away at once with Retry-After, and answers who waits", async () => {
    const responses = await Promise.all(
      Array.from({ length: 5 }, async () => app.request("/api/v1/ask", post)),
    );
    expect(responses.map(({ status }) => status)).toEqual([200, 503, 503, 503, 503]);
    const refused = responses.find(({ status }) => status === 503);
    expect(refused?.headers.get("Retry-After")).toBe("2");
    expect(await refused?.json()).toMatchObject({ title: "ただいま混み合っています" });
  });

  test("holds up no probe", async () => {
    const [, probe, page] = await Promise.all(
      [ask, "/healthz", "/m/awards"].map(async (path) => app.request(path)),
    );
    expect([probe?.status, page?.status]).toEqual([200, 200]);
  });
});

describe("(I7) switched off", () => {
  const app = createApp({ ...parts, conditions: () => ({ isOff: true, isStopping: false }) });

  test("no question is answered, and every asker is told whom to ask instead", async () => {
    const page = await app.request(ask);
    const text = await page.text();
    expect(page.status).toBe(503);
    expect(page.headers.get("Retry-After")).toBe("300");
    expect(text).toContain("質問の受け付けを休止しています");
    expect(text).toContain(question);
    expect(text).toContain(corpus.contact.phone);
    expect((await app.request("/api/v1/ask", post)).status).toBe(503);
    expect((await app.request(`/widget?q=${question}`)).status).toBe(503);
  });

  test("everything else is served", async () => {
    for (const path of ["/", "/widget", "/m/awards", "/api/v1/measures", "/healthz", "/readyz"]) {
      expect((await app.request(path)).status, path).toBe(200);
    }
  });
});
