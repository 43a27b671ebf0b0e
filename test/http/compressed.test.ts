import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { compressed } from "../../src/http/compressed.ts";

const long = "テレワーク".repeat(200);

const app = new Hono()
  .use(compressed)
  .get("/long", (c) => c.text(long, 200, { ETag: '"1"', "Content-Length": "3000" }))
  .get("/short", (c) => c.text("短い"))
  .get("/fixed", (c) => c.text(long, 200, { "Cache-Control": "no-transform" }))
  .get("/image", (c) => c.body(long, 200, { "Content-Type": "image/png" }))
  .get("/done", (c) => c.text(long, 200, { "Content-Encoding": "br" }));

function ask(path: string, encoding?: string, method = "GET") {
  const headers = encoding === undefined ? {} : { "Accept-Encoding": encoding };
  return app.request(path, { method, headers });
}

test.each(["gzip", "br, gzip", "gzip;q=0.5, identity;q=0.1", "deflate, gzip, br"])(
  "a long text is sent with gzip to who takes %s",
  async (encoding) => {
    const response = await ask("/long", encoding);
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    expect(response.headers.get("Vary")).toBe("Accept-Encoding");
    expect(response.headers.get("Content-Length")).toBeNull();
    expect(response.headers.get("ETag")).toBe('W/"1"');
    const body = Buffer.from(await response.arrayBuffer());
    expect(gunzipSync(body).toString()).toBe(long);
  },
);

test.each([undefined, "", "identity", "br", "gzip;q=0"])(
  "it is sent as it is to who takes %s, and caches are told apart",
  async (encoding) => {
    const response = await ask("/long", encoding);
    expect(response.headers.get("Content-Encoding")).toBeNull();
    expect(response.headers.get("Vary")).toBe("Accept-Encoding");
    expect(await response.text()).toBe(long);
  },
);

test.each([
  ["/short", "短い"],
  ["/fixed", long],
  ["/image", long],
])("%s is left as it is", async (path, text) => {
  const response = await ask(path, "gzip");
  expect(response.headers.get("Content-Encoding")).toBeNull();
  expect(await response.text()).toBe(text);
});

test("what is compressed already, and a response without a body, are left as they are", async () => {
  expect((await ask("/done", "gzip")).headers.get("Content-Encoding")).toBe("br");
  expect((await ask("/long", "gzip", "HEAD")).headers.get("Content-Encoding")).toBeNull();
});
