import { expect, test, vi } from "vitest";
import { createLine } from "../../../src/http/line.ts";
import { anyone, openDeskSite } from "../../fixtures/desk-site.ts";
import { common, type Headers, html, shown } from "../header-table.ts";

type Site = Awaited<ReturnType<typeof openDeskSite>>;

type Row = readonly [
  route: string,
  status: number,
  headers: Headers,
  send?: (site: Site) => Response | Promise<Response>,
];

const { vary: _, ...bodiless } = common;
const unlisted = { "x-robots-tag": "noindex, nofollow" };
const page = { ...common, ...html, ...unlisted };
/** htmx gets another response of the same address. */
const called = { ...page, vary: "HX-Request, Accept-Encoding" };
const lost = { ...called, "content-language": "ja" };
const away = { ...bodiless, ...unlisted, location: "…" };
const cookie = { login: "telework-desk-login=…; Path=/; HttpOnly; SameSite=Lax" };
const file = (name: string, type: string) => ({
  ...page,
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
});

const gone = () => Promise.reject(new Error("away"));

const fragment = { "HX-Request": "true" };
const asked = "/desk?q=補助";

/** Without `send` a page is fetched, or a form of nobody's is sent, by whoever is logged in. */
const rows: readonly Row[] = [
  // Whoever is not logged in
  ["GET /desk", 303, away, ({ app }) => app.request("/desk")],
  [
    "GET /desk",
    204,
    { ...bodiless, ...unlisted, "hx-redirect": "/desk/login?ended=1" },
    ({ app }) => app.request("/desk", { headers: fragment }),
  ],
  ["GET /desk", 403, page, ({ app }) => app.request("http://telework.example.jp/desk")],
  ["GET /desk/login", 200, { ...page, "set-cookie": cookie.login }],
  ["POST /desk/login", 403, page],
  ["POST /desk/login", 403, page, ({ post }) => post("/desk/login", {})],
  // The call screen
  ["GET /desk", 200, called],
  ["GET /desk", 200, called, ({ get }) => get(asked)],
  ["GET /desk", 200, { ...called, "hx-push-url": "…" }, ({ get }) => get(asked, fragment)],
  ["GET /desk", 303, { ...away, vary: "HX-Request" }, ({ get }) => get("/desk?q=090-1234-5678")],
  ["GET /desk", 422, called, ({ get }) => get("/desk?q=")],
  ["GET /desk", 422, called, ({ get }) => get("/desk?q=", fragment)],
  ["POST /desk/mail", 403, page],
  ["POST /desk/mail", 303, away, ({ post }) => post("/desk/mail", { clear: "all" })],
  ["POST /desk/mail/texts", 403, page],
  ["POST /desk/mail/texts", 422, page, ({ post }) => post("/desk/mail/texts", {})],
  ["POST /desk/unanswered", 403, page],
  ["POST /desk/unanswered", 422, page, ({ post }) => post("/desk/unanswered", {})],
  ["POST /desk/keys", 403, page],
  ["POST /desk/keys", 422, page, ({ post }) => post("/desk/keys", {})],
  [
    "POST /desk/keys",
    303,
    {
      ...away,
      "set-cookie": "telework-desk-keys=…; Max-Age=31536000; Path=/; HttpOnly; SameSite=Strict",
    },
    ({ post }) => post("/desk/keys", { keys: "off" }),
  ],
  // Gaps and reports
  ["GET /desk/gaps", 200, page],
  ["POST /desk/gaps", 403, page],
  ["POST /desk/gaps", 422, page, ({ post }) => post("/desk/gaps", {})],
  ["GET /desk/gaps.csv", 200, file("gaps.csv", "text/csv; charset=utf-8")],
  ["GET /desk/gaps/judge", 404, lost],
  ["POST /desk/gaps/judge", 403, page],
  ["POST /desk/gaps/judge", 404, lost, ({ post }) => post("/desk/gaps/judge", { key: "a" })],
  ["GET /desk/reports", 200, page],
  ["GET /desk/reports.csv", 200, file("report.csv", "text/csv; charset=utf-8")],
  // Nothing there; the last one ends the session
  ["GET /desk/nowhere", 404, lost],
  ["PUT /desk", 403, page],
  ["POST /desk/logout", 403, page],
  [
    "POST /desk/logout",
    303,
    { ...away, "set-cookie": "telework-desk-session=…; Max-Age=0; Path=/" },
    ({ post }) => post("/desk/logout", {}),
  ],
];

test("(C3) every response of the desk has exactly the headers of the table", async () => {
  const site = await openDeskSite();
  for (const [route, status, headers, send] of rows) {
    const [method = "", path = ""] = route.split(" ");
    const usual = () => (method === "GET" ? site.get(path) : site.app.request(path, { method }));
    const response = await (send ? send(site) : usual());
    expect.soft(response.status, `${route} ${status}`).toBe(status);
    expect.soft(shown(response.headers), `${route} ${status}`).toEqual(headers);
  }
});

test("(C3) the table has every route of the desk", async () => {
  const { app } = await openDeskSite();
  const inTable = new Set(rows.map(([route]) => route));
  const routes = app.routes.filter(
    ({ method, path }) => method !== "ALL" && path.startsWith("/desk"),
  );
  const names = routes.map(({ method, path }) => `${method} ${path}`);
  expect(names.filter((name) => !inTable.has(name))).toEqual([]);
});

test("(C3) so have a full line, and a login elsewhere that is away", async () => {
  const busy = await openDeskSite({ line: createLine({ longest: 0 }) });
  const refused = await busy.get(asked);
  expect(refused.status).toBe(503);
  expect(shown(refused.headers)).toEqual({ ...called, "retry-after": "2" });

  const login = { ...anyone, kind: "openid", leave: gone, arrive: gone } as const;
  const { app } = await openDeskSite({ login });
  const routes = app.routes.map(({ method, path }) => `${method} ${path}`);
  expect(routes).toContain("GET /desk/login/start");
  const fault = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const started = await app.request("/desk/login/start");
  expect(started.status).toBe(503);
  expect(shown(started.headers)).toEqual({ ...page, "retry-after": "10" });
  const arrived = await app.request("/desk/login/callback");
  fault.mockRestore();
  expect(arrived.status).toBe(403);
  expect(shown(arrived.headers)).toEqual({
    ...page,
    "set-cookie": "telework-desk-login=…; Max-Age=0; Path=/",
  });
});
