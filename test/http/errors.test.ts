import { expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { app, corpus, mask } from "../fixtures/site.ts";

const everyKind = [
  ["GET", "/"],
  ["GET", "/m/equipment-subsidy"],
  ["GET", "/sources/r2-telework-measures"],
  ["GET", "/assets/chat.css"],
  ["GET", "/api/v1/measures"],
  ["GET", "/nowhere"],
  ["GET", "/m/nowhere"],
  ["GET", "/api/v1/nowhere"],
  ["PUT", "/"],
  ["DELETE", "/api/v1/ask"],
] as const;

test.each(everyKind)("%s %s bears every security header", async (method, path) => {
  const { headers } = await app.request(path, { method });
  expect(headers.get("Content-Security-Policy")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
      "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
  );
  expect(headers.get("Strict-Transport-Security")).toBe("max-age=31536000");
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
  expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
  expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  // Closed, but for copying an answer with its source.
  const permissions = headers.get("Permissions-Policy")?.split(", ") ?? [];
  expect(permissions.filter((one) => !one.endsWith("=()"))).toEqual(["clipboard-write=(self)"]);
  expect(headers.get("Cache-Control")).toBeTruthy();
  for (const absent of ["X-Frame-Options", "X-Powered-By", "Server", "Set-Cookie"]) {
    expect(headers.get(absent), absent).toBeNull();
  }
});

test("shows a page in the reader's language where there is nothing", async () => {
  const japanese = await app.request("/nowhere");
  expect(japanese.status).toBe(404);
  expect(japanese.headers.get("Content-Type")).toMatch(/^text\/html/);
  expect(japanese.headers.get("Content-Language")).toBe("ja");
  expect(await japanese.text()).toContain("見つかりません");
  const english = await app.request("/nowhere?lang=en");
  expect(await english.text()).toContain("Not found");
  const browser = await app.request("/nowhere", {
    headers: { "Accept-Language": "en-US,ja;q=0.5" },
  });
  expect(await browser.text()).toContain("Not found");
});

test("gives htmx the notice alone, and a browser the page", async () => {
  const page = await (await app.request("/nowhere")).text();
  const response = await app.request("/nowhere", { headers: { "HX-Request": "true" } });
  const fragment = await response.text();
  expect(response.headers.get("Vary")).toContain("HX-Request");
  expect(page).toMatch(/^<!doctype html>/i);
  expect(page).toContain(corpus.contact.phone);
  expect(fragment).not.toMatch(/<html/i);
  expect(fragment).toContain("見つかりません");
});

test("keeps the question on an error page, as text", async () => {
  const response = await app.request("/nowhere?q=<script>alert(1)</script>");
  const page = await response.text();
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toContain("<script>alert");
});

test("says 405 with the methods that an address takes", async () => {
  const page = await app.request("/m/equipment-subsidy", { method: "POST" });
  expect(page.status).toBe(405);
  expect(page.headers.get("Allow")).toBe("GET, HEAD");
  const api = await app.request("/api/v1/ask", { method: "DELETE" });
  expect(api.status).toBe(405);
  expect(api.headers.get("Allow")?.split(", ").toSorted()).toEqual(["GET", "HEAD", "POST"]);
  expect(api.headers.get("Content-Type")).toBe("application/problem+json");
});

test("says 404 with the id of a measure or document that is not there", async () => {
  for (const path of ["/m/nowhere", "/sources/nowhere", "/api/v1/measures/nowhere"]) {
    expect((await app.request(path)).status, path).toBe(404);
  }
});

test("(C9) hides a fault behind an id, and logs its place but no question", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = createApp({
    corpus,
    mask,
    answerer: {
      answer: ({ question }) => {
        throw new Error(`cannot answer ${question}`);
      },
    },
  });
  const question = "この質問は記録しない";
  const response = await broken.request(`/api/v1/ask?q=${question}`);
  const problem = (await response.json()) as Record<string, unknown>;
  const page = await (await broken.request(`/?q=${question}&lang=en`)).text();
  const logged = log.mock.calls.flat().join("\n");
  log.mockRestore();

  expect(response.status).toBe(500);
  expect(Object.keys(problem)).toEqual(["type", "title", "status", "detail", "requestId"]);
  expect(JSON.stringify(problem)).not.toMatch(/cannot answer|\.ts/);
  expect(page).not.toMatch(/cannot answer|\.ts/);
  expect(logged).toContain(problem["requestId"]);
  expect(logged).toContain("errors.test.ts");
  expect(logged).not.toContain(question);
});

test("an error inside the frame wears the frame's shell, not the site's", async () => {
  const markup = await (await app.request("/widget/nowhere")).text();
  expect(markup).toContain('id="error"');
  expect(markup).toContain('class="tw-framed');
  expect(markup).not.toContain("tw-header");
  expect(await (await app.request("/nowhere")).text()).toContain("tw-header");
});
