import { describe, expect, test } from "vitest";
import { anyone, openDeskSite, toToken } from "../../fixtures/desk-site.ts";
import { now } from "../../log/examples.ts";

const hour = 3_600_000;

describe("a session", () => {
  test("ends an hour after its last use, and says so", async () => {
    let at = now;
    const { get, post } = await openDeskSite({ clock: () => at });
    at += hour - 1;
    expect((await get("/desk")).status).toBe(200);
    const token = toToken(await (await get("/desk")).text());
    at += hour;
    expect((await get("/desk?q=a")).headers.get("Location")).toBe("/desk/login?to=%2Fdesk%3Fq%3Da");
    const sent = await post("/desk/mail", { csrf: token, passage: "awards-q1", back: "/desk" });
    expect(sent.headers.get("Location")).toBe("/desk/login?ended=1");
    const fragment = await get("/desk?q=a", { "HX-Request": "true" });
    expect(fragment.status).toBe(204);
    expect(fragment.headers.get("HX-Redirect")).toBe("/desk/login?ended=1");
  });

  test("ends when what it was granted by changes", async () => {
    let stamp: string | undefined = "stamp";
    const login = { ...anyone, stampOf: () => Promise.resolve(stamp) } as typeof anyone;
    const { get } = await openDeskSite({ login });
    expect((await get("/desk")).status).toBe(200);
    stamp = "another";
    expect((await get("/desk")).status).toBe(303);
    stamp = undefined;
    expect((await get("/desk")).status).toBe(303);
  });

  test("lets nobody in while the store is away", async () => {
    const { get, store } = await openDeskSite();
    await store.close();
    const response = await get("/desk");
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toBe("10");
  });

  test("changes nothing without its own token", async () => {
    const { app, cookie, get } = await openDeskSite();
    const other = await openDeskSite();
    const foreign = toToken(await (await other.get("/desk")).text());
    for (const csrf of ["", foreign]) {
      const response = await app.request("/desk/mail", {
        method: "POST",
        body: new URLSearchParams({ csrf, passage: "equipment-subsidy-q1", back: "/desk" }),
        headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin" },
      });
      expect(response.status).toBe(403);
    }
    expect(await (await get("/desk")).text()).toContain("メール（0件）");
  });
});
