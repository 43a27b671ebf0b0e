import { describe, expect, test } from "vitest";
import { openDeskSite, staffName, toToken } from "../fixtures/desk-site.ts";
import { app as plain } from "../fixtures/site.ts";

describe("the desk", () => {
  test("is not there unless it is configured", async () => {
    for (const path of ["/desk", "/desk/login", "/desk/gaps"])
      expect((await plain.request(path)).status).toBe(404);
  });

  test("shows its page to whoever is logged in, and the login to everyone else", async () => {
    const { app, get } = await openDeskSite();
    const page = await get("/desk");
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(staffName);
    const stranger = await app.request("/desk?q=a");
    expect(stranger.status).toBe(303);
    expect(stranger.headers.get("Location")).toBe("/desk/login?to=%2Fdesk%3Fq%3Da");
    const forged = await app.request("/desk", { headers: { Cookie: "telework-desk-session=x" } });
    expect(forged.status).toBe(303);
  });

  test("logs out", async () => {
    const { get, post } = await openDeskSite();
    expect((await post("/desk/logout", {})).headers.get("Location")).toBe("/desk/login?out=1");
    expect((await get("/desk")).status).toBe(303);
  });

  test("gives each page another token", async () => {
    const { get } = await openDeskSite();
    const [one, other] = [await (await get("/desk")).text(), await (await get("/desk")).text()];
    expect(toToken(one)).not.toBe("");
    expect(toToken(one)).not.toBe(toToken(other));
  });
});

describe("every response of the desk", () => {
  test("is framed, kept and listed by nobody", async () => {
    const { app, get } = await openDeskSite();
    for (const response of [
      await get("/desk"),
      await get("/desk?q=a"),
      await get("/desk?q="),
      await app.request("/desk"),
      await app.request("/desk/login"),
      await app.request("/desk/login", { method: "POST" }),
    ]) {
      const policy = response.headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      expect(response.headers.get("X-Robots-Tag")).toBe("noindex, nofollow");
    }
  });

  test("says that a line without https will not do, but on this machine", async () => {
    const { app } = await openDeskSite();
    const response = await app.request("http://telework.example.jp/desk/login");
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("PUBLIC_ORIGIN");
    expect((await app.request("http://127.0.0.1/desk/login")).status).toBe(200);
  });
});
