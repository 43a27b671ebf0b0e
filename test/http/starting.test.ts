import { Hono } from "hono";
import { describe, expect, test, vi } from "vitest";
import { createStarting } from "../../src/http/starting.ts";

const site = new Hono().all("*", async (c) => c.text(`${c.req.method} ${await c.req.text()}`));

async function ask(starting: ReturnType<typeof createStarting>, path: string, init?: RequestInit) {
  return starting.app.fetch(new Request(`http://localhost${path}`, init));
}

describe("(I1) before there is a site", () => {
  test("the process lives, but has not started and is not ready", async () => {
    const starting = createStarting();
    const probes = ["/healthz", "/startupz", "/readyz"];
    const responses = await Promise.all(probes.map(async (path) => ask(starting, path)));
    expect(responses.map(({ status }) => status)).toEqual([200, 503, 503]);
    expect(responses[2]?.headers.get("Retry-After")).toBe("5");
    expect(await responses[2]?.json()).toEqual({ status: "starting" });
  });

  test("who asks waits, and is served as soon as it is there", async () => {
    const starting = createStarting();
    const asked = [
      ask(starting, "/?q=a"),
      ask(starting, "/api/v1/ask", { method: "POST", body: "whole" }),
    ];
    starting.passOn(site.fetch);
    const texts = (await Promise.all(asked)).map(async (response) => response.text());
    expect(await Promise.all(texts)).toEqual(["GET ", "POST whole"]);
  });

  test("who would wait too long is told to come again, in their language", async () => {
    vi.useFakeTimers();
    const starting = createStarting({ patience: 1_000 });
    const asked = ask(starting, "/?q=a&lang=en");
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    const response = await asked;
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toBe("5");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(await response.text()).toContain("getting ready to answer");
  });

  test("(B4) only so many wait; the next is told at once, and nobody loses a place", async () => {
    const starting = createStarting({ most: 2 });
    const waiting = [ask(starting, "/"), ask(starting, "/")];
    const tooMany = await ask(starting, "/api/v1/ask?q=a");
    expect(tooMany.status).toBe(503);
    expect(tooMany.headers.get("Content-Type")).toBe("application/problem+json");
    starting.passOn(site.fetch);
    const served = await Promise.all(waiting);
    expect(served.map(({ status }) => status)).toEqual([200, 200]);
    expect((await ask(starting, "/")).status).toBe(200);
  });
});
