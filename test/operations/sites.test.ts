import { Hono } from "hono";
import { expect, test } from "vitest";
import { createSites } from "../../src/operations/sites.ts";

/** A site that answers with its name, when it is let. */
function createSite(name: string) {
  const closed: string[] = [];
  const gate = Promise.withResolvers<void>();
  const app = new Hono()
    .get("/", (c) => c.text(name))
    .get("/slow", async (c) => {
      await gate.promise;
      return c.text(name);
    });
  const close = async () => {
    closed.push(name);
  };
  return { app, close, closed, letGo: () => gate.resolve() };
}

test("(G1) a request is answered by the site that it came to, which is closed behind the last", async () => {
  const [first, second] = [createSite("first"), createSite("second")];
  const sites = createSites(first);
  const get = async (path: string) => (await sites.fetch(new Request(`http://x${path}`))).text();
  const slow = [get("/slow"), get("/slow")];
  sites.replace(second);
  expect(await get("/")).toBe("second");
  expect(first.closed).toEqual([]);
  first.letGo();
  expect(await Promise.all(slow)).toEqual(["first", "first"]);
  expect(first.closed).toEqual(["first"]);
  expect(second.closed).toEqual([]);
});

test("a site that nobody waits for is closed at once", async () => {
  const [first, second] = [createSite("first"), createSite("second")];
  createSites(first).replace(second);
  expect(first.closed).toEqual(["first"]);
});
