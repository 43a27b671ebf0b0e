import { expect, test } from "vitest";
import { app } from "../fixtures/site.ts";

/** As sent to a browser, which takes compressed contents; in bytes. */
async function sizeOf(path: string): Promise<number> {
  const response = await app.request(path, { headers: { "Accept-Encoding": "gzip, deflate, br" } });
  expect(response.status, path).toBe(200);
  expect(response.headers.get("Vary"), path).toContain("Accept-Encoding");
  const size = (await response.arrayBuffer()).byteLength;
  // What is short already is sent as it is.
  const isShort = size < 1024;
  expect(isShort || response.headers.get("Content-Encoding") === "gzip", path).toBe(true);
  return size;
}

/** A page, what its elements ask for, and what its scripts import, even if only once someone types. */
async function firstLoad(path: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const waiting = [path];
  for (const address of waiting) {
    if (sizes.has(address)) continue;
    sizes.set(address, await sizeOf(address));
    const content = await (await app.request(address)).text();
    waiting.push(...neededBy(address, content));
  }
  return sizes;
}

function neededBy(address: string, content: string): string[] {
  const found = address.endsWith(".js")
    ? content.matchAll(/\b(?:import|from) ?\(?"(\.{0,2}\/[^"]+)"/g)
    : content.matchAll(
        /<(?:script[^>]* src|link[^>]* href|img[^>]* src|div[^>]* data-list)="(\/[^"]+)"/g,
      );
  return [...found].map(([, needed = ""]) => {
    const url = new URL(needed, new URL(address, "http://site.test"));
    return url.pathname + url.search;
  });
}

function sum(sizes: Map<string, number>): number {
  return [...sizes.values()].reduce((total, size) => total + size, 0);
}

test.each(["/", "/?lang=easy", "/?lang=en"])(
  "the chat page %s comes in 60 KB in all",
  async (path) => {
    const sizes = await firstLoad(path);
    expect([...sizes.keys()]).toEqual(
      expect.arrayContaining([
        "/assets/chat.css",
        "/assets/htmx.js",
        "/assets/chat.js",
        "/assets/typeahead.js",
        expect.stringMatching(/^\/assets\/typeahead-\w+\.json$/),
      ]),
    );
    expect(sum(sizes), JSON.stringify([...sizes])).toBeLessThanOrEqual(60 * 1024);
  },
);

test("no font is served, and none is asked for", async () => {
  const sizes = await firstLoad("/");
  for (const address of sizes.keys()) {
    const response = await app.request(address);
    expect(response.headers.get("Content-Type")).not.toContain("font");
    expect(await response.text()).not.toMatch(/@font-face|\.woff2?\b/);
  }
});
