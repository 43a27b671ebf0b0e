import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { app } from "../fixtures/site.ts";

test.each([
  ["/assets/chat.css", "text/css; charset=utf-8"],
  ["/assets/chat.js", "text/javascript; charset=utf-8"],
  ["/assets/typeahead.js", "text/javascript; charset=utf-8"],
  ["/assets/candidates.js", "text/javascript; charset=utf-8"],
  ["/assets/romaji.js", "text/javascript; charset=utf-8"],
  ["/assets/htmx.js", "text/javascript; charset=utf-8"],
  ["/assets/icon.svg", "image/svg+xml"],
])("%s is sent once, then only if it changed", async (path, type) => {
  const first = await app.request(path);
  expect(first.headers.get("Content-Type")).toBe(type);
  const etag = first.headers.get("ETag") ?? "";
  const again = await app.request(path, { headers: { "If-None-Match": etag } });
  expect(again.status).toBe(304);
});

test.each(["/assets/../package.json", "/assets/%2e%2e/package.json", "/assets/x.css"])(
  "%s leads to no file",
  async (path) => {
    expect((await app.request(path)).status).toBe(404);
  },
);

test("our own scripts for asking weigh at most 9 KB", async () => {
  const names = ["chat.js", "typeahead.js", "candidates.js", "romaji.js"];
  const scripts = await Promise.all(
    names.map(async (name) => (await app.request(`/assets/${name}`)).arrayBuffer()),
  );
  const weight = scripts.reduce((sum, script) => sum + gzipSync(script).byteLength, 0);
  expect(weight).toBeLessThanOrEqual(9 * 1024);
});

test("(C10) no script of ours evaluates a text or makes markup of one", async () => {
  const names = app.routes
    .map(({ path }) => path)
    .filter((path) => /^\/assets\/.+\.js$/.test(path));
  const own = names.filter((path) => !path.endsWith("/htmx.js"));
  expect(own.length).toBeGreaterThan(5);
  for (const path of own) {
    const content = await (await app.request(path)).text();
    expect(content, path).not.toMatch(
      /\beval\b|new Function|(?:inner|outer)HTML\s*\+?=|insertAdjacentHTML|document\.write|\.cookie\b/,
    );
    expect(content, path).not.toMatch(/set(?:Timeout|Interval)\(\s*["'`]/);
  }
});
