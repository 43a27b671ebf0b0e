import { describe, expect, test } from "vitest";
import { anyone, openDeskSite, staffName, toToken } from "../../fixtures/desk-site.ts";
import { now } from "../../log/examples.ts";

const right = { name: staffName, password: "正しい合言葉" };

type App = Awaited<ReturnType<typeof openDeskSite>>["app"];
type Fields = Readonly<Record<string, string>>;

const origin = "https://telework.example.jp";

/** What a browser does: fetches the form, keeps its cookie, sends it. */
async function send(app: App, fields: Fields, headers: Fields = {}) {
  const page = await app.request(`${origin}/desk/login`);
  const cookie = page.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  return app.request(`${origin}/desk/login`, {
    method: "POST",
    body: new URLSearchParams({ csrf: toToken(await page.text()), ...fields }),
    headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin", ...headers },
  });
}

describe("the login by an account", () => {
  test("leads on where one came from, with a cookie that only the browser has", async () => {
    const { app } = await openDeskSite({ publicOrigin: origin });
    const response = await send(app, { ...right, to: "/desk?q=a" });
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/desk?q=a");
    const cookie = response.headers.getSetCookie().at(-1) ?? "";
    expect(cookie).toMatch(
      /^__Host-telework-desk-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const headers = { Cookie: cookie.split(";")[0] ?? "" };
    expect((await app.request(`${origin}/desk`, { headers })).status).toBe(200);
  });

  test("gives a new id each time, and ends the session before it", async () => {
    const { app, cookie } = await openDeskSite({ publicOrigin: origin });
    const page = await app.request(`${origin}/desk/login`);
    const login = page.headers.get("Set-Cookie")?.split(";")[0] ?? "";
    const response = await app.request(`${origin}/desk/login`, {
      method: "POST",
      body: new URLSearchParams({ csrf: toToken(await page.text()), ...right }),
      headers: { Cookie: `${login}; ${cookie}`, "Sec-Fetch-Site": "same-origin" },
    });
    expect(response.headers.getSetCookie().at(-1)).not.toContain(cookie);
    const before = await app.request(`${origin}/desk`, { headers: { Cookie: cookie } });
    expect(before.status).toBe(303);
  });

  test.each([
    "https://elsewhere.example",
    "//elsewhere.example",
    "/deskx",
    "/desk\\..",
    "/privacy",
  ])("leads to no other place: %s", async (to) => {
    const { app } = await openDeskSite({ publicOrigin: origin });
    expect((await send(app, { ...right, to })).headers.get("Location")).toBe("/desk");
  });

  test("says the same of a wrong name and a wrong password", async () => {
    const { app } = await openDeskSite({ publicOrigin: origin });
    const wrong = await send(app, { ...right, password: "違う" });
    const unknown = await send(app, { ...right, name: staffName.replace("花", "桃") });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const tokens = /name="csrf" value="[^"]+"/g;
    const [one, other] = [await wrong.text(), await unknown.text()];
    expect(other.replaceAll("桃", "花").replaceAll(tokens, "")).toBe(one.replaceAll(tokens, ""));
    expect(one).toContain("名前かパスワードが違います");
    expect(wrong.headers.getSetCookie().join()).not.toContain("session");
  });

  test("does the work of a password for a name that is not there", async () => {
    const verified: string[] = [];
    const verify = (name: string) => Promise.resolve(void verified.push(name) as never);
    const login = { ...anyone, verify } as typeof anyone;
    const { app } = await openDeskSite({ publicOrigin: origin, login });
    await send(app, { name: "誰か", password: "x" });
    expect(verified).toEqual(["誰か"]);
  });

  test("shuts after five failures, also for the right password and for unknown names", async () => {
    let at = now;
    const { app } = await openDeskSite({ publicOrigin: origin, clock: () => at });
    for (const name of [staffName, "誰か"]) {
      for (let tries = 0; tries < 5; tries += 1)
        expect((await send(app, { name, password: "違う" })).status).toBe(422);
      const shut = await send(app, { ...right, name });
      expect(shut.status).toBe(429);
      expect(shut.headers.get("Retry-After")).toBe("1");
      expect(await shut.text()).toContain("あと1秒は受け付けません");
    }
    at += 1_000;
    expect((await send(app, right)).status).toBe(303);
    expect((await send(app, { ...right, password: "違う" })).status).toBe(422);
  });

  test("asks who comes beyond ten at once to come again", async () => {
    const held = Promise.withResolvers<boolean>();
    const login = { ...anyone, verify: () => held.promise } as typeof anyone;
    const { app } = await openDeskSite({ publicOrigin: origin, login });
    const waiting = [..."abcdefghijk"].map((name) => send(app, { name, password: "x" }));
    const first = await Promise.race(waiting);
    expect(first.status).toBe(503);
    expect(first.headers.get("Retry-After")).toBe("5");
    held.resolve(false);
    const all = await Promise.all(waiting);
    expect(all.filter(({ status }) => status === 422)).toHaveLength(10);
  });

  test.each<[what: string, headers: Fields, fields: Fields]>([
    ["another site", { "Sec-Fetch-Site": "cross-site", Origin: "https://elsewhere.example" }, {}],
    ["a neighbour", { "Sec-Fetch-Site": "same-site", Origin: origin }, {}],
    ["a browser without the cookie", { Cookie: "" }, {}],
    ["a form without its token", {}, { csrf: "" }],
    ["a form with another's token", {}, { csrf: "AAAAAAAAAAAAAAAAAAAAAA.x" }],
    ["what is no form", { "Content-Type": "text/plain" }, {}],
  ])("takes nothing from %s", async (_, headers, fields) => {
    const { app } = await openDeskSite({ publicOrigin: origin });
    const response = await send(app, { ...right, ...fields }, headers);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("この画面から送られたことを確かめられませんでした");
    expect(response.headers.get("Set-Cookie")).toBeNull();
  });

  test("says that it cannot be used when the store is away", async () => {
    const { app, store } = await openDeskSite({ publicOrigin: origin });
    await store.close();
    const response = await send(app, right);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("記録のデータベースにつながらない");
  });
});
